import type { StaffRole } from '@wengang/shared/contract/roles'
import { addDays } from '@wengang/shared/dates'
import { moment, msOf } from './calendar.js'
import type { Draw } from './draw.js'

export interface Clerk {
  readonly id: string
  readonly name: string
  readonly role: StaffRole
  readonly joinedAt: string
}

/** Clerks who did what lies in the past, so that the personas have examined nothing and may act on everything. */
export interface Staff {
  readonly acceptors: readonly Clerk[]
  readonly reviewers: readonly Clerk[]
  readonly approvers: readonly Clerk[]
}

/** They have no password and no persona: nobody signs in as one of them. */
export function drawStaff(draw: Draw, today: string): Staff {
  const joinedAt = moment(addDays(today, -950), 9 * 60)
  const clerks = (role: StaffRole, names: readonly string[]): Clerk[] =>
    names.map((name) => ({ id: draw.id(msOf(joinedAt)), name, role, joinedAt }))
  return {
    acceptors: clerks('acceptor', ['示范受理甲', '示范受理乙', '示范受理丙']),
    reviewers: clerks('reviewer', ['示范初审甲', '示范初审乙']),
    approvers: clerks('approver', ['示范复核甲', '示范复核乙']),
  }
}
