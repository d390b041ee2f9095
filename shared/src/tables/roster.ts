// The roster of a claim as a table: name, id number, and what the scheme asks of each worker.
import type { CellValue } from './cell.js'
import { readSheet, type Column, type RowProblem } from './sheet.js'

export const MOST_WORKERS = 2000

export interface RosterRead {
  readonly workers: Record<string, CellValue>[]
  readonly problems: RowProblem[]
}

const PERSON: readonly Column[] = [
  { key: 'name', label: '姓名', type: 'name', names: ['名字', '职工姓名', '员工姓名'] },
  {
    key: 'idNumber',
    label: '身份证号',
    type: 'id-number',
    names: ['身份证', '身份证号码', '公民身份号码', '公民身份证号码', '居民身份证号码', '证件号码', '证件号'],
  },
]

/** Names and order of the columns of a roster that asks these things. */
export const rosterColumns = (asked: readonly Column[]): readonly Column[] => [...PERSON, ...asked]

/** A roster out of rows of cells; `check` says what cannot be of a row that reads well by itself. */
export function readRoster(
  rows: readonly (readonly string[])[],
  asked: readonly Column[],
  check: (worker: Readonly<Record<string, CellValue>>) => readonly { key: string; says: string }[] = () => [],
): RosterRead {
  const columns = rosterColumns(asked)
  const sheet = readSheet(rows, columns)
  const problems = [...sheet.problems]
  const seen = new Map<CellValue, number>()
  for (const { row, values } of sheet.rows) {
    for (const { key, says } of check(values))
      problems.push({ row, column: columns.find((column) => column.key === key)?.label ?? '', says })
    const number = values.idNumber
    if (number === undefined) continue
    const earlier = seen.get(number)
    if (earlier !== undefined)
      problems.push({ row, column: '身份证号', says: `和第 ${earlier} 行是同一个人` })
    else seen.set(number, row)
  }
  if (sheet.rows.length > MOST_WORKERS)
    problems.push({
      row: sheet.rows[MOST_WORKERS]?.row ?? MOST_WORKERS + 1,
      column: '人数',
      says: `一次最多 ${MOST_WORKERS} 人，这里有 ${sheet.rows.length} 人，请分两次申请`,
    })
  return {
    workers: sheet.rows.map(({ values }) => ({ ...values })),
    problems: problems.sort((a, b) => a.row - b.row),
  }
}
