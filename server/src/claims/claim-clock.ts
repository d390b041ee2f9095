import type { County } from '@wengang/shared/contract/system'
import { dayOf } from '@wengang/shared/dates'
import { addWorkingDays } from '@wengang/shared/working-days'
import type { ClaimStatus } from '@wengang/shared/workflow/claim'

/** Working days each stage may take, from the county's configuration. */
export type StageDays = County['stageDays']

/** The stages of 申请 → 受理 → 初审 → 复核 → 公示 → 拨付, each with the statuses in which a claim stands there. */
export const STAGES = [
  { id: 'application', title: '申请', days: null, statuses: ['draft'] },
  { id: 'acceptance', title: '受理', days: 'acceptance', statuses: ['submitted'] },
  { id: 'review', title: '初审', days: 'review', statuses: ['accepted'] },
  { id: 'approval', title: '复核', days: 'approval', statuses: ['reviewed'] },
  { id: 'notice', title: '公示', days: 'notice', statuses: ['approved', 'on-notice'] },
  { id: 'payment', title: '拨付', days: 'payment', statuses: ['payable', 'paid'] },
] as const satisfies readonly {
  id: string
  title: string
  days: keyof StageDays | null
  statuses: readonly ClaimStatus[]
}[]

/** Index into STAGES of a status that belongs to a stage; -1 for correction, rejected and withdrawn. */
export const stageOf = (status: ClaimStatus): number =>
  STAGES.findIndex((stage) => (stage.statuses as readonly ClaimStatus[]).includes(status))

/** Day by which a claim that enters `status` on `today` must leave it; null where no clock runs. */
export function dueOn(status: ClaimStatus, today: string, limits: StageDays): string | null {
  const days = STAGES[stageOf(status)]?.days
  return days == null || status === 'paid' ? null : addWorkingDays(today, limits[days])
}

/**
 * The day due after a correction: the clock stood still meanwhile, so the desk has as many working days as it had left
 * when it returned the claim, and at least one to look at what was corrected.
 */
export const dueAfterCorrection = (today: string, daysLeft: number): string =>
  addWorkingDays(today, Math.max(1, daysLeft))

/** Whether the present desk is past its day. A desk that answers on the due day is in time. */
export const isLate = (claim: { dueOn: string | null }, today: string): boolean =>
  claim.dueOn !== null && claim.dueOn < today

export interface StageLine {
  id: string
  title: string
  state: 'done' | 'now' | 'ahead'
  on: string | null
}

interface Passage {
  readonly action: string
  readonly at: string
}

const PASSED_BY = ['submit', 'accept', 'review', 'approve'] as const

/**
 * The progress line: for a stage that is done the day it was passed, for the present one the day it is due, for those
 * ahead the day to be expected if every desk takes all its days. Days ahead are unknown while the clock stands still.
 */
export function stageLines(
  claim: { status: ClaimStatus; returnedFrom: ClaimStatus | null; dueOn: string | null },
  history: readonly Passage[],
  limits: StageDays,
): StageLine[] {
  const passedOn = (index: number): string | null => {
    const last = history.findLast((entry) => entry.action === PASSED_BY[index])
    return last === undefined ? null : dayOf(new Date(last.at))
  }
  const closed = claim.status === 'rejected' || claim.status === 'withdrawn'
  const reached = history.reduce(
    (most, entry) => Math.max(most, PASSED_BY.findIndex((action) => action === entry.action) + 1),
    0,
  )
  const now = closed
    ? reached
    : stageOf(claim.status === 'correction' ? (claim.returnedFrom ?? 'submitted') : claim.status)
  let expected = claim.status === 'correction' ? null : claim.dueOn
  return STAGES.map((stage, index): StageLine => {
    const { id, title } = stage
    if (index < now || claim.status === 'paid') return { id, title, state: 'done', on: passedOn(index) }
    if (index === now && !closed) return { id, title, state: 'now', on: expected }
    if (closed || expected === null || stage.days === null) return { id, title, state: 'ahead', on: null }
    expected = addWorkingDays(expected, limits[stage.days])
    return { id, title, state: 'ahead', on: expected }
  })
}
