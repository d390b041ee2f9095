import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream, type PDFObject } from 'pdf-lib'

import type { Result } from '../http/refusal.js'
import { badFile, type InspectedFile } from './inspected.js'

const MAX_PAGES = 200

/** Dictionary entries through which a PDF runs code, opens other things or carries other files. */
const ACTIVE = [
  'JS',
  'JavaScript',
  'AA',
  'OpenAction',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'EF',
  'RichMedia',
  'XFA',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
].map((name) => PDFName.of(name))
const ACTION_TYPE = PDFName.of('S')
const TYPE = PDFName.of('Type')
const SUBTYPE = PDFName.of('Subtype')

/** Parses the PDF, refuses what is encrypted or active, and saves it anew without its document information. */
export async function cleanPdf(bytes: Buffer): Promise<Result<InspectedFile>> {
  const document = await parse(bytes)
  if (!document) return badFile('这个 PDF 打不开，请重新导出，或改传照片。')
  if (document.isEncrypted) return badFile('这个 PDF 有密码或加密保护，请去掉保护后再上传。')
  if (document.getPageCount() > MAX_PAGES) return badFile(`这个 PDF 超过 ${MAX_PAGES} 页，请只上传需要的页。`)
  if (document.context.enumerateIndirectObjects().some(([, object]) => isActive(object))) {
    return badFile('这个 PDF 带有脚本、附件或自动动作，不能使用。请打印成普通 PDF，或改传照片。')
  }
  document.catalog.delete(PDFName.of('Metadata'))
  document.context.trailerInfo.Info = undefined
  const saved = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
  return { type: 'application/pdf', bytes: Buffer.from(saved) }
}

/** Null for what is no PDF with at least one page. */
async function parse(bytes: Buffer): Promise<PDFDocument | null> {
  try {
    const document = await PDFDocument.load(bytes, {
      ignoreEncryption: true,
      throwOnInvalidObject: true,
      updateMetadata: false,
    })
    return document.getPageCount() > 0 ? document : null
  } catch {
    return null
  }
}

/** Whether the object, or anything written inside it, is active. References need no following: their targets are listed too. */
function isActive(object: PDFObject): boolean {
  if (object instanceof PDFArray) return object.asArray().some(isActive)
  if (object instanceof PDFStream || object instanceof PDFRawStream) return isActive(object.dict)
  if (!(object instanceof PDFDict)) return false
  return object.entries().some(([key, value]) => {
    const names = key === ACTION_TYPE || key === TYPE || key === SUBTYPE
    return (
      (ACTIVE.includes(key) && !isPlainDestination(key, value)) ||
      (names && value instanceof PDFName && ACTIVE.includes(value)) ||
      isActive(value)
    )
  })
}

/** An OpenAction that only names the page to show (an array) does nothing. */
const isPlainDestination = (key: PDFName, value: PDFObject): boolean =>
  key === PDFName.of('OpenAction') && value instanceof PDFArray
