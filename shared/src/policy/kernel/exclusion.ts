// `not-combined`: what was granted before may stand in the way. Made only when earlier grants are passed, because without
// them "none stands in the way" would be a guess.
import type { SchemeId } from '../../contract/policy.js'
import type { CheckResult } from './result.js'
import type { Exclusion } from './scheme.js'

/** What a once-only rule compares; each optional, as schemes compare different things. */
export interface GrantKeys {
  /** Whoever the subsidy is for: person, worker, legal representative or enterprise. */
  readonly subject?: string
  /** Certificate number. */
  readonly certificate?: string
  /** Months 'YYYY-MM' that were paid for. */
  readonly months?: readonly string[]
  /** What identifies the training hours (course and day, say). */
  readonly hoursKey?: string
}

/** A grant made before. */
export interface EarlierGrant extends GrantKeys {
  readonly scheme: SchemeId
  readonly subject: string
  /** The claim that it was granted on, by the reference a person can look up. */
  readonly claimReference: string
  /** 'YYYY-MM-DD' */
  readonly grantedOn: string
}

type SameKey = (grant: EarlierGrant, claim: GrantKeys, judgedOn: string | undefined) => boolean
const sameSubject: SameKey = (grant, claim) => claim.subject === undefined || claim.subject === grant.subject

const STANDS_IN_THE_WAY: { readonly [By in Exclusion['by']]: SameKey } = {
  subject: sameSubject,
  // A certificate is the same whoever claims it.
  certificate: (grant, claim) => grant.certificate !== undefined && grant.certificate === claim.certificate,
  month: (grant, claim, on) =>
    sameSubject(grant, claim, on) && grant.months?.some((month) => claim.months?.includes(month)) === true,
  hours: (grant, claim, on) =>
    sameSubject(grant, claim, on) && grant.hoursKey !== undefined && grant.hoursKey === claim.hoursKey,
  year: (grant, claim, on) =>
    sameSubject(grant, claim, on) && on !== undefined && grant.grantedOn.slice(0, 4) === on.slice(0, 4),
}

/** The check `not-combined`; when the answer is no it names the first claim in the way. */
export function exclusionCheck(
  rule: Exclusion,
  grants: readonly EarlierGrant[],
  claim: GrantKeys,
  judgedOn: string | undefined,
): CheckResult {
  const sameScheme = grants.filter((grant) => rule.schemes.includes(grant.scheme))
  // Which year the claim falls into is not known yet.
  if (rule.by === 'year' && judgedOn === undefined && sameScheme.length > 0)
    return { id: 'not-combined', says: rule.says, clause: rule.clause, answer: 'unknown', facts: [] }
  const inTheWay = sameScheme.find((grant) => STANDS_IN_THE_WAY[rule.by](grant, claim, judgedOn))
  const says =
    inTheWay === undefined
      ? rule.says
      : `${rule.says}（已有申请 ${inTheWay.claimReference}，${inTheWay.grantedOn} 发放）`
  return {
    id: 'not-combined',
    says,
    clause: rule.clause,
    answer: inTheWay === undefined ? 'yes' : 'no',
    facts: [],
  }
}
