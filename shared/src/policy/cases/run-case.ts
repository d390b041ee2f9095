import type { Outcome, Release } from '../index.js'
import { assess, assessRoster, type Assessment, type Facts, type RosterAssessment } from '../index.js'

export interface Expected {
  readonly outcome: Outcome
  readonly amountFen?: number | null
  readonly totalFen?: number
  /** Compared as sets. */
  readonly failed?: readonly string[]
  readonly missing?: readonly string[]
  readonly reviews?: readonly string[]
  readonly grants?: Readonly<Record<string, unknown>>
}
/** A case in the shape of vectors.json; the HTTP interface and the command line run the same ones. */
export interface PolicyCase {
  readonly name: string
  readonly scheme: string
  readonly facts: Facts
  readonly workers?: readonly Facts[]
  readonly release?: Release
  readonly expect: Expected
}

const sorted = (ids: readonly string[]): string[] => [...ids].sort()

/** The parts of an answer that a case speaks about, with sets in a fixed order. */
export function answerOf(expected: Expected, answer: Assessment | RosterAssessment): Expected {
  const line = 'lines' in answer ? answer.lines[0] : answer
  return {
    outcome: answer.outcome,
    ...(expected.amountFen === undefined || 'lines' in answer ? {} : { amountFen: answer.amountFen }),
    ...(expected.totalFen === undefined || !('lines' in answer) ? {} : { totalFen: answer.totalFen }),
    ...(expected.failed === undefined ? {} : { failed: sorted(line?.failed ?? []) }),
    ...(expected.missing === undefined ? {} : { missing: sorted(line?.missing ?? []) }),
    ...(expected.reviews === undefined
      ? {}
      : { reviews: sorted(line?.reviews.map((review) => review.id) ?? []) }),
    ...(expected.grants === undefined ? {} : { grants: line?.grants ?? {} }),
  }
}

/** What the case expects, in the same fixed order. */
export const expectedOf = ({ expect }: PolicyCase): Expected => ({
  ...expect,
  ...(expect.failed === undefined ? {} : { failed: sorted(expect.failed) }),
  ...(expect.missing === undefined ? {} : { missing: sorted(expect.missing) }),
  ...(expect.reviews === undefined ? {} : { reviews: sorted(expect.reviews) }),
})

/** Runs a case through the library. */
export const assessCase = ({ scheme, facts, workers, release }: PolicyCase): Assessment | RosterAssessment =>
  workers === undefined ? assess(scheme, facts, release) : assessRoster(scheme, facts, workers, release)
