import { CLAIM_ACTIONS, CLAIM_STATUSES } from '../workflow/claim.js'
import { Day, HistoryEntry, Id, IdParams, Instant, PageQuery, Revision, page } from './common.js'
import { endpoint } from './endpoint.js'
import { BankAccount, Keyword, Lines } from './kinds.js'
import { StoredFile } from './files.js'
import { Assessment, FactsJson, RosterAssessment, SchemeId, WorkersJson } from './policy.js'
import { z } from './zod.js'

const APPLICANTS = ['seeker', 'employer', 'agency', 'helper'] as const
const EXAMINERS = ['acceptor', 'reviewer', 'approver', 'cashier', 'leader', 'admin'] as const

/** One thing to prove and the papers that prove it, any one of which is enough (C4). */
export const Requirement = z.object({
  id: z.string(),
  title: z.string(),
  /** Why it is asked, in plain words. */
  why: z.string(),
  documents: z.array(z.object({ id: z.string(), title: z.string() })),
  files: z.array(StoredFile.extend({ document: z.string() })),
  satisfied: z.boolean(),
})

/** Something wrong that the applicant is asked to put right; `target` is `fact:KEY`, `material:REQUIREMENT`, `workers` or `payee`. */
export const CorrectionItem = z.object({ target: z.string().max(80), says: Lines(200, '要补正的内容') })

export const ClaimSummary = z.object({
  id: Id,
  reference: z.string().nullable(),
  scheme: SchemeId,
  title: z.string(),
  plain: z.string(),
  status: z.enum(CLAIM_STATUSES),
  /** 「县人社局正在初审，预计 3 月 12 日前有结果」 */
  sentence: z.string(),
  expectedOn: Day.nullable(),
  amountFen: z.int().nullable(),
  applicant: z.object({ id: Id, name: z.string(), idMasked: z.string().nullable() }),
  region: z.string(),
  createdAt: Instant,
  submittedAt: Instant.nullable(),
  /** Past the day it was due at its present desk. */
  late: z.boolean(),
  revision: Revision,
})
export type ClaimSummary = z.infer<typeof ClaimSummary>

export const Claim = ClaimSummary.extend({
  facts: FactsJson,
  workers: WorkersJson.nullable(),
  /** Where a fact came from: `applicant`, `record:…` (filled from what the county holds) or `staff`. */
  factSources: z.record(z.string(), z.string()),
  assessment: z.union([Assessment, RosterAssessment]),
  releaseId: z.string(),
  requirements: z.array(Requirement),
  payeeMasked: z.string().nullable(),
  corrections: z.array(CorrectionItem),
  history: z.array(HistoryEntry.extend({ sentence: z.string() })),
  /** Steps still ahead, for the progress line. */
  stages: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: z.enum(['done', 'now', 'ahead']),
      on: Day.nullable(),
    }),
  ),
  contact: z.object({ office: z.string(), phone: z.string(), hours: z.string() }),
  actions: z.array(z.enum(CLAIM_ACTIONS)),
})
export type Claim = z.infer<typeof Claim>

export const claims = {
  /** What the county already knows for a scheme, so that the form asks only for the rest (C3). */
  prefill: endpoint({
    method: 'GET',
    path: '/api/me/facts',
    access: APPLICANTS,
    summary: '已掌握的情况（免填）',
    query: z.object({ scheme: SchemeId.optional() }),
    reply: z.object({ facts: FactsJson, sources: z.record(z.string(), z.string()) }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/claims',
    access: APPLICANTS,
    summary: '开始一项补贴申请',
    status: 201,
    body: z.object({ scheme: SchemeId, facts: FactsJson, workers: WorkersJson.optional() }),
    reply: Claim,
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/claims',
    access: [...APPLICANTS, ...EXAMINERS],
    summary: '我的申请（工作人员：辖区内的申请）',
    query: PageQuery.extend({
      status: z.enum(CLAIM_STATUSES).optional(),
      scheme: SchemeId.optional(),
      keyword: Keyword.optional(),
      /** Staff: only what lies on the caller's own desk. */
      desk: z.stringbool().optional(),
      /** Past the day it was due. */
      late: z.stringbool().optional(),
      /** Submitted and not yet paid, rejected or withdrawn. */
      open: z.stringbool().optional(),
    }),
    reply: page(ClaimSummary),
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/claims/:id',
    access: [...APPLICANTS, ...EXAMINERS],
    summary: '申请详情与进度',
    params: IdParams,
    reply: Claim,
  }),
  update: endpoint({
    method: 'PUT',
    path: '/api/claims/:id',
    access: APPLICANTS,
    summary: '修改草稿或补正',
    params: IdParams,
    body: z.object({
      facts: FactsJson.optional(),
      workers: WorkersJson.optional(),
      /** The papers of each requirement that is named here replace those it had; others stay. */
      materials: z
        .array(z.object({ requirement: z.string(), document: z.string(), fileId: Id }))
        .max(40)
        .optional(),
      /** Social-security card account of the person or corporate account of the firm. */
      payee: BankAccount('firm').optional(),
      revision: Revision,
    }),
    reply: Claim,
  }),
  submit: endpoint({
    method: 'POST',
    path: '/api/claims/:id/submission',
    access: APPLICANTS,
    summary: '提交申请，取得受理编号',
    params: IdParams,
    status: 201,
    body: z.object({ declaration: z.literal(true, '请确认所填情况真实'), revision: Revision }),
    reply: Claim,
  }),
  act: endpoint({
    method: 'POST',
    path: '/api/claims/:id/actions',
    access: [...APPLICANTS, 'acceptor', 'reviewer', 'approver'],
    summary: '受理、初审、复核、退回补正、撤回',
    params: IdParams,
    body: z.object({
      action: z.enum(CLAIM_ACTIONS),
      revision: Revision,
      reason: Lines(300, '理由').optional(),
      items: z.array(CorrectionItem).max(30).optional(),
    }),
    reply: Claim,
  }),
  /** What this claim would have paid had it been judged on another day, with the parameters in force (S16). */
  whatIf: endpoint({
    method: 'GET',
    path: '/api/claims/:id/assessments/:on',
    access: EXAMINERS,
    summary: '如在某日办理应发多少',
    params: z.object({ id: Id, on: Day }),
    reply: z.union([Assessment, RosterAssessment]),
  }),
}
