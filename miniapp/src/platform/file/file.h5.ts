import { blobOf, keepBlob } from './kept-blobs'
import { saveBlob } from './save.h5'
import type { Downloaded, DownloadRequest, PickedFile } from './types'

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

/** A table file (Excel or CSV) chosen by the person; null when nothing was chosen. */
export const pickTable = (): Promise<PickedFile | null> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.csv,.txt,text/csv'
    input.style.display = 'none'
    document.body.appendChild(input)
    input.onchange = () => {
      const file = input.files?.[0]
      input.remove()
      resolve(file ? { name: file.name, path: keepBlob(file) } : null)
    }
    input.oncancel = () => {
      input.remove()
      resolve(null)
    }
    input.click()
  })
