/**
 * The text of a CSV file. Excel in China saves GBK without saying so, others UTF-8 with or without a mark, 「Unicode 文本」 is
 * UTF-16 with one. `gb18030` is the superset that loses no sign of the two.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
