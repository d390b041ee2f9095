import type { SchemeId } from '../../contract/policy.js'
import type { FactKey, FactValues } from '../facts.js'

/** What the answers are read against. */
export interface Circumstances {
  readonly today: string
  /** The county that "本县" means. */
  readonly region: string
}

/** What an answer says: facts, and schemes that are out of the question because there is nothing to claim for. */
export interface Meaning {
  readonly facts?: Partial<FactValues>
  /** Schemes that this answer rules out, why, and what would change it. */
  readonly rulesOut?: {
    readonly schemes: readonly SchemeId[]
    readonly because: string
    readonly remedy?: string
  }
}

export interface Choice {
  readonly value: string
  readonly label: string
  readonly help?: string
  readonly means: (at: Circumstances) => Meaning
  /** Facts in this answer that only stand for the real ones (a range, a typical value); else the question's. */
  readonly standIns?: readonly FactKey[]
}

/** One tap (`one`) or a few ticks on one screen (`many`). "不清楚" is always allowed and is not a choice. */
export interface Question {
  readonly id: string
  readonly ask: string
  readonly help?: string
  readonly kind: 'one' | 'many'
  readonly choices: readonly Choice[]
  /** Schemes whose facts it settles; its facts are not laid before others. */
  readonly schemes: readonly SchemeId[]
  /** Facts that every answer settles. */
  readonly settles: readonly FactKey[]
  /** Facts in its answers that only stand for the real ones; the others are as good as asked in the form. */
  readonly standIns?: readonly FactKey[]
  /** An amount that rests on this answer is an estimate, because the answer is a range or a typical value. */
  readonly estimate?: boolean
  /** `many` only: what ticking a scheme's box, or leaving it empty, says about that scheme. */
  readonly perScheme?: (scheme: SchemeId, ticked: boolean) => Meaning
}

export const choice = (
  value: string,
  label: string,
  facts: Partial<FactValues>,
  help?: string,
  standIns?: readonly FactKey[],
): Choice => ({
  value,
  label,
  help,
  means: () => ({ facts }),
  ...(standIns === undefined ? {} : { standIns }),
})

/** "Which of these have you had before?" settles `alreadyGranted` scheme by scheme. */
export const grantedBefore = (names: Partial<Record<SchemeId, string>>): Question => ({
  id: 'granted-before',
  ask: '下面的补贴，以前领过哪些？',
  help: '都没领过就直接点「下一步」',
  kind: 'many',
  schemes: Object.keys(names) as SchemeId[],
  settles: ['alreadyGranted'],
  choices: Object.entries(names).map(([value, label]) => ({ value, label, means: () => ({}) })),
  perScheme: (_, ticked) => ({ facts: { alreadyGranted: ticked } }),
})
