import { inflateSync, constants } from 'node:zlib'

const STREAM = Buffer.from('stream')
const END = Buffer.from('endstream')
const OBJECT = Buffer.from('obj')
/** A page scanned in colour at 600 dpi, unpacked, is 104 MB. */
const MOST_OF_A_STREAM = 128 * 1024 * 1024
const MOST_OF_ALL = 512 * 1024 * 1024
/** Filters may be chained; nobody chains more than two. */
const MOST_LEVELS = 3
/** A document of 200 pages has some thousands. Parsing 400,000 took half a minute. */
const MOST_OBJECTS = 50_000

export class PdfTooBig extends Error {}

/**
 * Throws for a PDF that is small as a file and huge inside, before anything parses it: every stream is inflated with a
 * cap, whatever filters it names, as often as what comes out is packed again.
 */
export function refuseBombs(bytes: Buffer): void {
  if (countObjects(bytes) > MOST_OBJECTS) throw new PdfTooBig('objects')
  let total = 0
  for (const body of streams(bytes)) {
    total += unpackedSize(body)
    if (total > MOST_OF_ALL) throw new PdfTooBig('streams')
  }
}

/** Bytes of a stream with all its Deflate layers taken off; 0 when it has none. */
export function unpackedSize(body: Uint8Array): number {
  let inside = body
  for (let level = 1; ; level += 1) {
    const out = inflated(inside)
    if (out === null) return level === 1 ? 0 : inside.length
    if (level === MOST_LEVELS) throw new PdfTooBig('filters')
    inside = out
  }
}

/** What a zlib stream holds (as much as there is of a broken one); null for anything else. */
function inflated(bytes: Uint8Array): Buffer | null {
  const [first = 0, second = 0] = bytes
  if ((first & 0x0f) !== 8 || ((first << 8) | second) % 31 !== 0) return null
  try {
    return inflateSync(bytes, {
      maxOutputLength: MOST_OF_A_STREAM,
      finishFlush: constants.Z_SYNC_FLUSH,
      chunkSize: 128 * 1024,
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new PdfTooBig('stream')
    return null
  }
}

function countObjects(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(OBJECT); at >= 0; at = bytes.indexOf(OBJECT, at + 3)) count += 1
  // Each has its "endobj" too, though a hostile file may leave that out.
  return Math.ceil(count / 2)
}

/** Where data may begin. It runs to the end of the file: zlib stops by itself, and a length can lie. */
function* streams(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf(STREAM); at >= 0; at = bytes.indexOf(STREAM, at + STREAM.length)) {
    if (bytes.subarray(at - 3, at + STREAM.length).equals(END)) continue
    let start = at + STREAM.length
    if (bytes[start] === 0x0d) start += 1
    if (bytes[start] === 0x0a) start += 1
    yield bytes.subarray(start)
  }
}
