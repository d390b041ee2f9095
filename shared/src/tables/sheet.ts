// Rows of a table as people keep them: a title above the headings, empty lines, a sum and a note below.
import { squeeze } from '../values/text.js'
import { readCell, type CellRule, type CellValue } from './cell.js'

export interface Column extends CellRule {
  readonly key: string
  /** Other headings of the same column. */
  readonly names?: readonly string[]
}
export interface RowProblem {
  /** Row as the spreadsheet counts it, from 1. */
  readonly row: number
  readonly column: string
  readonly says: string
}
export type SheetRow = { readonly row: number; readonly values: Readonly<Record<string, CellValue>> }
export interface Sheet {
  readonly rows: readonly SheetRow[]
  readonly problems: readonly RowProblem[]
}

/** Headings are looked for among so many rows. */
const HEADING_WITHIN = 15
const SUMS_AND_NOTES =
  /^(?:合计|总计|小计|共计|累计|总人数|备注|说明|附注|注[:：]?$|注[:：]|填表|填报|制表|经办|审核|复核|负责人|单位负责人|法定代表人|单位[(（]?盖章|盖章|日期|年月日|联系人|联系电话)/

const headingOf = (text: string): string =>
  squeeze(text)
    .replace(/[(（[【].*$/, '')
    .replace(/[*:：]/g, '')
const isEmpty = (cell: string | undefined): boolean => squeeze(cell ?? '') === ''

function findHeading(rows: readonly (readonly string[])[], columns: readonly Column[]) {
  const wanted = columns.map(({ label, names = [] }) => [label, ...names].map(headingOf))
  for (let row = 0; row < Math.min(rows.length, HEADING_WITHIN); row++) {
    const headings = (rows[row] ?? []).map(headingOf)
    const places = wanted.map((names) => headings.findIndex((heading) => names.includes(heading)))
    if (places.filter((place) => place >= 0).length >= Math.min(2, columns.length)) return { row, places }
  }
  return null
}

/** A line that names nobody: nothing in the columns asked, a sum, a note, a title. */
function saysNothing(cells: readonly string[], places: readonly number[]): boolean {
  const filled = places.filter((place) => place >= 0 && !isEmpty(cells[place]))
  if (filled.length === 0) return true
  const first = squeeze(cells.find((cell) => !isEmpty(cell)) ?? '')
  const own = places.map((place) => squeeze(cells[place] ?? '')).find((cell) => cell !== '') ?? ''
  const named = [first, own].some((word) => SUMS_AND_NOTES.test(word))
  // A number of 15 places or more is somebody's id number: that row is a person, whatever the name.
  return named && !cells.some((cell) => /\d{15}/.test(squeeze(cell)))
}

/** Reads rows of cells by the columns wanted, with headings in any order or, without headings, in the order given. */
export function readSheet(rows: readonly (readonly string[])[], columns: readonly Column[]): Sheet {
  const heading = findHeading(rows, columns)
  const places = heading?.places ?? columns.map((_, index) => index)
  const problems: RowProblem[] = []
  const lost = columns.filter((_, index) => (places[index] ?? -1) < 0)
  if (heading !== null)
    for (const { label } of lost)
      problems.push({ row: heading.row + 1, column: label, says: '表头里没有这一列' })
  const read: SheetRow[] = []
  rows.forEach((cells, index) => {
    if (heading !== null && index <= heading.row) return
    if (saysNothing(cells, places)) return
    // Without headings, a line of one cell above the first full one is a title.
    if (heading === null && read.length === 0 && cells.filter((cell) => !isEmpty(cell)).length === 1) return
    const row = index + 1
    const values: Record<string, CellValue> = {}
    columns.forEach((column, at) => {
      const place = places[at] ?? -1
      if (place < 0) return
      const cell = cells[place] ?? ''
      if (isEmpty(cell)) return void problems.push({ row, column: column.label, says: '空着没填' })
      const reading = readCell(column, cell)
      if ('error' in reading)
        problems.push({ row, column: column.label, says: `「${cell.trim().slice(0, 20)}」${reading.error}` })
      else values[column.key] = reading.value
    })
    read.push({ row, values })
  })
  return { rows: read, problems }
}
