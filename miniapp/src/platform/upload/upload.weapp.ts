import Taro from '@tarojs/taro'
import type { UploadFile } from './types'

export const uploadFile: UploadFile = async ({ url, path, headers, fields }) => {
  const answer = await Taro.uploadFile({
    url,
    filePath: path,
    name: 'file',
    header: headers,
    formData: fields,
    timeout: 60_000,
  })
  let body: unknown = null
  try {
    body = JSON.parse(answer.data)
  } catch {
    // Not JSON: a gateway's error page.
  }
  return { status: answer.statusCode, body }
}
