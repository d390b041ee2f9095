import { createRequire } from 'node:module'
import { isRefusal } from '../http/refusal.js'
import { MOST_ROWS, readTable } from './read-table.js'
import { readWorkbook } from './read-workbook.js'

interface Library {
  utils: { aoa_to_sheet: (rows: unknown[][]) => object; book_new: (sheet: object) => object }
  write: (book: object, options: { type: 'buffer'; bookType: 'xlsx' }) => Buffer
}
// The package's types want the DOM; the three functions that write a file are enough here.
const library = createRequire(import.meta.url)('@e965/xlsx') as Library
const xlsx = (rows: unknown[][]): Buffer =>
  library.write(library.utils.book_new(library.utils.aoa_to_sheet(rows)), {
    type: 'buffer',
    bookType: 'xlsx',
  })

const HEADING = ['姓名', '身份证号']
const ROWS = [HEADING, ['王芳', '11010519491231002X']]
const CSV = '姓名,身份证号\n王芳,11010519491231002X\n'
// 「姓名」「王芳」「身份证号」 in GBK.
const GBK = Buffer.concat([
  Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0xba, 0xc5, 0x0a]),
  Buffer.from([0xcd, 0xf5, 0xb7, 0xbc]),
  Buffer.from(',11010519491231002X\n'),
])

const detail = async (bytes: Buffer): Promise<string> => {
  const answer = await readTable(bytes)
  return isRefusal(answer) ? answer.detail : 'no refusal'
}

describe('a table that was uploaded', () => {
  it.each([
    ['UTF-8', Buffer.from(CSV)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${CSV}`)],
    ['GBK', GBK],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${CSV}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${CSV}`, 'utf16le').swap16()],
    ['xlsx', xlsx(ROWS)],
  ])('is read in %s', async (_, bytes) => {
    expect(await readTable(bytes)).toEqual(ROWS)
  })

  it('keeps days as days and numbers whole', async () => {
    const rows = await readTable(
      xlsx([[new Date('2026-03-05T00:00:00Z'), 520121198503070000, 3500.5, true, '']]),
    )
    expect(isRefusal(rows) ? rows : rows[0]).toEqual(['2026-03-05', '520121198503070000', '3500.5', '是', ''])
  })

  it('refuses what is no table, an old one, too many rows, with words that say what to do', async () => {
    expect(await detail(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]))).toContain('另存为 .xlsx')
    expect(await detail(Buffer.from('%PDF-1.7'))).toContain('不是表格')
    expect(await detail(Buffer.from([1, 2, 3, 4]))).toContain('不是表格')
    expect(await detail(Buffer.from('PK\u0003\u0004 broken'))).toContain('打不开')
    expect(await detail(Buffer.from('王\n'.repeat(MOST_ROWS + 1)))).toContain(`最多 ${MOST_ROWS} 行`)
  })

  it('refuses a zip that says it unpacks to more than 64 MB before anything is unpacked', async () => {
    const bytes = xlsx(ROWS)
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    bytes.writeUInt32LE(65 * 1024 * 1024, entry + 24)
    expect(await detail(bytes)).toContain('太大')
  })

  it('gives up on a file that takes longer than it may', async () => {
    const bounds = { rows: 10, columns: 10, milliseconds: 1, megabytes: 64 }
    expect(await readWorkbook(xlsx(ROWS), bounds)).toBeNull()
  })
})
