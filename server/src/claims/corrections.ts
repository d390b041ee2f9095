import type { claims } from '@wengang/shared/contract/claims'
import type { Body } from '@wengang/shared/contract/endpoint'
import type { FactsJson } from '@wengang/shared/contract/policy'
import { schemeById, type RequirementOf, type Scheme } from '@wengang/shared/policy/index'
import { refuse, type Refusal } from '../platform/http/refusal.js'
import { claimKeys } from './claim-facts.js'
import type { ClaimEntity, Correction } from './claim.entity.js'
import { requirementsFor } from './requirements.js'
import type { Worker } from './roster.js'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Keys that a change really changes; a phone may send all facts back. */
const changedKeys = (before: FactsJson, change: FactsJson): string[] =>
  Object.keys(change).filter((key) => !same(before[key], change[key]))

/**
 * The refusal of a change to something that was not sent back: in a correction only the bad items reopen (C7), and papers
 * that a corrected fact makes necessary (`applying` are those after the change). Null when the change is open.
 */
export function closedInCorrection(
  claim: ClaimEntity,
  change: Body<typeof claims.update>,
  before: readonly Worker[],
  applying: readonly RequirementOf[],
): Refusal | null {
  if (claim.status !== 'correction') return null
  const applied = new Set(requirementsFor(schemeById(claim.scheme), claim.facts, before).map(({ id }) => id))
  const open = new Set([
    ...claim.corrections.map((item) => item.target),
    ...applying.filter(({ id }) => !applied.has(id)).map(({ id }) => `material:${id}`),
  ])
  const touched = [
    ...changedKeys(claim.facts, change.facts ?? {}).map((key) => `fact:${key}`),
    ...(change.workers === undefined ? [] : ['workers']),
    ...(change.materials ?? []).map((paper) => `material:${paper.requirement}`),
    ...(change.payee === undefined ? [] : ['payee']),
  ]
  const closed = [...new Set(touched)].filter((target) => !open.has(target))
  if (closed.length === 0) return null
  return refuse('not-allowed', '补正时只能修改被退回的项目', {
    fields: closed.map((target) => ({ path: target, message: '这一项没有要求补正' })),
  })
}

/** Correction items whose target the claim does not have. */
export function unknownTargets(
  scheme: Scheme,
  requirementIds: readonly string[],
  items: readonly Correction[],
): Correction[] {
  const known = new Set([
    ...[...claimKeys(scheme)].map((key) => `fact:${key}`),
    ...requirementIds.map((id) => `material:${id}`),
    ...(scheme.pays ? ['payee'] : []),
    ...(scheme.roster ? ['workers'] : []),
  ])
  return items.filter((item) => !known.has(item.target))
}
