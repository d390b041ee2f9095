// The answer of an assessment; the same shape travels over HTTP (contract/policy.ts) and is stored with a decision.

export type Outcome = 'eligible' | 'ineligible' | 'unknown' | 'review' | 'not-in-force'
export type Answer = 'yes' | 'no' | 'unknown'
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export interface CheckResult {
  id: string
  says: string
  clause: string
  answer: Answer
  facts: string[]
}
export interface ReviewItem {
  id: string
  says: string
  clause: string
}
/** One operation: money in `valueFen`, any other number in `value`. */
export interface Step {
  says: string
  clause: string
  valueFen?: number
  value?: number
  parameter?: string
}
export interface ParameterUse {
  id: string
  value: number | boolean | string | [number, number][]
  from: string
  source: string
}
export interface Alternative {
  id: string
  amountFen: number | null
  steps: Step[]
}

export interface AssessmentOf<Id extends string = string> {
  scheme: Id
  outcome: Outcome
  /** Null unless the outcome is `eligible` and the scheme pays money. */
  amountFen: number | null
  /** All checks, in the clause's order. */
  checks: CheckResult[]
  /** Every check answered 'no'. */
  failed: string[]
  /** Facts that could still change the outcome, most decisive first. */
  missing: string[]
  reviews: ReviewItem[]
  steps: Step[]
  parameters: ParameterUse[]
  grants?: Record<string, Json>
  alternatives?: Alternative[]
}

export interface RosterAssessmentOf<Id extends string = string> {
  scheme: Id
  outcome: Outcome
  totalFen: number
  lines: AssessmentOf<Id>[]
}
