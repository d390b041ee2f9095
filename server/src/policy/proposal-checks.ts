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
