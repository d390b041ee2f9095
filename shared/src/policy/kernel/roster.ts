import type { SchemeId } from '../../contract/policy.js'
import { assessKnown } from './assess.js'
import { BadFacts } from './errors.js'
import type { EarlierGrant, GrantKeys } from './exclusion.js'
import type { Book } from './release.js'
import type { AssessmentOf, Outcome, RosterAssessmentOf } from './result.js'
import type { Scheme } from './scheme.js'
import { readFacts } from './values.js'

/** What one roster line is known by among earlier grants, in the order of the roster. */
export type LineKeys = readonly GrantKeys[]

/** Assesses a roster line by line with the shared facts and sums it; lines that are not eligible add nothing. */
export function assessLines(
  scheme: Scheme,
  facts: unknown,
  workers: unknown,
  book: Book,
  earlier?: readonly EarlierGrant[],
  keys: LineKeys = [],
): RosterAssessmentOf<SchemeId> {
  if (!Array.isArray(workers)) throw new BadFacts('workers', '花名册（workers）应是一个列表')
  const shared = readFacts(facts)
  if (scheme.perLine !== undefined) readFacts(scheme.perLine, shared)
  const lines = workers.map((worker: unknown, line) => {
    try {
      return assessKnown(scheme, readFacts(worker, new Map(shared)), book, earlier, keys[line])
    } catch (error) {
      throw error instanceof BadFacts
        ? new BadFacts(error.fact, `花名册第 ${line + 1} 人：${error.message}`, line)
        : error
    }
  })
  return {
    scheme: scheme.id,
    outcome: commonOutcome(lines),
    totalFen: lines.reduce((total, line) => total + (line.amountFen ?? 0), 0),
    lines,
  }
}

function commonOutcome(lines: readonly AssessmentOf[]): Outcome {
  const has = (outcome: Outcome): boolean => lines.some((line) => line.outcome === outcome)
  for (const outcome of ['eligible', 'review', 'unknown'] as const) if (has(outcome)) return outcome
  // No line yet: nobody has been named, so nothing is known.
  if (lines.length === 0) return 'unknown'
  return has('ineligible') ? 'ineligible' : 'not-in-force'
}
