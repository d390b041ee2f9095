import type { Role } from '../contract/roles.js'
import { actionsFor, type Me } from './table.js'

export const JOB_STATUSES = ['draft', 'vetting', 'published', 'returned', 'closed'] as const
export type JobStatus = (typeof JOB_STATUSES)[number]

export const JOB_ACTIONS = ['submit', 'publish', 'return', 'confirm', 'mark-urgent', 'close'] as const
export type JobAction = (typeof JOB_ACTIONS)[number]

export const JOB_STATUS_NAMES = {
  draft: '草稿',
  vetting: '审核中',
  published: '招聘中',
  returned: '退回修改',
  closed: '已结束',
} as const satisfies Record<JobStatus, string>

/** What becomes of a published post by itself: its last day passes, or nothing vouches for its firm any more. */
export const JOB_STANDINGS = [...JOB_STATUSES, 'expired', 'unvouched'] as const
export type JobStanding = (typeof JOB_STANDINGS)[number]

export const JOB_STANDING_NAMES = {
  ...JOB_STATUS_NAMES,
  expired: '已到期',
  unvouched: '没有公开',
} as const satisfies Record<JobStanding, string>

/** How a post stands on `today`, which is what pages say of it; `verifiedOn` is null unless the firm's verification is in force. */
export const jobStanding = (
  job: { readonly status: JobStatus; readonly endsOn: string },
  verifiedOn: string | null,
  today: string,
): JobStanding =>
  job.status !== 'published'
    ? job.status
    : job.endsOn < today
      ? 'expired'
      : verifiedOn === null
        ? 'unvouched'
        : 'published'

export const JOB_ACTION_NAMES = {
  submit: '提交审核',
  publish: '审核通过',
  return: '退回修改',
  confirm: '确认仍在招',
  'mark-urgent': '标为急招',
  close: '停止招聘',
} as const satisfies Record<JobAction, string>

export const ACTIONS_BY_JOB_STATUS = {
  draft: ['submit', 'close'],
  vetting: ['publish', 'return', 'close'],
  published: ['confirm', 'mark-urgent', 'return', 'close'],
  returned: ['submit', 'close'],
  closed: [],
} as const satisfies Record<JobStatus, readonly JobAction[]>

const EMPLOYER: readonly Role[] = ['employer', 'agency']
const VETTER: readonly Role[] = ['acceptor', 'reviewer', 'admin']

export const ROLES_BY_JOB_ACTION = {
  submit: EMPLOYER,
  confirm: EMPLOYER,
  close: EMPLOYER,
  publish: VETTER,
  return: VETTER,
  'mark-urgent': VETTER,
} as const satisfies Record<JobAction, readonly Role[]>

export interface JobForActions {
  readonly status: JobStatus
  /** Whether the caller acts for the employer who posts. */
  readonly mine: boolean
}

export const availableJobActions = (job: JobForActions, me: Me): JobAction[] =>
  actionsFor<JobStatus, JobAction>(ACTIONS_BY_JOB_STATUS, ROLES_BY_JOB_ACTION, job.status, me, (action) =>
    ROLES_BY_JOB_ACTION[action] === EMPLOYER ? job.mine : !job.mine,
  )
