import type { SchemeId } from '../../contract/policy.js'
import type { Unit } from '../kernel/parameter.js'
import type { Release, ReleaseValue } from '../kernel/release.js'
import { PARAMETERS_BY_ID, SCHEMES } from './index.js'

export interface CatalogueEntry {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly clause: string
  /** The first scheme that reads it. */
  readonly scheme: SchemeId
  /** Every scheme that reads it: whom a change would touch. */
  readonly schemes: readonly SchemeId[]
  readonly values: readonly ReleaseValue[]
}

/** Every parameter with its built-in dated values; an empty list means that the plan sets none. */
export const parameterCatalogue = (): CatalogueEntry[] =>
  [...PARAMETERS_BY_ID.values()].map(({ id, title, unit, clause, values }) => {
    const schemes = SCHEMES.filter((scheme) => scheme.rates.some((rate) => rate.id === id)).map(
      (scheme) => scheme.id,
    )
    const [scheme = 'job-seeking'] = schemes
    return { id, title, unit, clause, scheme, schemes, values }
  })

/** The built-in values as a release: what is in force before the county publishes its own. */
export const BUILT_IN_RELEASE: Release = {
  id: 'plan',
  parameters: Object.fromEntries([...PARAMETERS_BY_ID.values()].map(({ id, values }) => [id, [...values]])),
}
