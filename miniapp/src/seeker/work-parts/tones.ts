import type { ApplicationStatus } from '@wengang/shared/workflow/application'
import type { InterviewStatus } from '@wengang/shared/workflow/interview'

export type RecordTone = 'green' | 'amber' | 'danger'

/** Amber where the person has something to do, red never: a refusal is no fault. */
export const APPLICATION_TONES: Readonly<Record<ApplicationStatus, RecordTone | 'plain'>> = {
  submitted: 'green',
  interviewing: 'amber',
  interviewed: 'green',
  offered: 'amber',
  accepted: 'green',
  hired: 'green',
  rejected: 'plain',
  declined: 'plain',
  withdrawn: 'plain',
}
export const INTERVIEW_TONES: Readonly<Record<InterviewStatus, RecordTone | 'plain'>> = {
  offered: 'amber',
  'other-times-asked': 'green',
  confirmed: 'green',
  held: 'plain',
  'no-show': 'plain',
  declined: 'plain',
  cancelled: 'plain',
}
