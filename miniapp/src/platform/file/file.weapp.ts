import Taro from '@tarojs/taro'
import type { Downloaded, DownloadRequest, PickedFile } from './types'

export const downloadFile = async ({ url, headers }: DownloadRequest): Promise<Downloaded> => {
  const answer = await Taro.downloadFile({ url, header: headers, timeout: 60_000 })
  const given: Record<string, unknown> = { ...answer.header }
  const type = Object.entries(given).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  return { status: answer.statusCode, path: answer.tempFilePath, type: typeof type === 'string' ? type : '' }
}

/** Shows a fetched picture or document with WeChat's viewers. */
export const openFile = async (file: Downloaded): Promise<void> => {
  if (file.type.startsWith('image/')) await Taro.previewImage({ urls: [file.path] })
  else
    await Taro.openDocument({
      filePath: file.path,
      showMenu: true,
      ...(file.type.includes('pdf') ? { fileType: 'pdf' as const } : {}),
    })
}

/** A table file (Excel or CSV) chosen from a chat; null when nothing was chosen. The server reads it. */
export const pickTable = async (): Promise<PickedFile | null> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: ['xlsx', 'csv', 'txt'],
    })
    const file = tempFiles[0]
    return file ? { name: file.name, path: file.path } : null
  } catch {
    return null
  }
}
