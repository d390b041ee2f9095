import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib'

const names = (...list: readonly string[]): ReadonlySet<PDFName> =>
  new Set(list.map((name) => PDFName.of(name)))

/** Entries and types through which a PDF runs code, starts programs or sends data. */
const ACTIVE = names('JS', 'JavaScript', 'Launch', 'XFA', 'SubmitForm', 'ImportData')
/** Entries that no paper needs: attachments, things that happen by themselves, what says where it comes from. */
const NEEDLESS = names(
  'OpenAction',
  'AA',
  'EmbeddedFiles',
  'EF',
  'AF',
  'Renditions',
  'URLS',
  'IDS',
  'URI',
  'Metadata',
  'PieceInfo',
  'LastModified',
  'Thumb',
  'Collection',
)
/** Things lying on a page that open something else. */
const NEEDLESS_ANNOTATIONS = names('Link', 'FileAttachment', 'Screen', 'Movie', 'Sound', 'RichMedia', '3D')
const ANNOTS = PDFName.of('Annots')
const ACTION = PDFName.of('A')
const KIND = PDFName.of('S')
const TYPE = PDFName.of('Type')
const SUBTYPE = PDFName.of('Subtype')

const dictOf = (object: PDFObject): PDFDict | null => {
  if (object instanceof PDFDict) return object
  return object instanceof PDFStream ? object.dict : null
}

/** Whether the object, or anything written inside it, is active. References need no following: their targets are listed too. */
export function isActive(object: PDFObject): boolean {
  if (object instanceof PDFArray) return object.asArray().some(isActive)
  const dict = dictOf(object)
  if (dict === null) return false
  return dict.entries().some(([key, value]) => {
    const named = key === KIND || key === TYPE || key === SUBTYPE
    return ACTIVE.has(key) || (named && value instanceof PDFName && ACTIVE.has(value)) || isActive(value)
  })
}

/** Takes out of every object what a paper does not need. */
export function scrub(context: PDFContext): void {
  for (const [, object] of context.enumerateIndirectObjects()) scrubObject(context, object)
}

function scrubObject(context: PDFContext, object: PDFObject): void {
  if (object instanceof PDFArray) return object.asArray().forEach((one) => scrubObject(context, one))
  const dict = dictOf(object)
  if (dict === null) return
  for (const [key, value] of dict.entries()) {
    if (NEEDLESS.has(key) || (key === ACTION && isAction(context, value))) dict.delete(key)
    else scrubObject(context, value)
  }
  const annotations = context.lookup(dict.get(ANNOTS))
  if (annotations instanceof PDFArray)
    dict.set(ANNOTS, context.obj(annotations.asArray().filter((one) => !isNeedless(context, one))))
}

/** `A` is an action in annotations and bookmarks, and something else in others. */
function isAction(context: PDFContext, value: PDFObject): boolean {
  const found = context.lookup(value)
  return found instanceof PDFDict && found.get(KIND) instanceof PDFName
}

function isNeedless(context: PDFContext, annotation: PDFObject): boolean {
  const found = context.lookup(annotation)
  const subtype = found instanceof PDFDict ? context.lookup(found.get(SUBTYPE)) : undefined
  return subtype instanceof PDFName && NEEDLESS_ANNOTATIONS.has(subtype)
}

/** Forgets what nothing leads to from the root: dropped attachments, earlier versions, hidden objects. */
export function dropUnreachable(context: PDFContext): void {
  const seen = new Set<PDFObject>()
  const waiting: PDFObject[] = [context.trailerInfo.Root, context.trailerInfo.Encrypt].filter(
    (object) => object !== undefined,
  )
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (seen.has(object)) continue
    seen.add(object)
    if (object instanceof PDFRef) {
      const target = context.lookup(object)
      if (target !== undefined) waiting.push(target)
    } else {
      const inside = object instanceof PDFArray ? object.asArray() : (dictOf(object)?.values() ?? [])
      for (const one of inside) waiting.push(one)
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!seen.has(ref)) context.delete(ref)
}
