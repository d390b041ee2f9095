import { Day, Fen, Id, IdParams, Instant, PageQuery, page } from './common.js'
import { endpoint } from './endpoint.js'
import { Text } from './kinds.js'
import { z } from './zod.js'

export const SCHEME_IDS = [
  'job-seeking',
  'placement-tracking',
  'placement-service',
  'startup-lump-sum',
  'startup-rent',
  'startup-loan-priority',
  'absorption',
  'stable-jobs-refund',
  'hardship-refund',
  'unemployment-benefit',
  'insurance-deferral',
  'onboarding-training',
  'upgrade-training',
  'skill-certificate',
  'special-operation',
  'apprenticeship',
  'work-for-training',
] as const
export const SchemeId = z.enum(SCHEME_IDS, '没有这个补贴项目')
export type SchemeId = z.infer<typeof SchemeId>

/** Facts travel as plain JSON; the policy library says which fact is wrong (`bad-facts`). */
export const FactsJson = z.record(z.string().max(60), z.json())
export type FactsJson = z.infer<typeof FactsJson>
export const WorkersJson = z.array(FactsJson).max(2000, '花名册最多 2000 人')

export const OUTCOMES = ['eligible', 'ineligible', 'unknown', 'review', 'not-in-force'] as const

const Step = z.object({
  says: z.string(),
  clause: z.string(),
  valueFen: z.int().optional(),
  value: z.number().optional(),
  parameter: z.string().optional(),
})
/** Steps `[from, value]`: months by years of contribution, days off and worked of a year. */
const StepTable = z.array(z.tuple([z.int(), z.int()])).max(100)

const ParameterUse = z.object({
  id: z.string(),
  value: z.union([z.number(), z.boolean(), z.string(), StepTable]),
  from: Day,
  source: z.string(),
})

/** One claimant's or one worker's assessment; see the policy library for what each field means. */
export const Assessment = z.object({
  scheme: SchemeId,
  outcome: z.enum(OUTCOMES),
  amountFen: z.int().nullable(),
  checks: z.array(
    z.object({
      id: z.string(),
      says: z.string(),
      clause: z.string(),
      answer: z.enum(['yes', 'no', 'unknown']),
      facts: z.array(z.string()),
    }),
  ),
  failed: z.array(z.string()),
  missing: z.array(z.string()),
  reviews: z.array(z.object({ id: z.string(), says: z.string(), clause: z.string() })),
  steps: z.array(Step),
  parameters: z.array(ParameterUse),
  grants: z.record(z.string(), z.json()).optional(),
  alternatives: z
    .array(z.object({ id: z.string(), amountFen: z.int().nullable(), steps: z.array(Step) }))
    .optional(),
})
export type Assessment = z.infer<typeof Assessment>

export const RosterAssessment = z.object({
  scheme: SchemeId,
  outcome: z.enum(OUTCOMES),
  totalFen: z.int(),
  lines: z.array(Assessment),
})
export type RosterAssessment = z.infer<typeof RosterAssessment>

export const ParameterValue = z.object({
  /** A number, yes or no, a day (end of the epidemic) or a table; null ends the parameter from that day. */
  from: Day,
  value: z.union([z.number(), z.boolean(), Day, StepTable]).nullable(),
  source: Text(200, '文件名称'),
})
export const Release = z.object({
  id: z.string().min(1).max(64),
  parameters: z.record(z.string(), z.array(ParameterValue)),
})
export type Release = z.infer<typeof Release>

export const ReleaseRecord = Release.extend({
  title: z.string(),
  /** Name and date of the document that sets the values. */
  document: z.string(),
  documentDate: Day,
  status: z.enum(['proposed', 'published', 'rejected']),
  proposedBy: z.string(),
  proposedAt: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  /** Whether the caller proposed it: a second person publishes. */
  mine: z.boolean(),
})
export type ReleaseRecord = z.infer<typeof ReleaseRecord>

/** What a release would change among open claims (S16). */
export const ReleasePreview = z.object({
  openClaims: z.int(),
  changed: z.int(),
  deltaFen: z.int(),
  items: z.array(
    z.object({
      claimId: Id,
      reference: z.string(),
      scheme: SchemeId,
      before: z.object({ outcome: z.enum(OUTCOMES), amountFen: z.int().nullable() }),
      after: z.object({ outcome: z.enum(OUTCOMES), amountFen: z.int().nullable() }),
    }),
  ),
})

export const Screening = z.object({
  id: Id,
  audience: z.enum(['persons', 'firms']),
  status: z.enum(['waiting', 'running', 'done', 'failed']),
  asOf: Day,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  total: z.int(),
  done: z.int(),
  eligible: z.int(),
  review: z.int(),
  unknown: z.int(),
  messagesSent: z.int(),
  bySchemes: z.array(
    z.object({ scheme: SchemeId, eligible: z.int(), review: z.int(), unknown: z.int(), amountFen: z.int() }),
  ),
})
export type Screening = z.infer<typeof Screening>

const POLICY_STAFF = ['reviewer', 'approver', 'leader', 'admin'] as const

export const policy = {
  assess: endpoint({
    method: 'POST',
    path: '/api/policy/assessments',
    access: 'public',
    summary: '测算一项补贴（不登录也可用，不留记录）',
    body: z.object({ scheme: SchemeId, facts: FactsJson, workers: WorkersJson.optional() }),
    reply: z.union([Assessment, RosterAssessment]),
  }),
  release: endpoint({
    method: 'GET',
    path: '/api/policy/releases/current',
    access: 'public',
    summary: '现行参数（带 ETag，可离线保存）',
    reply: Release,
  }),
  releases: endpoint({
    method: 'GET',
    path: '/api/policy/releases',
    access: POLICY_STAFF,
    summary: '参数发布记录',
    query: PageQuery,
    reply: page(ReleaseRecord),
  }),
  propose: endpoint({
    method: 'POST',
    path: '/api/policy/releases',
    access: ['reviewer', 'approver', 'admin'],
    summary: '提出参数调整',
    status: 201,
    body: z.object({
      title: Text(80, '标题'),
      document: Text(120, '文件名称'),
      documentDate: Day,
      parameters: Release.shape.parameters,
    }),
    reply: ReleaseRecord,
  }),
  preview: endpoint({
    method: 'GET',
    path: '/api/policy/releases/:id/preview',
    access: POLICY_STAFF,
    summary: '参数调整会影响哪些在办申请',
    params: IdParams,
    reply: ReleasePreview,
  }),
  decide: endpoint({
    method: 'POST',
    path: '/api/policy/releases/:id/actions',
    access: ['reviewer', 'approver', 'admin'],
    summary: '由另一人发布或否决参数调整',
    params: IdParams,
    body: z.object({ action: z.enum(['publish', 'reject']) }),
    reply: ReleaseRecord,
  }),
  screen: endpoint({
    method: 'POST',
    path: '/api/policy/screenings',
    access: POLICY_STAFF,
    summary: '政策找人：对在册人员或单位整体测算',
    status: 202,
    body: z.object({ audience: z.enum(['persons', 'firms']), asOf: Day }),
    reply: Screening,
  }),
  screenings: endpoint({
    method: 'GET',
    path: '/api/policy/screenings',
    access: POLICY_STAFF,
    summary: '历次政策找人',
    query: PageQuery,
    reply: page(Screening),
  }),
  screening: endpoint({
    method: 'GET',
    path: '/api/policy/screenings/:id',
    access: POLICY_STAFF,
    summary: '一次政策找人的进度',
    params: IdParams,
    reply: Screening,
  }),
  screeningResults: endpoint({
    method: 'GET',
    path: '/api/policy/screenings/:id/results',
    access: POLICY_STAFF,
    summary: '政策找人的结果名单',
    params: IdParams,
    query: PageQuery.extend({
      scheme: SchemeId.optional(),
      outcome: z.enum(['eligible', 'review', 'unknown']).optional(),
    }),
    reply: page(
      z.object({
        id: Id,
        name: z.string(),
        idMasked: z.string().nullable(),
        scheme: SchemeId,
        outcome: z.enum(OUTCOMES),
        amountFen: Fen.nullable(),
        reasons: z.array(z.string()),
        messaged: z.boolean(),
      }),
    ),
  }),
  screeningMessages: endpoint({
    method: 'POST',
    path: '/api/policy/screenings/:id/messages',
    access: POLICY_STAFF,
    summary: '通知符合条件的人',
    params: IdParams,
    status: 202,
    /** Those who qualify, unless told to write also to people who may (`unknown`). */
    body: z.object({
      scheme: SchemeId.optional(),
      outcomes: z
        .array(z.enum(['eligible', 'review', 'unknown']))
        .min(1)
        .default(['eligible', 'review']),
    }),
    reply: Screening,
  }),
}
