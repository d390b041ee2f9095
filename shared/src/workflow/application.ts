import type { Role } from '../contract/roles.js'
import { actionsFor, type Me } from './table.js'

export const APPLICATION_STATUSES = [
  'submitted',
  'interviewing',
  'interviewed',
  'offered',
  'accepted',
  'hired',
  'rejected',
  'declined',
  'withdrawn',
] as const
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number]

export const APPLICATION_ACTIONS = [
  'offer-times',
  'offer-job',
  'accept-offer',
  'decline-offer',
  'hire',
  'reject',
  'withdraw',
] as const
export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number]

export const APPLICATION_STATUS_NAMES = {
  submitted: '已报名',
  interviewing: '约面试',
  interviewed: '已面试',
  offered: '待您答复',
  accepted: '已接受',
  hired: '已录用',
  rejected: '未录用',
  declined: '已谢绝',
  withdrawn: '已撤回',
} as const satisfies Record<ApplicationStatus, string>

export const APPLICATION_ACTION_NAMES = {
  'offer-times': '约面试',
  'offer-job': '发出录用意向',
  'accept-offer': '接受',
  'decline-offer': '不去',
  hire: '登记录用',
  reject: '不合适',
  withdraw: '撤回报名',
} as const satisfies Record<ApplicationAction, string>

export const ACTIONS_BY_APPLICATION_STATUS = {
  submitted: ['offer-times', 'offer-job', 'reject', 'withdraw'],
  interviewing: ['reject', 'withdraw'],
  interviewed: ['offer-times', 'offer-job', 'hire', 'reject', 'withdraw'],
  offered: ['accept-offer', 'decline-offer', 'withdraw'],
  accepted: ['hire', 'reject', 'withdraw'],
  hired: [],
  rejected: [],
  declined: [],
  withdrawn: [],
} as const satisfies Record<ApplicationStatus, readonly ApplicationAction[]>

const SEEKER: readonly Role[] = ['seeker']
const EMPLOYER: readonly Role[] = ['employer', 'agency']

export const ROLES_BY_APPLICATION_ACTION = {
  'offer-times': EMPLOYER,
  'offer-job': EMPLOYER,
  hire: EMPLOYER,
  reject: EMPLOYER,
  'accept-offer': SEEKER,
  'decline-offer': SEEKER,
  withdraw: SEEKER,
} as const satisfies Record<ApplicationAction, readonly Role[]>

/** Which side of the application the caller is on. */
export type ApplicationSide = 'candidate' | 'employer'

export const availableApplicationActions = (
  record: { status: ApplicationStatus; side: ApplicationSide },
  me: Me,
): ApplicationAction[] =>
  actionsFor<ApplicationStatus, ApplicationAction>(
    ACTIONS_BY_APPLICATION_STATUS,
    ROLES_BY_APPLICATION_ACTION,
    record.status,
    me,
    (action) => (ROLES_BY_APPLICATION_ACTION[action] === SEEKER) === (record.side === 'candidate'),
  )
