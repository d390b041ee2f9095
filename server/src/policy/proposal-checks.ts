import type { Release } from '@wengang/shared/contract/policy'
import { BadRelease, parameterCatalogue, prepareRelease } from '@wengang/shared/policy/index'

export interface FieldProblem {
  path: string
  message: string
}

/** What is wrong with proposed values: none, an unknown parameter, a day given twice, a value that the unit does not allow. */
export function proposalProblems(parameters: Release['parameters']): FieldProblem[] {
  if (Object.keys(parameters).length === 0) return [{ path: 'parameters', message: '请至少调整一个参数' }]
  const titles = new Map(parameterCatalogue().map((entry) => [entry.id, entry.title]))
  return Object.entries(parameters).flatMap(([id, values]) => {
    const path = `parameters.${id}`
    const title = titles.get(id) ?? id
    if (values.length === 0) return [{ path, message: `请填写“${title}”的数值和起始日期` }]
    if (new Set(values.map((value) => value.from)).size < values.length)
      return [{ path, message: `“${title}”同一天有两个数值` }]
    try {
      prepareRelease({ id: 'proposal', parameters: { [id]: values } })
      return []
    } catch (error) {
      if (!(error instanceof BadRelease)) throw error
      return [{ path, message: error.message }]
    }
  })
}

/** Rules of the plan reach back no further, and nobody decides a value twenty years ahead. */
const EARLIEST_VALUE = '2015-01-01'
const YEARS_AHEAD = 20

interface Dated {
  readonly documentDate: string
  readonly parameters: Release['parameters']
}

/** Days that cannot be meant: a document of tomorrow, a value from before the rules or generations ahead. */
export function dateProblems({ documentDate, parameters }: Dated, today: string): FieldProblem[] {
  const latest = `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`
  const problems = Object.entries(parameters).flatMap(([id, values]) =>
    values.some(({ from }) => from < EARLIEST_VALUE || from > latest)
      ? [{ path: `parameters.${id}`, message: `起始日期应在 ${EARLIEST_VALUE} 到 ${latest} 之间` }]
      : [],
  )
  return documentDate > today || documentDate < EARLIEST_VALUE
    ? [...problems, { path: 'documentDate', message: '文件日期应是今天或以前' }]
    : problems
}
