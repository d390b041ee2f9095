import type { SchemeId } from '../../contract/policy.js'
import type { FactKey, FactValues, Facts } from '../facts.js'
import type { Parameter } from './parameter.js'
import type { Json } from './result.js'
import type { Rates, Sheet } from './sheet.js'
import { readFacts } from './values.js'

export type Audience = 'person' | 'firm'
/** Only the declared facts: reading another does not compile. */
type Only<N extends FactKey> = Pick<FactValues, N>

/** One condition of a clause. */
export interface Check {
  readonly id: string
  /** The condition in the clause's own words, as plain as they come. */
  readonly says: string
  readonly clause: string
  readonly needs: readonly FactKey[]
  readonly holds: (f: FactValues, rates: Rates) => boolean
  /** What the applicant can still do when the answer is no; absent when nothing can be done. */
  readonly remedy?: string
  /** The first day on which the condition will hold by the passing of time alone. */
  readonly until?: (f: FactValues, rates: Rates) => string
}

export function check<N extends FactKey>(given: {
  readonly id: string
  readonly says: string
  readonly clause: string
  readonly needs: readonly N[]
  readonly holds: (f: Only<N>, rates: Rates) => boolean
  readonly remedy?: string
  readonly until?: (f: Only<N>, rates: Rates) => string
}): Check {
  return given
}

/** Something the plan leaves to a clerk. */
export interface Review {
  readonly id: string
  readonly says: string
  readonly clause: string
  readonly needs: readonly FactKey[]
  readonly when: (f: FactValues, rates: Rates) => boolean
}

export const review = <N extends FactKey>(given: {
  readonly id: string
  readonly says: string
  readonly clause: string
  readonly needs: readonly N[]
  readonly when: (f: Only<N>, rates: Rates) => boolean
}): Review => given

/** A sum of money as a chain of steps on the sheet; the last step is the sum. */
export interface Amount {
  readonly needs: readonly FactKey[]
  readonly of: (f: FactValues, sheet: Sheet) => number
}
type AmountOver<N extends FactKey> = {
  readonly needs: readonly N[]
  readonly of: (f: Only<N>, sheet: Sheet) => number
}
export const amount = <N extends FactKey>(
  needs: readonly N[],
  of: (f: Only<N>, sheet: Sheet) => number,
): AmountOver<N> => ({ needs, of })

/** What is given besides money. */
export interface Grant {
  readonly needs: readonly FactKey[]
  readonly of: (f: FactValues, rates: Rates) => Record<string, Json>
}
export const grant = <N extends FactKey>(
  needs: readonly N[],
  of: (f: Only<N>, rates: Rates) => Record<string, Json>,
): Grant => ({ needs, of })

/** What earlier grants stand in the way (`not-combined`). */
export interface Exclusion {
  readonly says: string
  readonly clause: string
  /** What must be the same for an earlier grant to stand in the way: see kernel/exclusion.ts. */
  readonly by: 'subject' | 'certificate' | 'month' | 'hours' | 'year'
  /** Grants of these schemes count. */
  readonly schemes: readonly SchemeId[]
}

/** One thing to prove; any one of its papers proves it. */
export interface Proof {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly documents: readonly { readonly id: string; readonly title: string }[]
  /** Whether it applies to these facts; facts not known yet are absent. */
  readonly when?: (facts: Partial<FactValues>) => boolean
}
export interface RequirementOf {
  id: string
  title: string
  why: string
  documents: { id: string; title: string }[]
}

export interface SchemeDefinition {
  readonly id: SchemeId
  readonly title: string
  /** 大白话 */
  readonly plain: string
  readonly clause: string
  /** One plain sentence: who gets what. */
  readonly summary: string
  readonly audience: Audience
  /** Set when both people and firms may apply. */
  readonly audiences?: readonly Audience[]
  readonly judgedOn: FactKey
  /** Whether it pays money. */
  readonly pays: boolean
  /** Whether it is claimed by a roster of workers. */
  readonly roster: boolean
  /** Facts of the person or employer, in the order of asking. */
  readonly facts: readonly FactKey[]
  /** Facts of each roster line, in the order of asking. */
  readonly workerFacts: readonly FactKey[]
  /** Facts every roster line has by being one line. */
  readonly perLine?: Partial<FactValues>
  readonly rates: readonly Parameter[]
  readonly checks: readonly Check[]
  readonly reviews?: readonly Review[]
  readonly amount?: Amount
  readonly alternatives?: readonly ({ readonly id: string; readonly title: string } & Amount)[]
  readonly grants?: Grant
  readonly exclusion?: Exclusion
  readonly proofs: readonly Proof[]
}

export interface Scheme extends SchemeDefinition {
  readonly audiences: readonly Audience[]
  /** Every fact that any part of the scheme reads, in the order of asking. */
  readonly needs: readonly FactKey[]
  /** What is to be proved, only what applies to these facts, or for a roster to one of its lines. @throws BadFacts */
  readonly requirements: (facts: Facts, workers?: readonly Facts[]) => RequirementOf[]
}

export function scheme(given: SchemeDefinition): Scheme {
  const audiences = given.audiences ?? [given.audience]
  const parts = [
    ...given.checks,
    ...(given.reviews ?? []),
    ...(given.alternatives ?? []),
    ...[given.amount, given.grants].filter((part) => part !== undefined),
  ]
  const needs = [
    ...new Set([
      ...given.facts,
      ...given.workerFacts,
      ...parts.flatMap((part) => part.needs),
      given.judgedOn,
    ]),
  ]
  const requirements = (facts: Facts, workers: readonly Facts[] = []): RequirementOf[] => {
    const shared = readFacts(facts)
    const lines = (workers.length === 0 ? [{}] : workers).map(
      (worker) => Object.fromEntries(readFacts(worker, new Map(shared))) as Partial<FactValues>,
    )
    return given.proofs
      .filter(({ when }) => when === undefined || lines.some(when))
      .map(({ id, title, why, documents }) => ({
        id,
        title,
        why,
        documents: documents.map((paper) => ({ ...paper })),
      }))
  }
  return { ...given, audiences, needs, requirements }
}
