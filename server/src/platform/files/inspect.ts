import { MAX_FILE_BYTES } from '@wengang/shared/contract/files'
import { fileTypeFromBuffer } from 'file-type'

import { refuse, type Result } from '../http/refusal.js'
import { cleanImage } from './clean-image.js'
import { cleanPdf } from './clean-pdf.js'
import { badFile, type InspectedFile } from './inspected.js'

export type { InspectedFile } from './inspected.js'

/**
 * Looks at what an upload really is (its name and declared type count for nothing) and makes a clean copy of it: the
 * bytes that came are never stored.
 */
export async function inspectUpload(bytes: Buffer, name: string): Promise<Result<InspectedFile>> {
  if (bytes.length === 0) return badFile('文件是空的，请重新选择。')
  if (bytes.length > MAX_FILE_BYTES) return refuse('too-large', '文件超过 10 MB，请压缩或重新拍照后再上传。')
  const found = await fileTypeFromBuffer(bytes)
  switch (found?.mime) {
    case 'image/jpeg':
    case 'image/png':
      return cleanImage(bytes, found.mime)
    case 'application/pdf':
      return cleanPdf(bytes)
    default:
      return badFile(
        `「${[...name].slice(0, 40).join('')}」不是照片或 PDF，请上传 JPG、PNG 图片或 PDF 文件。`,
      )
  }
}
