import type { Assessment, FactsJson, SchemeId } from '@wengang/shared/contract/policy'
import { assess, FACTS, type FactKey, type ReleaseInput, type Scheme } from '@wengang/shared/policy/index'

export interface Finding {
  scheme: SchemeId
  outcome: 'eligible' | 'review' | 'unknown'
  amountFen: number | null
  reasons: readonly string[]
}

export interface Screened {
  /** What the records say, without dates that the screening itself sets. */
  facts: FactsJson
  /** Schemes whose once-only subsidy the subject has had. */
  granted: readonly SchemeId[]
}

/** More missing facts than this and the records say too little about somebody to bother them. */
export const MOST_MISSING = 3
const MOST_KNOWN = 20_000

/**
 * Assesses subjects for several schemes. Kept are `eligible`, `review`, and `unknown` when at least one condition is
 * confirmed by the records and at most three facts are missing; everybody else would make the list endless and useless.
 * Many people have the same facts on record, so answers are remembered (a bounded number of them).
 */
export class Screener {
  private readonly known = new Map<string, readonly Finding[]>()

  constructor(
    private readonly schemes: readonly Scheme[],
    private readonly release: ReleaseInput,
    private readonly asOf: string,
  ) {}

  findings(subject: Screened): readonly Finding[] {
    const key = JSON.stringify([subject.facts, subject.granted])
    const before = this.known.get(key)
    if (before !== undefined) return before
    const found = this.schemes.flatMap((scheme) => this.finding(scheme, subject) ?? [])
    if (this.known.size >= MOST_KNOWN) this.known.clear()
    this.known.set(key, found)
    return found
  }

  private finding(scheme: Scheme, { facts, granted }: Screened): Finding | null {
    const all = { ...facts, appliedOn: this.asOf, alreadyGranted: granted.includes(scheme.id) }
    const { outcome, amountFen, checks, missing, reviews } = assess(scheme.id, all, this.release)
    if (outcome === 'ineligible' || outcome === 'not-in-force') return null
    const confirmed = checks.filter((check) => check.answer === 'yes' && fromRecords(check, facts))
    if (outcome === 'unknown' && (missing.length > MOST_MISSING || confirmed.length === 0)) return null
    const reasons = [
      ...confirmed.map((check) => check.says),
      ...reviews.map((item) => `需核定：${item.says}`),
      ...(outcome === 'unknown'
        ? [`还要确认：${missing.map((fact) => FACTS[fact as FactKey].label).join('、')}`]
        : []),
    ]
    return { scheme: scheme.id, outcome, amountFen, reasons: reasons.map((reason) => reason.slice(0, 120)) }
  }
}

// "Never granted before" is true of almost everybody, so it does not single anybody out.
const fromRecords = (check: Assessment['checks'][number], facts: FactsJson): boolean =>
  check.facts.some((fact) => facts[fact] !== undefined)
