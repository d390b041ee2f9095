import type { Scheme } from '@wengang/shared/policy/index'
import type { FormState, StepId } from '../claim-parts/form-steps'
import type { ClaimForm } from './use-claim-form'

export interface StepProps {
  readonly step: StepId
  readonly form: ClaimForm
  readonly scheme: Scheme
  readonly number: number
  readonly of: number
  /** Goes on from the state as it is after this screen. */
  readonly onNext: (state: FormState) => void
  readonly onBack: (() => void) | null
}

/** What was sent back about this screen, to be put right (C7). */
export const correctionOf = (form: ClaimForm, step: StepId): string | null =>
  form.claim.corrections.find(({ target }) => target === step)?.says ?? null
