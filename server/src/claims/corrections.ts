import type { FactsJson } from '@wengang/shared/contract/policy'
import type { Scheme } from '@wengang/shared/policy/index'
import { claimKeys } from './claim-facts.js'
import type { Correction } from './claim.entity.js'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Keys that a change really changes; a phone may send all facts back. */
export const changedKeys = (before: FactsJson, change: FactsJson): string[] => Object.keys(change).filter((key) => !same(before[key], change[key]))

/** Targets among `touched` that the correction has not opened. */
export const closedTargets = (touched: readonly string[], open: readonly string[]): string[] => {
  const allowed = new Set(open)
  return [...new Set(touched)].filter((target) => !allowed.has(target))
}

/** Correction items whose target the claim does not have. */
export function unknownTargets(scheme: Scheme, facts: FactsJson, items: readonly Correction[]): Correction[] {
  const known = new Set([
    ...[...claimKeys(scheme)].map((key) => `fact:${key}`), ...scheme.requirements(facts).map((requirement) => `material:${requirement.id}`),
    ...(scheme.pays ? ['payee'] : []), ...(scheme.roster ? ['workers'] : []),
  ])
  return items.filter((item) => !known.has(item.target))
}
