import {
  Day,
  Fen,
  HistoryEntry,
  Id,
  IdParams,
  Instant,
  PageQuery,
  RegionCode,
  Revision,
  page,
} from './common.js'
import { endpoint } from './endpoint.js'
import { GivenRegion, GivenScope, Keyword, Lines, OptionalText, Text } from './kinds.js'
import { JOB_ACTIONS, JOB_STANDINGS, JOB_STATUSES } from '../workflow/job.js'
import { z } from './zod.js'

export const JOB_KINDS = [
  'full-time',
  'day-work',
  'internship',
  'student-intern',
  'surplus-exchange',
] as const
export const JobKind = z.enum(JOB_KINDS)
export type JobKind = z.infer<typeof JobKind>
export const JOB_KIND_NAMES = {
  'full-time': '全职',
  'day-work': '日结零工',
  internship: '见习',
  'student-intern': '实习生',
  'surplus-exchange': '余缺调配',
} as const satisfies Record<JobKind, string>

export const PAY_UNITS = ['month', 'day', 'hour', 'piece'] as const
export const PAY_UNIT_NAMES = { month: '月', day: '天', hour: '小时', piece: '件' } as const satisfies Record<
  (typeof PAY_UNITS)[number],
  string
>

/** Pay as posted, and normalised to a month so that posts can be compared (J2). Fen. */
export const Pay = z.object({
  from: Fen,
  to: Fen,
  unit: z.enum(PAY_UNITS),
  monthFrom: Fen,
  monthTo: Fen,
  /** Guaranteed part, what comes on top, what is taken off, and when it is paid (J5). */
  base: z.string(),
  extras: z.string().nullable(),
  deductions: z.string().nullable(),
  payDay: z.string(),
})

export const Urgent = z.object({
  reason: z.enum(['epidemic-control', 'public-utility', 'major-project']),
  until: Day,
})
export const URGENT_NAMES = {
  'epidemic-control': '疫情防控保障',
  'public-utility': '公共事业运行',
  'major-project': '重大工程项目',
} as const

/** A post in a list. */
export const JobSummary = z.object({
  id: Id,
  title: z.string(),
  kind: JobKind,
  trade: z.string(),
  region: RegionCode,
  regionName: z.string(),
  pay: Pay,
  headcount: z.int(),
  board: z.boolean(),
  lodging: z.boolean(),
  urgent: Urgent.nullable(),
  /** `verifiedOn` is null when the licence was never verified or the six months are over (then `verificationEndsOn` says since when). */
  employer: z.object({
    id: Id,
    name: z.string(),
    verifiedOn: Day.nullable(),
    verificationEndsOn: Day.nullable(),
  }),
  postedOn: Day,
  endsOn: Day,
  /** Last day the employer confirmed that the post still stands. */
  confirmedOn: Day,
  /** Metres from `near`, when it was given and the post has a position. */
  distanceMetres: z.int().nullable(),
})
export type JobSummary = z.infer<typeof JobSummary>

export const Job = JobSummary.extend({
  status: z.enum(JOB_STATUSES),
  address: z.string(),
  duties: z.string(),
  conditions: z.string(),
  verifiedBy: z.string().nullable(),
  position: z.object({ lat: z.number(), lng: z.number() }).nullable(),
  /** The caller's own application, when signed in and there is one. */
  myApplicationId: Id.nullable(),
  /** What the rules for wording object to; for staff and the employer, empty for everyone else (S2). */
  findings: z.array(z.object({ says: z.string(), where: z.string() })),
  actions: z.array(z.enum(JOB_ACTIONS)),
  history: z.array(HistoryEntry),
  revision: Revision,
})
export type Job = z.infer<typeof Job>

export const JobDraft = z.object({
  title: Text(40, '岗位名称'),
  kind: JobKind,
  trade: Text(20, '工种'),
  region: GivenRegion,
  address: Text(120, '工作地点'),
  payFrom: Fen,
  payTo: Fen,
  payUnit: z.enum(PAY_UNITS),
  /** The employer's estimate of a usual month; needed for piece pay and ignored otherwise. */
  payMonthFrom: Fen.optional(),
  payMonthTo: Fen.optional(),
  payBase: Text(60, '底薪说明'),
  payExtras: OptionalText(100, '补贴奖金').optional(),
  payDeductions: OptionalText(100, '扣款').optional(),
  payDay: Text(30, '发薪日'),
  headcount: z.int().min(1, '至少招 1 人').max(9999),
  duties: Lines(1000, '工作内容'),
  conditions: Lines(500, '招聘条件'),
  board: z.boolean(),
  lodging: z.boolean(),
  endsOn: Day,
  /** Where the work is, for 「离我最近」. */
  position: z
    .object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) })
    .nullable()
    .optional(),
})

export const REPORT_REASONS = ['fee', 'fake', 'pay', 'closed', 'bias', 'other'] as const
export const REPORT_REASON_NAMES = {
  fee: '收费、押金或扣证件',
  fake: '虚假招聘',
  pay: '工资与写的不符',
  closed: '早就不招了',
  bias: '歧视',
  other: '其他',
} as const satisfies Record<(typeof REPORT_REASONS)[number], string>

/** A reader's report of a post, as the desk sees it; the reporter stays unnamed. */
export const JobReport = z.object({
  id: Id,
  job: z.object({ id: Id, title: z.string() }),
  employerName: z.string(),
  reason: z.enum(REPORT_REASONS),
  note: z.string().nullable(),
  at: Instant,
  answerBy: Day,
  answer: z.string().nullable(),
  answeredAt: Instant.nullable(),
  revision: Revision,
})

/** Posts of the first page: what the web page shows before the app is there, and the app's own pages. */
export const FIRST_POSTS = 10

export const JobQuery = PageQuery.extend({
  keyword: Keyword.optional(),
  region: GivenScope.optional(),
  kind: JobKind.optional(),
  /** Monthly pay at least, fen. */
  payFrom: z.coerce.number().int().min(0).optional(),
  /** `lat,lng`, given by consent. */
  near: z
    .string()
    .regex(/^-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?$/, '位置格式不对')
    .optional(),
  sort: z.enum(['newest', 'pay', 'nearest']).default('newest'),
  /** The reader's own township or county: its posts come first among the newest. Nothing is left out. */
  home: RegionCode.optional(),
  /** Posts of one employer. */
  employer: Id.optional(),
  /** Only urgent posts. */
  urgent: z.stringbool().optional(),
  board: z.stringbool().optional(),
  lodging: z.stringbool().optional(),
})

export const jobs = {
  list: endpoint({
    method: 'GET',
    path: '/api/jobs',
    access: 'public',
    summary: '浏览和搜索岗位',
    query: JobQuery,
    /** At most two urgent posts stand in front of the first page; `urgentMore` is how many there are besides. */
    reply: page(JobSummary).extend({ urgentMore: z.int() }),
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/jobs/:id',
    access: 'public',
    summary: '岗位详情',
    params: IdParams,
    reply: Job,
  }),
  mine: endpoint({
    method: 'GET',
    path: '/api/me/jobs',
    access: ['employer', 'agency'],
    summary: '我单位的岗位',
    query: PageQuery.extend({ status: z.enum(JOB_STANDINGS).optional() }),
    reply: page(JobSummary.extend({ status: z.enum(JOB_STATUSES), applications: z.int() })),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/jobs',
    access: ['employer', 'agency'],
    summary: '起草岗位',
    body: JobDraft,
    reply: Job,
    status: 201,
  }),
  update: endpoint({
    method: 'PUT',
    path: '/api/jobs/:id',
    access: ['employer', 'agency'],
    summary: '修改岗位',
    params: IdParams,
    body: JobDraft.partial().extend({ revision: Revision }),
    reply: Job,
  }),
  act: endpoint({
    method: 'POST',
    path: '/api/jobs/:id/actions',
    access: ['employer', 'agency', 'acceptor', 'reviewer', 'admin'],
    summary: '岗位提交、审核、撤回、延期',
    params: IdParams,
    body: z.object({
      action: z.enum(JOB_ACTIONS),
      revision: Revision,
      reason: Lines(200, '理由').optional(),
      endsOn: Day.optional(),
      urgent: Urgent.nullable().optional(),
    }),
    reply: Job,
  }),
  vetting: endpoint({
    method: 'GET',
    path: '/api/desk/jobs',
    access: ['acceptor', 'reviewer', 'admin'],
    summary: '待审核的岗位',
    query: PageQuery,
    reply: page(JobSummary.extend({ status: z.enum(JOB_STATUSES) })),
  }),
  report: endpoint({
    method: 'POST',
    path: '/api/jobs/:id/reports',
    access: 'account',
    summary: '举报岗位',
    params: IdParams,
    status: 201,
    body: z.object({
      reason: z.enum(REPORT_REASONS),
      note: OptionalText(300, '说明', { lines: true }).optional(),
    }),
    reply: z.object({ id: Id, answerBy: Day }),
  }),
  reports: endpoint({
    method: 'GET',
    path: '/api/desk/job-reports',
    access: ['acceptor', 'reviewer', 'admin'],
    summary: '待答复的岗位举报',
    query: PageQuery,
    reply: page(JobReport),
  }),
  answerReport: endpoint({
    method: 'POST',
    path: '/api/desk/job-reports/:id/answer',
    access: ['acceptor', 'reviewer', 'admin'],
    summary: '答复岗位举报',
    params: IdParams,
    body: z.object({ answer: Lines(300, '答复'), revision: Revision }),
    reply: JobReport,
  }),
  call: endpoint({
    method: 'POST',
    path: '/api/jobs/:id/calls',
    access: 'account',
    summary: '看到招聘电话（留有记录）',
    params: IdParams,
    body: z.object({ warned: z.literal(true) }),
    reply: z.object({ phone: z.string(), contactName: z.string() }),
  }),
}
