import type { SchemeId } from '../../contract/policy.js'
import type { FactKey } from '../facts.js'
import { wantedAlone, type Attempt, type Wanted } from './attempt.js'
import { exclusionCheck, type EarlierGrant, type GrantKeys } from './exclusion.js'
import { entryOn } from './parameter.js'
import type { Book } from './release.js'
import type {
  Alternative,
  AssessmentOf,
  CheckResult,
  Json,
  Outcome,
  ParameterUse,
  ReviewItem,
  Step,
} from './result.js'
import { runOn, runUndated, type Run } from './run.js'
import type { Amount, Scheme } from './scheme.js'
import type { KnownFacts } from './values.js'

/** Whether the scheme has its values on a day: all it cannot do without, and one of those of which it uses one. */
export function inForce(scheme: Scheme, book: Book, on: string): boolean {
  let oneOf: boolean | undefined
  for (const rate of scheme.rates) {
    if (rate.need === 'optional' || (rate.need === 'one-of' && oneOf === true)) continue
    const entry = entryOn(book.valuesOf(rate), on)
    const holds = entry !== undefined && entry.value !== false
    if (rate.need === 'one-of') oneOf = holds
    else if (!holds) return false
  }
  return oneOf !== false
}

/** The outcome alone, for those who ask about many supposed facts: spares finding out which facts are missing. */
export const outcomeOf = (scheme: Scheme, known: KnownFacts, book: Book): Outcome =>
  judge(scheme, known, book, undefined, {}, () => []).outcome

/** Assesses checked facts. Pure; `earlier` absent means that nothing is said about earlier grants. */
export const assessKnown = (
  scheme: Scheme,
  known: KnownFacts,
  book: Book,
  earlier?: readonly EarlierGrant[],
  claim: GrantKeys = {},
): AssessmentOf<SchemeId> => judge(scheme, known, book, earlier, claim, byDecisiveness)

function judge(
  scheme: Scheme,
  known: KnownFacts,
  book: Book,
  earlier: readonly EarlierGrant[] | undefined,
  claim: GrantKeys,
  order: (scheme: Scheme, wanted: readonly Wanted[]) => FactKey[],
): AssessmentOf<SchemeId> {
  const on = known.get(scheme.judgedOn) as string | undefined
  const used: ParameterUse[] = []
  const wanted: Wanted[] = on === undefined ? [wantedAlone(scheme.judgedOn)] : []

  const run = on === undefined ? runUndated(scheme, known, book) : runOn(on, known, book, used)

  let hasValues = on === undefined || inForce(scheme, book, on)
  const checks: CheckResult[] = scheme.checks.map(({ id, says, clause, needs, holds }) => {
    const tried = run(holds)
    // A fact that cannot change the answer of its check is not wanted.
    const holding =
      tried.kind === 'value' ? tried.value : tried.kind === 'wanted' ? tried.whatever() : undefined
    if (tried.kind === 'wanted' && holding === undefined) wanted.push(tried)
    if (tried.kind === 'no-value') hasValues = false
    return {
      id,
      says,
      clause,
      answer: holding === undefined ? 'unknown' : holding === true ? 'yes' : 'no',
      facts: [...needs],
    }
  })
  if (earlier !== undefined && scheme.exclusion !== undefined)
    checks.push(exclusionCheck(scheme.exclusion, earlier, claim, on))
  const failed = checks.filter((check) => check.answer === 'no').map((check) => check.id)

  const answer = (
    outcome: AssessmentOf['outcome'],
    more: Partial<AssessmentOf<SchemeId>> = {},
  ): AssessmentOf<SchemeId> => ({
    scheme: scheme.id,
    outcome,
    amountFen: null,
    checks,
    failed,
    missing: [],
    reviews: [],
    steps: [],
    parameters: used,
    ...more,
  })
  if (!hasValues) return answer('not-in-force')
  if (failed.length > 0) return answer('ineligible')

  const reviews: ReviewItem[] = []
  for (const { id, says, clause, when } of scheme.reviews ?? []) {
    const tried = run(when)
    if (tried.kind === 'wanted') wanted.push(tried)
    if (tried.kind === 'value' && tried.value) reviews.push({ id, says, clause })
  }

  const sum = scheme.amount === undefined ? undefined : runAmount(scheme, scheme.amount, run)
  if (sum?.tried.kind === 'wanted') wanted.push(sum.tried)
  if (sum?.tried.kind === 'no-value') {
    if (sum.tried.parameter.need !== 'optional') return answer('not-in-force')
    reviews.push({
      id: 'amount-not-set',
      says: `方案没有规定金额（${sum.tried.parameter.title}），由工作人员核定`,
      clause: sum.tried.parameter.clause,
    })
  }
  const given = scheme.grants === undefined ? undefined : run<Record<string, Json>>(scheme.grants.of)
  if (given?.kind === 'wanted') wanted.push(given)
  if (given?.kind === 'no-value') return answer('not-in-force')
  const alternatives = scheme.alternatives?.map((alternative): Alternative => {
    const { tried, steps } = runAmount(scheme, alternative, run)
    return tried.kind === 'value'
      ? { id: alternative.id, amountFen: tried.value, steps }
      : { id: alternative.id, amountFen: null, steps: [] }
  })

  const shown = alternatives === undefined ? {} : { alternatives }
  if (wanted.length > 0) return answer('unknown', { missing: order(scheme, wanted), ...shown })
  if (reviews.length > 0) return answer('review', { reviews, ...shown })
  return answer('eligible', {
    amountFen: sum?.tried.kind === 'value' ? sum.tried.value : null,
    steps: sum?.steps ?? [],
    ...(given?.kind === 'value' ? { grants: given.value } : {}),
    ...shown,
  })
}

function runAmount(scheme: Scheme, amount: Amount, run: Run): { tried: Attempt<number>; steps: Step[] } {
  let steps: Step[] = []
  const tried = run((f, rates) => {
    // A sheet of its own for every try, so that a try that stops half-way leaves no steps behind.
    const sheet = rates.sheet(scheme.clause)
    steps = sheet.steps
    return amount.of(f, sheet)
  })
  return { tried, steps }
}

/** Facts in the order in which asking them decides most: what stops the most rules first, then the order of asking. */
function byDecisiveness(scheme: Scheme, wanted: readonly Wanted[]): FactKey[] {
  const weights = new Map<FactKey, number>()
  const add = (key: FactKey, weight: number): unknown => weights.set(key, (weights.get(key) ?? 0) + weight)
  for (const { first, then } of wanted) {
    add(first, 100)
    for (const key of then()) add(key, 1)
  }
  return [...weights.keys()].sort(
    (a, b) =>
      (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || scheme.needs.indexOf(a) - scheme.needs.indexOf(b),
  )
}
