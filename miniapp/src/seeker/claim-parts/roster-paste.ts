// A roster pasted from a spreadsheet: rows of workers, and what is wrong with which row. Pure.
import type { FactsJson } from '@wengang/shared/contract/policy'
import { isIdNumber } from '@wengang/shared/identity'
import type { Asked, Reading } from './answers'
import { readCell } from './answers'

export const MOST_WORKERS = 2000

export interface RowProblem {
  /** Row as the spreadsheet counts it, from 1. */
  readonly row: number
  readonly column: string
  readonly says: string
}
export interface Pasted {
  readonly workers: FactsJson[]
  readonly problems: RowProblem[]
}

interface Column {
  readonly key: string
  readonly label: string
  readonly names: readonly string[]
  readonly read: (text: string) => Reading
}

const NAME: Column = {
  key: 'name',
  label: '姓名',
  names: ['姓名', '名字', '职工姓名'],
  read: (text) => (text.length > 40 ? { error: '姓名太长' } : { value: text }),
}
const ID_NUMBER: Column = {
  key: 'idNumber',
  label: '身份证号',
  names: ['身份证号', '身份证', '身份证号码', '公民身份号码', '证件号码'],
  read: (text) => {
    const number = text.replace(/[\s'’]/g, '').toUpperCase()
    if (/^\d(\.\d+)?E\+?\d+$/.test(number))
      return { error: '表格把身份证号变成了科学记数，请把这一列设成文本格式' }
    return isIdNumber(number) ? { value: number } : { error: '身份证号不对，请逐位核对' }
  },
}

/** Names and order of the columns that a roster of these facts has. */
export const columnsOf = (asked: readonly Asked[]): Column[] => [
  NAME,
  ID_NUMBER,
  ...asked.map((fact): Column => ({
    key: fact.key,
    label: fact.label,
    names: [fact.label],
    read: (text) => readCell(fact, text),
  })),
]

const squeeze = (text: string): string => text.replace(/[\s（(].*$/, '').replace(/\*/g, '')

/** Cells of a line; a quoted cell may hold the separator. */
const cellsOf = (line: string, separator: string): string[] => {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  for (const sign of line) {
    if (sign === '"') quoted = !quoted
    else if (sign === separator && !quoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += sign
  }
  return [...cells, cell.trim()]
}

/** Reads what was copied from a spreadsheet (tabs) or a CSV file (commas), with or without a line of headings. */
export const readRoster = (text: string, asked: readonly Asked[]): Pasted => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const separator = text.includes('\t') ? '\t' : text.includes(',') ? ',' : '，'
  const columns = columnsOf(asked)
  const first = cellsOf(lines[0] ?? '', separator).map(squeeze)
  const headed = columns.filter((column) => column.names.some((name) => first.includes(name))).length >= 2
  const places = columns.map((column, index) =>
    headed ? first.findIndex((heading) => column.names.includes(heading)) : index,
  )
  const workers: FactsJson[] = []
  const problems: RowProblem[] = []
  const seen = new Map<string, number>()
  lines.forEach((line, index) => {
    if ((headed && index === 0) || line.split(separator).join('').trim() === '') return
    const row = index + 1
    const cells = cellsOf(line, separator)
    const worker: FactsJson = {}
    columns.forEach((column, at) => {
      const cell = cells[places[at] ?? -1] ?? ''
      if (cell === '') return void problems.push({ row, column: column.label, says: '空着没填' })
      const reading = column.read(cell)
      if ('error' in reading)
        problems.push({ row, column: column.label, says: `「${cell.slice(0, 20)}」${reading.error}` })
      else worker[column.key] = reading.value
    })
    const number = worker.idNumber
    if (typeof number === 'string') {
      const earlier = seen.get(number)
      if (earlier !== undefined)
        problems.push({ row, column: '身份证号', says: `和第 ${earlier} 行是同一个人` })
      else seen.set(number, row)
    }
    workers.push(worker)
  })
  if (workers.length > MOST_WORKERS)
    problems.push({
      row: MOST_WORKERS + 1,
      column: '人数',
      says: `一次最多 ${MOST_WORKERS} 人，请分两次申请`,
    })
  return { workers, problems }
}
