import type { SchemeId } from '../../contract/policy.js'
import { chineseDay } from '../../dates.js'
import { yuan } from '../../money.js'
import { FACTS, type FactKey } from '../facts.js'
import { isMonthly } from '../in-words.js'
import type { Book } from '../kernel/release.js'
import type { AssessmentOf, Step } from '../kernel/result.js'
import type { Scheme } from '../kernel/scheme.js'
import { holdsFrom } from '../kernel/until.js'
import type { KnownFacts } from '../kernel/values.js'

/** can: eligible · review: a clerk decides · later: something must still happen · unsure: something is not known · cannot */
export type Verdict = 'can' | 'review' | 'later' | 'unsure' | 'cannot'

export interface Finding {
  readonly scheme: SchemeId
  readonly title: string
  readonly plain: string
  readonly clause: string
  readonly verdict: Verdict
  readonly amountFen: number | null
  /** What the amount is for: once, a worker, a certificate, a month. */
  readonly per: '' | '每人' | '每证' | '每月'
  /** The amount rests on a range or a typical value. */
  readonly estimate: boolean
  /** The arithmetic behind the amount, each line with its clause. */
  readonly steps: readonly Step[]
  /** One plain sentence. */
  readonly says: string
  /** First day on which time alone will have mended it. */
  readonly until?: string
  readonly reasons: readonly { readonly says: string; readonly clause: string; readonly remedy?: string }[]
  readonly missing: readonly FactKey[]
  /** When nothing is to be had here: what else there is. */
  readonly instead?: readonly SchemeId[]
}

const perOf = (scheme: Scheme): Finding['per'] =>
  isMonthly(scheme.id)
    ? '每月'
    : scheme.id === 'special-operation' || scheme.id === 'skill-certificate'
      ? '每证'
      : scheme.roster
        ? '每人'
        : ''

interface Standing {
  readonly facts: KnownFacts
  readonly ruledOut?: { readonly because: string; readonly remedy?: string }
  readonly estimate: boolean
}

/** Puts an assessment into the words of "what can I get". */
export function findingOf(
  scheme: Scheme,
  assessment: AssessmentOf<SchemeId>,
  standing: Standing,
  book: Book,
): Finding {
  const { id, title, plain, clause } = scheme
  const base = {
    scheme: id,
    title,
    plain,
    clause,
    amountFen: null,
    per: perOf(scheme),
    estimate: standing.estimate,
    reasons: [],
    missing: [],
    steps: assessment.steps,
  }
  if (standing.ruledOut !== undefined) {
    const { because, remedy } = standing.ruledOut
    return {
      ...base,
      verdict: remedy === undefined ? 'cannot' : 'later',
      says: remedy ?? because,
      reasons: [{ says: because, clause, remedy }],
    }
  }
  switch (assessment.outcome) {
    case 'eligible':
      return {
        ...base,
        verdict: 'can',
        amountFen: assessment.amountFen,
        says: moneySays(scheme, assessment, base.per),
      }
    case 'review':
      return {
        ...base,
        verdict: 'review',
        says: assessment.reviews.some((review) => review.id === 'amount-not-set')
          ? '条件符合，金额由县人社局核定'
          : `条件符合。${assessment.reviews.map((review) => review.says).join('；')}`,
        reasons: assessment.reviews.map((review) => ({ says: review.says, clause: review.clause })),
      }
    case 'unknown':
      return {
        ...base,
        verdict: 'unsure',
        missing: assessment.missing as FactKey[],
        says: `可能可以，还要看${assessment.missing.map((key) => FACTS[key as FactKey].label).join('、')}`,
      }
    case 'not-in-force':
      return {
        ...base,
        verdict: 'cannot',
        says: '这项政策现在没有执行',
        reasons: [{ says: '这项政策现在没有执行', clause }],
      }
    case 'ineligible':
      return failedFinding(scheme, assessment, standing, book, base)
  }
}

function moneySays(scheme: Scheme, { amountFen, grants }: AssessmentOf<SchemeId>, per: string): string {
  if (amountFen === null)
    return scheme.id === 'insurance-deferral' ? '可以缓缴，不收滞纳金，到期足额补上' : '可以优先办理'
  const months = typeof grants?.months === 'number' ? `，最长 ${grants.months} 个月` : ''
  return `预计${per}可领 ${yuan(amountFen)} 元${months}`
}

function failedFinding(
  scheme: Scheme,
  assessment: AssessmentOf<SchemeId>,
  { facts }: Standing,
  book: Book,
  base: Omit<Finding, 'verdict' | 'says'>,
): Finding {
  const reasons = assessment.checks
    .filter((check) => check.answer === 'no')
    .map(({ id, says, clause }) => ({
      id,
      says,
      clause,
      remedy: scheme.checks.find((check) => check.id === id)?.remedy,
    }))
  const plainReasons = reasons.map(({ says, clause, remedy }) => ({ says, clause, remedy }))
  // One reason that nothing can mend decides it.
  if (reasons.some((reason) => reason.remedy === undefined)) {
    return {
      ...base,
      verdict: 'cannot',
      reasons: plainReasons,
      says: `不符合：要求${reasons
        .filter((reason) => reason.remedy === undefined)
        .map((reason) => reason.says)
        .join('；')}`,
    }
  }
  const days = reasons.map((reason) => holdsFrom(scheme, reason.id, facts, book))
  // All must hold, so the latest day counts; a reason that time alone does not mend leaves no day.
  const until = days.reduce((latest, day) =>
    latest === undefined || day === undefined ? undefined : latest > day ? latest : day,
  )
  return {
    ...base,
    verdict: 'later',
    reasons: plainReasons,
    says: `现在还不行。${reasons.map((reason) => reason.remedy).join('；')}${until === undefined ? '' : `（约 ${chineseDay(until, true)}）`}`,
    ...(until === undefined ? {} : { until }),
  }
}
