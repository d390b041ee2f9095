import { EncryptedPDFError, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

import { refuse, isRefusal, type Refusal, type Result } from '../http/refusal.js'
import { badFile, type InspectedFile } from './inspected.js'
import { PdfTooBig, refuseBombs, unpackedSize } from './pdf-bombs.js'
import { dropUnreachable, isActive, scrub } from './pdf-objects.js'
import { stripPictures } from './pdf-pictures.js'

const MAX_PAGES = 200
const TOO_BIG = '这个 PDF 太复杂，系统处理不了。请打印成普通 PDF，或改传照片。'

/**
 * Parses the PDF and saves it anew, without what a paper does not need: document information, where and when its
 * pictures were taken, attachments, links, media, and everything no page leads to. A protection that only forbids
 * printing or copying goes too. What runs code is refused.
 */
export async function cleanPdf(bytes: Buffer): Promise<Result<InspectedFile>> {
  const document = await parse(bytes)
  if (isRefusal(document)) return document
  if (document.getPageCount() > MAX_PAGES) return badFile(`这个 PDF 超过 ${MAX_PAGES} 页，请只上传需要的页。`)
  const { context } = document
  if (context.enumerateIndirectObjects().some(([, object]) => isActive(object)))
    return badFile('这个 PDF 带有脚本或自动动作，不能使用。请打印成普通 PDF，或改传照片。')
  scrub(context)
  stripPictures(context)
  document.catalog.delete(PDFName.of('Metadata'))
  context.trailerInfo.Info = undefined
  dropUnreachable(context)
  const saved = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
  return { type: 'application/pdf', bytes: Buffer.from(saved) }
}

/** Refused: a bomb, one that asks for a password, and what is no PDF with at least one page. */
async function parse(bytes: Buffer): Promise<Result<PDFDocument>> {
  try {
    refuseBombs(bytes)
    const document = await PDFDocument.load(bytes, {
      // Protected against printing only, it opens with no password.
      password: '',
      // The first look at an encrypted one finds object streams that it cannot unpack yet.
      throwOnInvalidObject: !bytes.includes('/Encrypt'),
      updateMetadata: false,
    })
    // Once more what was encrypted in the file.
    for (const [, object] of document.context.enumerateIndirectObjects())
      if (object instanceof PDFRawStream) unpackedSize(object.contents)
    return document.getPageCount() > 0 ? document : unreadable()
  } catch (error) {
    if (error instanceof PdfTooBig) return badFile(TOO_BIG)
    if (error instanceof EncryptedPDFError || /password/i.test(String(error)))
      return badFile('这个 PDF 要密码才能打开，请去掉密码后再上传，或改传照片。')
    return unreadable()
  }
}

const unreadable = (): Refusal => refuse('bad-file', '这个 PDF 打不开，请重新导出，或改传照片。')
