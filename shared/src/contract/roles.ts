import { z } from './zod.js'

/** Everyone who can sign in. Staff roles act for the bureau and are scoped by region code. */
export const PUBLIC_ROLES = ['seeker', 'employer', 'agency', 'helper'] as const
export const STAFF_ROLES = ['acceptor', 'reviewer', 'approver', 'cashier', 'leader', 'admin'] as const
export const ROLES = [...PUBLIC_ROLES, ...STAFF_ROLES] as const

export type Role = (typeof ROLES)[number]
export type StaffRole = (typeof STAFF_ROLES)[number]
export const Role = z.enum(ROLES)

export const ROLE_NAMES = {
  seeker: '求职者',
  employer: '用工单位',
  agency: '人力资源机构',
  helper: '村级代办员',
  acceptor: '受理员',
  reviewer: '初审员',
  approver: '复核员',
  cashier: '拨付员',
  leader: '领导小组成员',
  admin: '管理员',
} as const satisfies Record<Role, string>

/** Whether any of the roles acts for the bureau. */
export const isStaff = (roles: readonly Role[]): boolean =>
  roles.some((role) => (STAFF_ROLES as readonly Role[]).includes(role))
