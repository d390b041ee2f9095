// What a form asks, and what is read from what a person answers.
import type { FactsJson } from '@wengang/shared/contract/policy'
import { FACTS, type Fact, type FactKey } from '@wengang/shared/policy/index'
import type { Reading as ReadingOf } from '@wengang/shared/values/reading'
import type { Particular } from '@wengang/shared/workflow/claim-particulars'

export type FactJson = FactsJson[string]
/** A value, or in plain words why there is none. */
export type Reading = ReadingOf<FactJson>

/** What one question of a form asks: a fact of the rules, or a particular besides. */
export type Asked =
  Fact | (Particular & { readonly unit?: string; readonly max?: undefined; readonly options?: undefined })

export const isFactKey = (key: string): key is FactKey => Object.prototype.hasOwnProperty.call(FACTS, key)
