import { Day, Id, IdParams, Instant, PageQuery, RegionCode, page } from './common.js'
import { endpoint } from './endpoint.js'
import { z } from './zod.js'

/** What WeChat may be allowed to remind of, one template each: a claim's progress, an interview, an employer's answer, a reminder. */
export const SUBSCRIBE_TOPICS = ['progress', 'interview', 'answer', 'reminder'] as const
export type SubscribeTopic = (typeof SUBSCRIBE_TOPICS)[number]

export const County = z.object({
  name: z.string(),
  region: RegionCode,
  bureau: z.string(),
  minimumWageTier: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  phone: z.string(),
  hours: z.string(),
  offices: z.array(
    z.object({
      name: z.string(),
      region: RegionCode,
      phone: z.string(),
      address: z.string(),
      hours: z.string(),
    }),
  ),
  townships: z.array(z.object({ code: RegionCode, name: z.string() })),
  /** Working days each stage of a claim may take; the promise that progress is measured by (C6). */
  stageDays: z
    .object({ acceptance: z.int(), review: z.int(), approval: z.int(), notice: z.int(), payment: z.int() })
    .default({ acceptance: 3, review: 5, approval: 3, notice: 5, payment: 5 }),
  demo: z.boolean(),
  /** Ids of the county's own message templates at WeChat; the phone asks for these and the server sends with them. */
  subscribeTemplates: z.partialRecord(z.enum(SUBSCRIBE_TOPICS), z.string()),
})
export type County = z.infer<typeof County>

export const Message = z.object({
  id: Id,
  title: z.string(),
  body: z.string(),
  at: Instant,
  readAt: Instant.nullable(),
  /** What it is about, for the link: `claim:ID`, `interview:ID`, `application:ID`, `scheme:ID`. */
  about: z.string().nullable(),
})
export type Message = z.infer<typeof Message>

export const system = {
  health: endpoint({
    method: 'GET',
    path: '/api/health',
    access: 'public',
    summary: '服务是否存活、可用',
    reply: z.object({
      live: z.literal(true),
      ready: z.boolean(),
      database: z.string(),
      version: z.string(),
      demo: z.boolean(),
      /** Rows this replica left out of lists because they broke the contract: above 0, look at the log. */
      rowsLeftOut: z.int(),
    }),
  }),
  county: endpoint({
    method: 'GET',
    path: '/api/county',
    access: 'public',
    summary: '本县信息与联系方式',
    reply: County,
  }),
  /** Children of a region, top level without `parent`; whole country, for choosing a workplace. */
  regions: endpoint({
    method: 'GET',
    path: '/api/regions',
    access: 'public',
    summary: '行政区划',
    query: z.object({
      parent: z
        .string()
        .regex(/^\d{2}(\d{2}){0,2}$/)
        .optional(),
    }),
    reply: z.object({ items: z.array(z.object({ code: z.string(), name: z.string() })) }),
  }),
  today: endpoint({
    method: 'GET',
    path: '/api/today',
    access: 'public',
    summary: '服务器的今天（北京时间）',
    reply: z.object({ today: Day, now: Instant }),
  }),
}

export const messages = {
  list: endpoint({
    method: 'GET',
    path: '/api/messages',
    access: 'account',
    summary: '我的消息',
    query: PageQuery,
    reply: page(Message).extend({ unread: z.int() }),
  }),
  read: endpoint({
    method: 'POST',
    path: '/api/messages/:id/reading',
    access: 'account',
    summary: '标为已读',
    params: IdParams,
    reply: Message,
  }),
}

/** Background work that was given up, or fails again and again; and audit rows that should have been sealed. */
export const FailedWork = z.object({
  failed: z.array(
    z.object({
      id: Id,
      kind: z.string(),
      title: z.string(),
      dead: z.boolean(),
      attempts: z.int(),
      lastError: z.string().nullable(),
      createdAt: Instant,
      nextTryAt: Instant.nullable(),
    }),
  ),
  unsealedAudit: z.int(),
})
export type FailedWork = z.infer<typeof FailedWork>

export const desk = {
  work: endpoint({
    method: 'GET',
    path: '/api/desk/work',
    access: ['admin'],
    summary: '没有做成的后台任务，和超过一分钟没有封存的操作记录数',
    reply: FailedWork,
  }),
  /** Makes one piece due now, with all its tries before it; a repeat finds nothing to do (404). */
  runAgain: endpoint({
    method: 'POST',
    path: '/api/desk/work/:id/runs',
    access: ['admin'],
    summary: '重新执行一项没有做成的后台任务',
    params: IdParams,
    reply: FailedWork,
  }),
  /** Numbers for a member of staff's first page; every number opens the list behind it. */
  summary: endpoint({
    method: 'GET',
    path: '/api/desk/summary',
    access: ['acceptor', 'reviewer', 'approver', 'cashier', 'leader', 'admin'],
    summary: '工作台数字',
    /** Lists behind: myDesk `desk=true`, late `late=true`, byStatus `status=`, byScheme `scheme=` with `open=true`; vetting is the posts to vet. */
    reply: z.object({
      myDesk: z.int(),
      late: z.int(),
      vetting: z.int(),
      byStatus: z.array(z.object({ status: z.string(), count: z.int(), amountFen: z.int() })),
      byScheme: z.array(
        z.object({ scheme: z.string(), title: z.string(), open: z.int(), approvedFen: z.int() }),
      ),
    }),
  }),
}
