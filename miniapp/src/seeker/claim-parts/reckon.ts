// The rules, run on the phone. Pure.
import type { Assessment, FactsJson, RosterAssessment } from '@wengang/shared/contract/policy'
import {
  assess,
  assessRoster,
  BadFacts,
  FACTS,
  type FactKey,
  type Scheme,
} from '@wengang/shared/policy/index'
import type { Book } from '../../api/policy'

/** Set by the server alone: the day a claim comes in, and the county's wage tier. Never asked. */
export const NEVER_ASKED: readonly FactKey[] = ['appliedOn', 'minimumWageTier']

export interface Reckoned {
  readonly assessment: Assessment | null
  /** A fact outside its type, with why. */
  readonly bad: { readonly fact: string; readonly says: string } | null
}

export const isRoster = (assessment: Assessment | RosterAssessment): assessment is RosterAssessment =>
  'lines' in assessment

const failing = <T>(run: () => T, fallback: (bad: Reckoned['bad']) => T): T => {
  try {
    return run()
  } catch (error) {
    if (error instanceof BadFacts) return fallback({ fact: error.fact, says: error.message })
    throw error
  }
}

/** Assesses a claimant; for a scheme with a roster one worker whose facts lie among the others. */
export const reckon = (scheme: Scheme, facts: FactsJson, book: Book): Reckoned =>
  failing<Reckoned>(
    () => ({
      assessment:
        (scheme.roster
          ? assessRoster(scheme.id, {}, [facts], book).lines[0]
          : assess(scheme.id, facts, book)) ?? null,
      bad: null,
    }),
    (bad) => ({ assessment: null, bad }),
  )

/** Assesses a roster as the server will; null while a fact is outside its type. */
export const reckonRoster = (
  scheme: Scheme,
  facts: FactsJson,
  workers: readonly FactsJson[],
  book: Book,
): RosterAssessment | null =>
  failing<RosterAssessment | null>(
    () => assessRoster(scheme.id, facts, workers, book),
    () => null,
  )

/** The facts still to be asked, in the scheme's order of asking. */
export const stillToAsk = (scheme: Scheme, assessment: Assessment | null): FactKey[] => {
  const missing = new Set(assessment?.missing ?? [])
  return [...scheme.facts, ...scheme.workerFacts, ...scheme.needs].filter(
    (key, at, all) => missing.has(key) && all.indexOf(key) === at && !NEVER_ASKED.includes(key),
  )
}

/** Why not: the rule, what was answered, and what can still be done. */
export interface WhyNot {
  readonly id: string
  readonly says: string
  readonly clause: string
  readonly facts: readonly FactKey[]
  readonly remedy: string | null
}

export const whyNot = (scheme: Scheme, assessment: Assessment): WhyNot[] =>
  assessment.checks
    .filter((check) => check.answer === 'no')
    .map((check) => ({
      id: check.id,
      says: check.says,
      clause: check.clause,
      remedy: scheme.checks.find((one) => one.id === check.id)?.remedy ?? null,
      facts: check.facts.filter((key): key is FactKey => key in FACTS),
    }))
