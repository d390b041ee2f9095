import type { FactsJson } from '@wengang/shared/contract/policy'
import { addToMonth } from '@wengang/shared/dates'
import type { EarlierGrant, GrantKeys, Scheme } from '@wengang/shared/policy/index'
import { certificateNumbers } from '@wengang/shared/workflow/claim-particulars'
import type { ClaimGrantEntity } from './claim-grant.entity.js'

/** What may be granted once: within a book, for a subject, in a period. */
export interface OnceKey {
  book: string
  subjectIndex: string
  period: string
}

/** One claimant, or one line of a roster. `subjectIndex` is null while a worker's id number is not known. */
export interface OnceLine {
  facts: FactsJson
  subjectIndex: string | null
}

type By = NonNullable<Scheme['exclusion']>['by']

const text = (value: FactsJson[string] | undefined): string[] =>
  typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []

/** Months that a line's wages stand for: from `startMonth` on, at most the six that the plan pays. */
function monthsOf({ startMonth, monthlyWagesFen }: FactsJson): string[] {
  const [first] = text(startMonth)
  const wages = Array.isArray(monthlyWagesFen) ? monthlyWagesFen.slice(0, 6) : []
  return first === undefined ? [] : wages.map((_, index) => addToMonth(first, index))
}

/** The periods that a line takes up, for each way in which the rules compare grants. */
const PERIODS: { readonly [K in By]: (facts: FactsJson, judgedOn: string) => string[] } = {
  subject: () => ['once'],
  certificate: ({ certificateNumber }) => certificateNumbers(certificateNumber),
  month: monthsOf,
  hours: ({ completedOn }) => text(completedOn),
  year: (facts, judgedOn) => text(facts[judgedOn]).map((day) => day.slice(0, 4)),
}

/** Schemes that exclude one another share a book. */
export const bookOf = (scheme: Scheme): string | null =>
  scheme.exclusion === undefined ? null : [...scheme.exclusion.schemes].sort().join('+')

/** The once-only keys that a line would use up; none while it does not say enough. */
export function onceKeys(scheme: Scheme, line: OnceLine): OnceKey[] {
  const [book, by] = [bookOf(scheme), scheme.exclusion?.by]
  // A certificate is the same whoever claims it.
  const subjectIndex = by === 'certificate' ? 'certificate' : line.subjectIndex
  if (book === null || by === undefined || subjectIndex === null) return []
  return PERIODS[by](line.facts, scheme.judgedOn).map((period) => ({ book, subjectIndex, period }))
}

/** What the rule library compares a line by. */
export function grantKeys(scheme: Scheme, line: OnceLine): GrantKeys {
  const subject = line.subjectIndex ?? 'unknown'
  const by = scheme.exclusion?.by
  const periods = by === undefined ? [] : PERIODS[by](line.facts, scheme.judgedOn)
  if (by === 'certificate') return { subject, certificate: periods[0] }
  if (by === 'month') return { subject, months: periods }
  return by === 'hours' ? { subject, hoursKey: periods[0] } : { subject }
}

/** A grant as the rule library reads it. */
export function earlierGrant(grant: ClaimGrantEntity, scheme: Scheme): EarlierGrant {
  const { subjectIndex: subject, claimReference, grantedOn, period } = grant
  const by = scheme.exclusion?.by
  return {
    scheme: grant.scheme,
    subject,
    claimReference,
    grantedOn,
    ...(by === 'certificate'
      ? { certificate: period }
      : by === 'month'
        ? { months: [period] }
        : by === 'hours'
          ? { hoursKey: period }
          : {}),
  }
}

/** The key under which only one claim of a subject may be live; null where several may run side by side. */
export function liveKey(scheme: Scheme, subjectIndex: string, facts: FactsJson): string | null {
  const by = scheme.exclusion?.by
  if (scheme.roster || (by !== 'subject' && by !== 'year')) return null
  const [key] = onceKeys(scheme, { facts, subjectIndex })
  return key === undefined ? null : `${key.book}:${subjectIndex}:${key.period}`
}
