import type { Role } from '@wengang/shared/contract/roles'

export interface DeskRoom {
  readonly id: 'home' | 'claims' | 'vetting' | 'reports' | 'releases' | 'screenings' | 'staff' | 'security'
  readonly name: string
  readonly url: string
  /** Null: all staff. */
  readonly roles: readonly Role[] | null
}

export const VETTERS: readonly Role[] = ['acceptor', 'reviewer', 'admin']
export const POLICY_STAFF: readonly Role[] = ['reviewer', 'approver', 'leader', 'admin']
export const PROPOSERS: readonly Role[] = ['reviewer', 'approver', 'admin']

export const ROOMS: readonly DeskRoom[] = [
  { id: 'home', name: '工作台', url: '/desk/home/index', roles: null },
  { id: 'claims', name: '申请', url: '/desk/claims/index', roles: null },
  { id: 'vetting', name: '岗位审核', url: '/desk/vetting/index', roles: VETTERS },
  { id: 'reports', name: '举报', url: '/desk/reports/index', roles: VETTERS },
  { id: 'releases', name: '政策参数', url: '/desk/releases/index', roles: POLICY_STAFF },
  { id: 'screenings', name: '政策找人', url: '/desk/screenings/index', roles: POLICY_STAFF },
  { id: 'staff', name: '账号', url: '/desk/staff/index', roles: ['admin'] },
  { id: 'security', name: '我的安全', url: '/desk/security/index', roles: null },
]

export const roomsFor = (roles: readonly Role[]): readonly DeskRoom[] =>
  ROOMS.filter((room) => room.roles === null || room.roles.some((role) => roles.includes(role)))
