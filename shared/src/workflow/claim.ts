import type { Role } from '../contract/roles.js'
import { actionsFor, type Me } from './table.js'

/** 申请 → 受理 → 初审 → 复核 → 公示 → 拨付, with 补正 from each of the three examinations. */
export const CLAIM_STATUSES = [
  'draft',
  'submitted',
  'accepted',
  'reviewed',
  'approved',
  'on-notice',
  'payable',
  'paid',
  'correction',
  'rejected',
  'withdrawn',
] as const
export type ClaimStatus = (typeof CLAIM_STATUSES)[number]

export const CLAIM_ACTIONS = [
  'submit',
  'resubmit',
  'withdraw',
  'accept',
  'review',
  'approve',
  'return',
  'reject',
] as const
export type ClaimAction = (typeof CLAIM_ACTIONS)[number]

export const CLAIM_STATUS_NAMES = {
  draft: '草稿',
  submitted: '待受理',
  accepted: '待初审',
  reviewed: '待复核',
  approved: '待公示',
  'on-notice': '公示中',
  payable: '待拨付',
  paid: '已拨付',
  correction: '待补正',
  rejected: '不予发放',
  withdrawn: '已撤回',
} as const satisfies Record<ClaimStatus, string>

/** What the sum of a claim is by now; null where nothing is to be had from it any more. */
export const CLAIM_AMOUNT_NAMES = {
  draft: '预计可领',
  submitted: '预计可领',
  accepted: '预计可领',
  correction: '预计可领',
  reviewed: '预计可领',
  approved: '审定金额',
  'on-notice': '审定金额',
  payable: '审定金额',
  paid: '已发放',
  rejected: null,
  withdrawn: null,
} as const satisfies Record<ClaimStatus, string | null>

export const CLAIM_ACTION_NAMES = {
  submit: '提交申请',
  resubmit: '重新提交',
  withdraw: '撤回申请',
  accept: '予以受理',
  review: '初审通过',
  approve: '复核通过',
  return: '退回补正',
  reject: '不予发放',
} as const satisfies Record<ClaimAction, string>

export const ACTIONS_BY_CLAIM_STATUS = {
  draft: ['submit', 'withdraw'],
  submitted: ['accept', 'return', 'withdraw'],
  accepted: ['review', 'return', 'reject', 'withdraw'],
  reviewed: ['approve', 'return', 'reject', 'withdraw'],
  approved: [],
  'on-notice': [],
  payable: [],
  paid: [],
  correction: ['resubmit', 'withdraw'],
  rejected: [],
  withdrawn: [],
} as const satisfies Record<ClaimStatus, readonly ClaimAction[]>

const APPLICANT: readonly Role[] = ['seeker', 'employer', 'agency', 'helper']

export const ROLES_BY_CLAIM_ACTION = {
  submit: APPLICANT,
  resubmit: APPLICANT,
  withdraw: APPLICANT,
  accept: ['acceptor'],
  review: ['reviewer'],
  approve: ['approver'],
  return: ['acceptor', 'reviewer', 'approver'],
  reject: ['reviewer', 'approver'],
} as const satisfies Record<ClaimAction, readonly Role[]>

/** Whose desk a claim lies on; nobody else may return or reject it there. */
export const DESK_BY_CLAIM_STATUS = {
  draft: null,
  submitted: 'acceptor',
  accepted: 'reviewer',
  reviewed: 'approver',
  approved: null,
  'on-notice': null,
  payable: null,
  paid: null,
  correction: null,
  rejected: null,
  withdrawn: null,
} as const satisfies Record<ClaimStatus, Role | null>

export interface ClaimForActions {
  readonly status: ClaimStatus
  /** The caller filed this claim or is its beneficiary. */
  readonly mine: boolean
  /** The caller's region scope covers the claim. */
  readonly inScope: boolean
  /** Accounts that have examined the claim since it was first submitted: nobody examines twice (S3). */
  readonly examinedBy: readonly string[]
}

export const availableClaimActions = (claim: ClaimForActions, me: Me): ClaimAction[] =>
  actionsFor<ClaimStatus, ClaimAction>(
    ACTIONS_BY_CLAIM_STATUS,
    ROLES_BY_CLAIM_ACTION,
    claim.status,
    me,
    (action) => {
      if (ROLES_BY_CLAIM_ACTION[action] === APPLICANT) return claim.mine
      if (claim.mine || !claim.inScope) return false
      const desk = DESK_BY_CLAIM_STATUS[claim.status]
      return (
        desk !== null &&
        me.roles.includes(desk) &&
        !(action !== 'accept' && examinedElsewhere(claim, me, desk))
      )
    },
  )

// A person who holds two desks may not pass the same claim from one to the other.
const examinedElsewhere = (claim: ClaimForActions, me: Me, desk: Role): boolean =>
  desk !== 'acceptor' && claim.examinedBy.includes(me.accountId)
