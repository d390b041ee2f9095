import { cellsOf } from '@wengang/shared/tables/delimited'
import { refuse, type Result } from '../http/refusal.js'
import { decodeText } from './decode-text.js'
import { readWorkbook } from './read-workbook.js'
import { declaredSize } from './zip-size.js'

const MOST_UNPACKED_BYTES = 64 * 1024 * 1024
export const MOST_ROWS = 5_000
const MOST_COLUMNS = 100

const starts = (bytes: Buffer, ...signs: number[]): boolean => signs.every((sign, at) => bytes[at] === sign)
const wrong = (message: string) => refuse('bad-input', message, { fields: [{ path: 'file', message }] })

/** Rows of cells of an xlsx or CSV file that somebody uploaded. */
export async function readTable(bytes: Buffer): Promise<Result<string[][]>> {
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return wrong('这是老格式（.xls）或加了密码的表格，请在 Excel 里另存为 .xlsx（不要加密码）再上传')
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46) || starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x89, 0x50))
    return wrong('这不是表格，请选 Excel（.xlsx）或 CSV 文件')
  const rows = starts(bytes, 0x50, 0x4b) ? await workbook(bytes) : text(bytes)
  if (!Array.isArray(rows)) return rows
  return rows.length > MOST_ROWS ? wrong(`表格最多 ${MOST_ROWS} 行，请分几次上传`) : rows
}

async function workbook(bytes: Buffer): Promise<Result<string[][]>> {
  const size = declaredSize(bytes)
  if (size === null) return wrong('这个表格打不开，请在 Excel 里另存为 .xlsx 再上传')
  if (size > MOST_UNPACKED_BYTES) return wrong('这个表格太大，请只留花名册这一张表再上传')
  const bounds = { rows: MOST_ROWS, columns: MOST_COLUMNS, milliseconds: 20_000, megabytes: 256 }
  return (await readWorkbook(bytes, bounds)) ?? wrong('这个表格打不开，请在 Excel 里另存为 .xlsx 再上传')
}

function text(bytes: Buffer): Result<string[][]> {
  const decoded = decodeText(bytes)
  // eslint-disable-next-line no-control-regex -- a text has none of these
  if (/[\u0000-\u0008\u000e-\u001a]/.test(decoded)) return wrong('这不是表格，请选 Excel（.xlsx）或 CSV 文件')
  return cellsOf(decoded)
}
