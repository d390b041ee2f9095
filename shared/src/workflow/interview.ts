import type { Role } from '../contract/roles.js'
import { actionsFor, type Me } from './table.js'

export const INTERVIEW_STATUSES = [
  'offered',
  'other-times-asked',
  'confirmed',
  'held',
  'no-show',
  'declined',
  'cancelled',
] as const
export type InterviewStatus = (typeof INTERVIEW_STATUSES)[number]

export const INTERVIEW_ACTIONS = [
  'confirm',
  'ask-other-times',
  'decline',
  'offer-again',
  'reschedule',
  'record-outcome',
  'no-show',
  'cancel',
] as const
export type InterviewAction = (typeof INTERVIEW_ACTIONS)[number]

export const INTERVIEW_STATUS_NAMES = {
  offered: '待选时间',
  'other-times-asked': '待改时间',
  confirmed: '已约定',
  held: '已面试',
  'no-show': '未到场',
  declined: '已谢绝',
  cancelled: '已取消',
} as const satisfies Record<InterviewStatus, string>

export const INTERVIEW_ACTION_NAMES = {
  confirm: '选这个时间',
  'ask-other-times': '都不方便，请换时间',
  decline: '不参加',
  'offer-again': '重新给时间',
  reschedule: '改时间',
  'record-outcome': '登记面试结果',
  'no-show': '对方没有来',
  cancel: '取消面试',
} as const satisfies Record<InterviewAction, string>

export const ACTIONS_BY_INTERVIEW_STATUS = {
  offered: ['confirm', 'ask-other-times', 'decline', 'offer-again', 'cancel'],
  'other-times-asked': ['offer-again', 'decline', 'cancel'],
  confirmed: ['record-outcome', 'no-show', 'ask-other-times', 'reschedule', 'cancel'],
  held: [],
  'no-show': [],
  declined: [],
  cancelled: [],
} as const satisfies Record<InterviewStatus, readonly InterviewAction[]>

const SEEKER: readonly Role[] = ['seeker']
const EMPLOYER: readonly Role[] = ['employer', 'agency']
const BOTH: readonly Role[] = ['seeker', 'employer', 'agency']

export const ROLES_BY_INTERVIEW_ACTION = {
  confirm: SEEKER,
  'ask-other-times': SEEKER,
  decline: SEEKER,
  'offer-again': EMPLOYER,
  reschedule: EMPLOYER,
  'record-outcome': EMPLOYER,
  'no-show': EMPLOYER,
  cancel: BOTH,
} as const satisfies Record<InterviewAction, readonly Role[]>

export interface InterviewForActions {
  readonly status: InterviewStatus
  readonly side: 'candidate' | 'employer'
  /** Whether the agreed time has begun; before it nothing can have been held or missed. */
  readonly begun: boolean
}

export const availableInterviewActions = (record: InterviewForActions, me: Me): InterviewAction[] =>
  actionsFor<InterviewStatus, InterviewAction>(
    ACTIONS_BY_INTERVIEW_STATUS,
    ROLES_BY_INTERVIEW_ACTION,
    record.status,
    me,
    (action) => {
      const roles: readonly Role[] = ROLES_BY_INTERVIEW_ACTION[action]
      if (roles === SEEKER && record.side !== 'candidate') return false
      if (roles === EMPLOYER && record.side !== 'employer') return false
      if (action === 'record-outcome' || action === 'no-show') return record.begun
      return true
    },
  )
