const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const ENTRY_BYTES = 46
/** A size that the short form cannot hold: more than any table needs. */
const LONG_FORM = 0xffffffff

/** Bytes that the entries of a zip say they have unpacked; null when its directory cannot be read. */
export function declaredSize(zip: Buffer): number | null {
  const from = Math.max(0, zip.length - END_BYTES - LONGEST_COMMENT)
  for (let at = zip.length - END_BYTES; at >= from; at--) {
    if (zip.readUInt32LE(at) !== END) continue
    const [count, start] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 16)]
    let [sum, entry] = [0, start]
    for (let number = 0; number < count; number++) {
      if (entry + ENTRY_BYTES > zip.length || zip.readUInt32LE(entry) !== ENTRY) return null
      const size = zip.readUInt32LE(entry + 24)
      if (size === LONG_FORM) return null
      sum += size
      entry +=
        ENTRY_BYTES +
        zip.readUInt16LE(entry + 28) +
        zip.readUInt16LE(entry + 30) +
        zip.readUInt16LE(entry + 32)
    }
    return sum
  }
  return null
}
