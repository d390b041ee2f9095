import { blobOf, keepBlob } from './kept-blobs'
import { saveBlob } from './save.h5'
import type { Downloaded, DownloadRequest, TextFile } from './types'

export const downloadFile = async ({ url, headers }: DownloadRequest): Promise<Downloaded> => {
  const answer = await fetch(url, { headers })
  const blob = await answer.blob()
  return {
    status: answer.status,
    path: keepBlob(blob),
    type: answer.headers.get('content-type') ?? blob.type,
  }
}

/** Opens a fetched file in a new tab; a calendar file goes to the downloads, from where the phone opens it. */
export const openFile = async (file: Downloaded): Promise<void> => {
  if (file.type.startsWith('image/') || file.type.includes('pdf'))
    window.open(file.path, '_blank', 'noopener')
  else saveBlob(file.type.includes('calendar') ? '面试.ics' : '文件', blobOf(file.path))
}

// A spreadsheet saved by Excel in China is GBK more often than UTF-8.
const decode = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gbk').decode(bytes)
  }
}

/** A text file (CSV) chosen by the person; null when nothing was chosen. */
export const pickTextFile = (): Promise<TextFile | null> =>
  new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.csv,.txt,text/csv'
    input.style.display = 'none'
    document.body.appendChild(input)
    input.onchange = () => {
      const file = input.files?.[0]
      input.remove()
      if (!file) return resolve(null)
      file.arrayBuffer().then((bytes) => resolve({ name: file.name, text: decode(bytes) }), reject)
    }
    input.oncancel = () => {
      input.remove()
      resolve(null)
    }
    input.click()
  })
