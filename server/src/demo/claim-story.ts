import { addDays } from '@wengang/shared/dates'
import type { StaffRole } from '@wengang/shared/contract/roles'
import { addWorkingDays, isWorkingDay } from '@wengang/shared/working-days'
import type { ClaimAction, ClaimStatus } from '@wengang/shared/workflow/claim'
import { moment, msOf } from './calendar.js'
import type { Draw } from './draw.js'
import type { Clerk, Staff } from './staff.js'

export interface ClaimLine {
  readonly id: string
  readonly action: ClaimAction
  readonly to: ClaimStatus
  readonly at: string
  /** Null for the applicant. */
  readonly clerk: Clerk | null
  readonly reason: string | null
}

/** How many of a hundred claims stand where. */
export const CLAIM_STATUS_WEIGHTS: readonly (readonly [ClaimStatus, number])[] = [
  ['draft', 6],
  ['submitted', 14],
  ['accepted', 13],
  ['reviewed', 10],
  ['approved', 7],
  ['on-notice', 7],
  ['payable', 7],
  ['paid', 22],
  ['correction', 5],
  ['rejected', 5],
  ['withdrawn', 4],
]

/** Days since the claim was begun, so that most desks are in time and a few are late. */
export const CLAIM_AGE: Record<ClaimStatus, readonly [least: number, most: number]> = {
  draft: [1, 20],
  submitted: [1, 5],
  accepted: [4, 11],
  reviewed: [9, 17],
  approved: [14, 22],
  'on-notice': [19, 26],
  payable: [26, 36],
  paid: [45, 300],
  correction: [6, 20],
  rejected: [15, 200],
  withdrawn: [5, 100],
}

const PASSED: Record<ClaimStatus, number> = {
  draft: 0,
  submitted: 0,
  accepted: 1,
  reviewed: 2,
  approved: 3,
  'on-notice': 3,
  payable: 3,
  paid: 3,
  correction: 0,
  rejected: 1,
  withdrawn: 0,
}
const STAGES = [
  { action: 'accept', to: 'accepted', desk: 'acceptors', days: [1, 3] },
  { action: 'review', to: 'reviewed', desk: 'reviewers', days: [1, 5] },
  { action: 'approve', to: 'approved', desk: 'approvers', days: [1, 3] },
] as const

export interface ClaimFate {
  readonly status: ClaimStatus
  /** Why it is refused or sent back. */
  readonly reason: string | null
}

/** What happened to a claim begun on `day`, nothing of it later than yesterday. */
export function tellClaim(
  draw: Draw,
  fate: ClaimFate,
  day: string,
  staff: Staff,
  today: string,
): ClaimLine[] {
  const lines: ClaimLine[] = []
  const yesterday = addDays(today, -1)
  let at = day
  let minutes = draw.int(8 * 60, 12 * 60)
  const tell = (
    action: ClaimAction,
    to: ClaimStatus,
    clerk: Clerk | null,
    reason: string | null = null,
  ): void => {
    const instant = moment(at, minutes)
    lines.push({ id: draw.id(msOf(instant)), action, to, at: instant, clerk, reason })
  }
  /** On to a working day, or later the same day where yesterday has been reached. */
  const pass = (least: number, most: number): void => {
    const next = addWorkingDays(at, draw.int(least, most))
    if (next > yesterday || next === at) minutes += draw.int(20, 70)
    else {
      at = next
      minutes = draw.int(9 * 60, 15 * 60)
    }
  }
  if (fate.status === 'draft') return lines
  tell('submit', 'submitted', null)
  const passed = fate.status === 'correction' ? draw.int(0, 2) : PASSED[fate.status]
  for (const { action, to, desk, days } of STAGES.slice(0, passed)) {
    pass(days[0], days[1])
    tell(action, to, draw.pick(staff[desk]))
  }
  if (fate.status === 'correction') {
    pass(1, 2)
    tell('return', 'correction', draw.pick(staff[STAGES[passed]?.desk ?? 'acceptors']), fate.reason)
  }
  if (fate.status === 'rejected') {
    pass(1, 4)
    tell('reject', 'rejected', draw.pick(staff.reviewers), fate.reason)
  }
  if (fate.status === 'withdrawn') {
    pass(0, 1)
    tell('withdraw', 'withdrawn', null)
  }
  return lines
}

/** The nearest working day before or on `day`: windows and forms are busiest then. */
export function workingDayBefore(day: string): string {
  let at = day
  while (!isWorkingDay(at)) at = addDays(at, -1)
  return at
}

/** The day on which the claim came to where it stands now. */
export function enteredOn(status: ClaimStatus, lastDay: string, noticeDays: number): string {
  if (status === 'on-notice') return addWorkingDays(lastDay, 1)
  return status === 'payable' ? addWorkingDays(lastDay, noticeDays + 1) : lastDay
}

export const DESK_TITLES = {
  acceptor: '受理员',
  reviewer: '初审员',
  approver: '复核员',
} as const satisfies Partial<Record<StaffRole, string>>
