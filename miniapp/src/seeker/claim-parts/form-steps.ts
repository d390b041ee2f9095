// Which screens a claim's form has, and which comes next. Pure.
import type { Claim } from '@wengang/shared/contract/claims'
import type { Assessment, FactsJson, RosterAssessment } from '@wengang/shared/contract/policy'
import type { Scheme } from '@wengang/shared/policy/index'
import { particularsOf } from '@wengang/shared/workflow/claim-particulars'
import { isRoster, NEVER_ASKED } from './reckon'

/** `fact:KEY`, `material:REQUIREMENT`, `workers`, `identity`, `payee` or `check`; the first four kinds as the contract names correction targets. */
export type StepId = string

export interface FormState {
  readonly scheme: Scheme
  readonly status: Claim['status']
  readonly facts: FactsJson
  readonly sources: Readonly<Record<string, string>>
  readonly assessment: Assessment | RosterAssessment | null
  readonly requirements: Claim['requirements']
  readonly corrections: Claim['corrections']
  readonly payeeMasked: string | null
  readonly workers: number
  /** What the facts alone come to when they already decide that nothing can be paid, whoever is on a roster. */
  readonly refusal: Assessment | null
  /** Name and id number are on record; a firm always is. */
  readonly identified: boolean
}

const missingOf = (assessment: FormState['assessment'], roster: boolean): readonly string[] | null =>
  assessment === null ? null : isRoster(assessment) ? null : roster ? null : assessment.missing

const answered = (facts: FactsJson, key: string): boolean =>
  facts[key] !== undefined && facts[key] !== null && facts[key] !== ''

/** Facts that the form asks of the claimant, and particulars; what the record knows is not asked again (C3). */
const factSteps = (state: FormState): StepId[] => {
  const { scheme, facts, sources, assessment } = state
  const missing = missingOf(assessment, scheme.roster)
  const keys = scheme.facts.filter((key) => {
    if (NEVER_ASKED.includes(key) || sources[key]?.startsWith('record:')) return false
    // Without an assessment (or with a roster, which has one a line) everything is asked.
    return answered(facts, key) || missing === null || missing.includes(key)
  })
  const particulars = scheme.roster
    ? []
    : particularsOf(scheme)
        .map(({ key }) => key)
        .filter((key) => !keys.some((fact) => fact === key))
  return [...keys, ...particulars].map((key) => `fact:${key}`)
}

const isNo = (outcome: string | undefined): boolean => outcome === 'ineligible' || outcome === 'not-in-force'

/** An assessment that decides that nothing can be paid, else null. */
export const refusalIn = (assessment: Assessment | null): Assessment | null =>
  isNo(assessment?.outcome) ? assessment : null

/** Whether it is certain that nothing can be paid: then no paper and no account is asked any more. */
export const isOut = (state: FormState): boolean =>
  state.status === 'draft' &&
  (state.refusal !== null || (state.workers > 0 && isNo(state.assessment?.outcome)))

/** All screens in order, `check` last. A correction opens only what was sent back (C7). */
export const stepsOf = (state: FormState): StepId[] => {
  const all = [
    ...factSteps(state),
    ...(state.scheme.roster && state.refusal === null ? ['workers'] : []),
    ...(isOut(state)
      ? []
      : [
          ...(state.identified ? [] : ['identity']),
          ...state.requirements.map(({ id }) => `material:${id}`),
          ...(state.scheme.pays ? ['payee'] : []),
        ]),
  ]
  if (state.status !== 'correction') return [...all, 'check']
  const open = state.corrections.map(({ target }) => target)
  // A fact from the record can be sent back too, and a corrected fact may call for another paper.
  const facts = open.filter((target) => target.startsWith('fact:') && !all.includes(target))
  const arising = state.requirements.filter(({ satisfied }) => !satisfied).map(({ id }) => `material:${id}`)
  return [...facts, ...all.filter((step) => open.includes(step) || arising.includes(step)), 'check']
}

/** Whether a screen has what it asks for. */
export const isDone = (state: FormState, step: StepId): boolean => {
  const [kind = '', key = ''] = step.split(':')
  switch (kind) {
    case 'fact':
      return answered(state.facts, key)
    case 'material':
      return state.requirements.find(({ id }) => id === key)?.satisfied ?? true
    case 'workers':
      return state.workers > 0
    case 'identity':
      return state.identified
    case 'payee':
      return state.payeeMasked !== null
    default:
      return false
  }
}

/** Where a person who comes back goes on: the first screen not done, else the last one. */
export const resumeAt = (state: FormState): StepId =>
  isOut(state) ? 'check' : (stepsOf(state).find((step) => !isDone(state, step)) ?? 'check')

/** Where the form opens: a correction at its first item, because what was sent back has an answer already, only a wrong one. */
export const openAt = (state: FormState): StepId =>
  state.status === 'correction' ? (stepsOf(state)[0] ?? 'check') : resumeAt(state)

/** The screen after this one; someone who came from `check` to mend one answer goes back there, past what is complete. */
export const stepAfter = (state: FormState, step: StepId, mending: boolean): StepId => {
  if (isOut(state)) return 'check'
  const steps = stepsOf(state)
  if (mending) return steps.find((one) => one !== step && !isDone(state, one)) ?? 'check'
  const at = steps.indexOf(step)
  // A screen that is asked only while it is open (identity) is gone once it is answered.
  return at < 0 ? resumeAt(state) : (steps[at + 1] ?? 'check')
}

/** The screen that puts right what a refused submission names (`facts.organised`, `materials.identity`, `workers.3.name`). */
export const stepOfPath = (path: string): StepId | null => {
  const [kind, key] = path.split('.')
  if (kind === 'facts' && key) return `fact:${key}`
  if (kind === 'materials' && key) return `material:${key}`
  if (kind === 'workers') return 'workers'
  if (kind === 'payee') return 'payee'
  return kind === 'profile' ? 'identity' : null
}
