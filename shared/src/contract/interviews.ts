import { INTERVIEW_ACTIONS, INTERVIEW_STATUSES } from '../workflow/interview.js'
import { HistoryEntry, Id, IdParams, Instant, PageQuery, Revision, page } from './common.js'
import { endpoint } from './endpoint.js'
import { Lines, OptionalText } from './kinds.js'
import { z } from './zod.js'

export const CHANNELS = ['room', 'wechat', 'qq', 'tencent-meeting', 'phone', 'on-site'] as const
export const Channel = z.enum(CHANNELS)
export const CHANNEL_NAMES = {
  room: '小程序视频',
  wechat: '微信',
  qq: 'QQ',
  'tencent-meeting': '腾讯会议',
  phone: '电话',
  'on-site': '到现场',
} as const satisfies Record<(typeof CHANNELS)[number], string>

export const OUTCOMES = ['passed', 'failed', 'undecided'] as const

/** Bookings are kept in steps of five minutes, so times start on one and lengths are whole steps. */
export const SLOT_STEP_MINUTES = 5

export const Interview = z.object({
  id: Id,
  applicationId: Id,
  status: z.enum(INTERVIEW_STATUSES),
  sentence: z.string(),
  /** Moments still ahead at which both sides are reminded; none when the time agreed on is too near. */
  reminders: z.array(Instant),
  job: z.object({ id: Id, title: z.string() }),
  employer: z.object({ id: Id, name: z.string() }),
  candidate: z.object({ id: Id, name: z.string() }),
  channel: Channel,
  /** Address, meeting number or account for the channel; null for the video room. */
  place: z.string().nullable(),
  minutes: z.int(),
  /** Times on offer; `free` is false when either side has since been booked. */
  slots: z.array(z.object({ start: Instant, free: z.boolean() })),
  confirmedSlot: Instant.nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  outcomeNote: z.string().nullable(),
  actions: z.array(z.enum(INTERVIEW_ACTIONS)),
  history: z.array(HistoryEntry),
  revision: Revision,
})
export type Interview = z.infer<typeof Interview>

const Slots = z.array(Instant).min(1, '至少给一个时间').max(10, '最多给十个时间')

export const interviews = {
  offer: endpoint({
    method: 'POST',
    path: '/api/applications/:id/interviews',
    access: ['employer', 'agency'],
    summary: '给出面试时间',
    params: IdParams,
    status: 201,
    body: z.object({
      channel: Channel,
      minutes: z.int().min(5).max(240).multipleOf(5, '时长应为 5 分钟的倍数'),
      slots: Slots,
      place: OptionalText(120, '面试地点').optional(),
    }),
    reply: Interview,
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/interviews',
    access: ['seeker', 'employer', 'agency'],
    summary: '我的面试',
    query: PageQuery.extend({ status: z.enum(INTERVIEW_STATUSES).optional() }),
    reply: page(Interview),
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/interviews/:id',
    access: ['seeker', 'employer', 'agency'],
    summary: '面试详情',
    params: IdParams,
    reply: Interview,
  }),
  confirm: endpoint({
    method: 'POST',
    path: '/api/interviews/:id/confirmation',
    access: ['seeker'],
    summary: '选定面试时间',
    params: IdParams,
    body: z.object({ slot: Instant }),
    reply: Interview,
  }),
  act: endpoint({
    method: 'POST',
    path: '/api/interviews/:id/actions',
    access: ['seeker', 'employer', 'agency'],
    summary: '改期、取消、登记结果等',
    params: IdParams,
    body: z.object({
      action: z.enum(INTERVIEW_ACTIONS),
      revision: Revision,
      reason: Lines(200, '理由').optional(),
      slots: Slots.optional(),
      outcome: z.enum(OUTCOMES).optional(),
      note: OptionalText(300, '备注', { lines: true }).optional(),
    }),
    reply: Interview,
  }),
  /**
   * The room opens ten minutes before; on WeChat with the signature `joinVoIPChat` asks for. `code` of wx.login where the
   * phone's own check says that its sign-in has ended, or an earlier answer said `renew`.
   */
  ticket: endpoint({
    method: 'POST',
    path: '/api/interviews/:id/ticket',
    access: ['seeker', 'employer', 'agency'],
    summary: '进入面试',
    params: IdParams,
    body: z.object({ code: z.string().min(1).max(200).optional() }),
    reply: z.object({
      channel: Channel,
      opensAt: Instant,
      closesAt: Instant,
      place: z.string().nullable(),
      voip: z
        .object({
          groupId: z.string(),
          nonceStr: z.string(),
          timeStamp: z.int(),
          signature: z.string(),
          /** The caller's own, to tell one's own picture from the others'. */
          openid: z.string(),
        })
        .nullable(),
      /** No signature because WeChat's session has ended: ask once more with a fresh `code`. */
      renew: z.boolean(),
      /** Number to fall back to when the room fails. */
      phone: z.string().nullable(),
    }),
  }),
  calendar: endpoint({
    method: 'GET',
    path: '/api/interviews/:id/calendar',
    access: ['seeker', 'employer', 'agency'],
    summary: '日历文件',
    params: IdParams,
    reply: 'file',
  }),
}
