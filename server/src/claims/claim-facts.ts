import type { FactsJson } from '@wengang/shared/contract/policy'
import { FACTS, type Scheme } from '@wengang/shared/policy/index'
import { particularsOf as claimParticulars } from '@wengang/shared/workflow/claim-particulars'

export interface KnownFacts {
  facts: FactsJson
  sources: Record<string, string>
}

/** Keys that a claim names besides the facts of the rules. */
export const particularsOf = (scheme: Scheme): string[] =>
  claimParticulars(scheme).map((particular) => particular.key)

/** Keys that a claim, or a line of its roster, may carry. */
export const claimKeys = (scheme: Scheme): ReadonlySet<string> =>
  new Set<string>([
    ...scheme.facts,
    ...(scheme.roster ? [] : [...scheme.workerFacts, ...particularsOf(scheme)]),
  ])
export const workerKeys = (scheme: Scheme): ReadonlySet<string> =>
  new Set<string>([...scheme.workerFacts, ...particularsOf(scheme)])

/** Keys that mean nothing anywhere in the vocabulary: a slip of whoever built the form, so it is named. */
export const unknownKeys = (facts: FactsJson, keys: ReadonlySet<string>): string[] =>
  Object.keys(facts).filter((key) => !keys.has(key) && !Object.hasOwn(FACTS, key))

/** Only what the scheme asks: facts it does not need are not kept. */
export const only = (facts: FactsJson, keys: ReadonlySet<string>): FactsJson =>
  Object.fromEntries(Object.entries(facts).filter(([key, value]) => keys.has(key) && value !== null))

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Facts of a claim with where each comes from. What the applicant says goes before the records, because records can be
 * wrong and the papers decide; a fact equal to the record keeps the record as its source. The server's own go before both.
 */
export function mergeFacts(
  scheme: Scheme,
  given: FactsJson,
  records: KnownFacts,
  own: KnownFacts,
): KnownFacts {
  const keys = claimKeys(scheme)
  const facts = { ...only(records.facts, keys), ...only(given, keys), ...only(own.facts, keys) }
  const sources = Object.fromEntries(
    Object.entries(facts).map(([key, value]) => {
      if (own.facts[key] !== undefined) return [key, own.sources[key] ?? 'record:系统']
      return [key, same(records.facts[key], value) ? (records.sources[key] ?? 'record:登记') : 'applicant']
    }),
  )
  return { facts, sources }
}
