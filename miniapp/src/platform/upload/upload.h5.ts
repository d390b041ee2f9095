import { blobOf } from '../file/kept-blobs'
import type { UploadFile } from './types'

export const uploadFile: UploadFile = async ({ url, path, name, headers, fields }) => {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.append(key, value)
  form.append('file', blobOf(path), name)
  const answer = await fetch(url, { method: 'POST', headers, body: form })
  return { status: answer.status, body: await answer.json().catch(() => null) }
}
