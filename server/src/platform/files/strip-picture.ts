/** Takes out of a JPEG what is no picture: place, time, device, previews, comments, and what follows its end. */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) break
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    if (!isApart(marker)) kept.push(bytes.subarray(at, end))
    at = end
    if (marker === 0xda) {
      const scan = endOfScan(bytes, at)
      kept.push(bytes.subarray(at, scan))
      at = scan
    }
  }
  return Buffer.concat([...kept, Uint8Array.of(0xff, 0xd9)])
}

/** Application data and comments, but for the two that say how the colours are meant (JFIF, Adobe). */
const isApart = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee)

function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    // A stuffed 0xff, a restart marker or a fill byte goes on.
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** The same for JPEG 2000: boxes of XMP, Exif and vendors. */
export function stripJpeg2000(bytes: Uint8Array): Uint8Array {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.subarray(4, 8).toString('latin1') !== 'jP  ') return bytes
  const kept: Uint8Array[] = []
  for (let at = 0; at + 8 <= view.length;) {
    const said = view.readUInt32BE(at)
    const length = said === 1 ? Number(view.readBigUInt64BE(at + 8)) : said
    const end = said === 0 ? view.length : Math.min(view.length, at + Math.max(8, length))
    if (!['uuid', 'xml ', 'uinf'].includes(view.subarray(at + 4, at + 8).toString('latin1')))
      kept.push(view.subarray(at, end))
    at = end
  }
  return Buffer.concat(kept)
}
