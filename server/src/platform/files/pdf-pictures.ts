import {
  decodePDFRawStream,
  PDFArray,
  PDFName,
  PDFRawStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib'

import { stripJpeg, stripJpeg2000 } from './strip-picture.js'

const FILTER = PDFName.of('Filter')
const PARAMETERS = PDFName.of('DecodeParms')
const STRIPPERS = new Map([
  [PDFName.of('DCTDecode'), stripJpeg],
  [PDFName.of('DCT'), stripJpeg],
  [PDFName.of('JPXDecode'), stripJpeg2000],
])

/** Removes from the photographs inside a PDF where, when and with what they were taken. */
export function stripPictures(context: PDFContext): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    const filters = filtersOf(context, object.dict.get(FILTER))
    const last = filters.at(-1)
    const strip = last && STRIPPERS.get(last)
    if (!strip) continue
    const dict = object.dict.clone(context)
    let picture = object.contents
    if (filters.length > 1) {
      // A photograph packed once more is stored as the photograph it is.
      const wrapping = object.dict.clone(context)
      wrapping.set(FILTER, context.obj(filters.slice(0, -1)))
      wrapping.delete(PARAMETERS)
      picture = decodePDFRawStream(PDFRawStream.of(wrapping, object.contents)).decode()
      dict.set(FILTER, last)
      dict.delete(PARAMETERS)
    }
    context.assign(ref, PDFRawStream.of(dict, strip(picture)))
  }
}

function filtersOf(context: PDFContext, value: PDFObject | undefined): PDFName[] {
  const found = value && context.lookup(value)
  if (found instanceof PDFName) return [found]
  if (!(found instanceof PDFArray)) return []
  return found
    .asArray()
    .map((one) => context.lookup(one))
    .filter((one): one is PDFName => one instanceof PDFName)
}
