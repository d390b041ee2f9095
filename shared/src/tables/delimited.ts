// Text copied from a spreadsheet (tabs) or of a CSV file (commas), taken apart into cells. Bytes are the server's work.

/** The separator of a text: what is copied from a spreadsheet has tabs. */
const separatorOf = (text: string): string =>
  ['\t', ',', '，', ';'].find((sign) => text.includes(sign)) ?? '\t'

/** Where the quoted cell that begins at `start` ends; -1 when it never does, and the quote is only a sign. */
function endOfQuoted(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') continue
    if (text[at + 1] === '"') at += 1
    else return at
  }
  return -1
}

/** Rows of cells. A cell in quotes may hold the separator, quotes (doubled) and line breaks. */
export function cellsOf(given: string): string[][] {
  const text = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    let cell: string
    const end = text[at] === '"' ? endOfQuoted(text, at) : -1
    const after = end < 0 ? undefined : text[end + 1]
    if (end >= 0 && (after === undefined || after === separator || after === '\n')) {
      cell = text.slice(at + 1, end).replace(/""/g, '"')
      at = end + 1
    } else {
      let stop = at
      while (stop < text.length && text[stop] !== separator && text[stop] !== '\n') stop += 1
      cell = text.slice(at, stop)
      at = stop
    }
    row.push(cell)
    if (at >= text.length || text[at] === '\n') {
      rows.push(row)
      row = []
    }
    at += 1
  }
  // A line break at the end begins no row.
  while (rows.length > 0 && rows[rows.length - 1]?.every((one) => one.trim() === '')) rows.pop()
  return rows
}
