import { MAX_FILE_BYTES } from '@wengang/shared/contract/files'
import { fileTypeFromBuffer } from 'file-type'

import { refuse, type Refusal, type Result } from '../http/refusal.js'
import { cleanImage } from './clean-image.js'
import { cleanPdf } from './clean-pdf.js'
import { badFile, type InspectedFile } from './inspected.js'

export type { InspectedFile } from './inspected.js'

/** Files people really have that cannot be used as they are, and what to do. */
const HEIC =
  '这是 iPhone 的 HEIC 照片，系统打不开。请在手机“设置 → 相机 → 格式”里选“兼容性最佳”再拍一张，或打开照片截一张屏再上传。'
const OFD =
  '这是 OFD 文件，系统打不开。请用 OFD 阅读器打开，另存或打印成 PDF 再上传，也可以对着屏幕拍照上传。'
const OFFICE = '这是 Word、Excel 或压缩文件，不能当材料。请另存为 PDF 再上传，也可以拍照上传。'
const PACKED = [
  'application/zip',
  'application/x-cfb',
  'application/x-rar-compressed',
  'application/x-7z-compressed',
]

/**
 * Looks at what an upload really is (its name and declared type count for nothing) and makes a clean copy of it: the
 * bytes that came are never stored. Heavy, and hostile input: run it in a child process (`INSPECT`).
 */
export async function inspectUpload(bytes: Buffer, name: string): Promise<Result<InspectedFile>> {
  if (bytes.length === 0) return badFile('文件是空的，请重新选择。')
  if (bytes.length > MAX_FILE_BYTES) return refuse('too-large', '文件超过 10 MB，请压缩或重新拍照后再上传。')
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  switch (mime) {
    case 'image/jpeg':
    case 'image/png':
    case 'image/webp':
      return cleanImage(bytes, mime)
    case 'application/pdf':
      return cleanPdf(bytes)
    default:
      return unusable(bytes, mime, name)
  }
}

function unusable(bytes: Buffer, mime: string, name: string): Refusal {
  if (/^image\/hei[cf]/.test(mime)) return badFile(HEIC)
  // An OFD is a zip whose entry names stand in plain sight.
  if (mime.includes('ofd') || (bytes.readUInt16BE(0) === 0x504b && bytes.includes('OFD.xml')))
    return badFile(OFD)
  if (PACKED.includes(mime) || mime.includes('officedocument') || mime.includes('opendocument'))
    return badFile(OFFICE)
  return badFile(
    `「${[...name].slice(0, 40).join('')}」不是照片或 PDF，请上传 JPG、PNG、WebP 图片或 PDF 文件。`,
  )
}
