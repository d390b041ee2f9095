import { APPLICATION_ACTIONS, APPLICATION_STATUSES } from '../workflow/application.js'
import { INTERVIEW_STATUSES } from '../workflow/interview.js'
import { Day, Fen, HistoryEntry, Id, IdParams, Instant, PageQuery, Revision, page } from './common.js'
import { endpoint } from './endpoint.js'
import { Lines, OptionalText } from './kinds.js'
import { z } from './zod.js'

/** Contract of a hire: the evidence that claims reuse (I7). */
export const Hire = z.object({ startsOn: Day, contractFrom: Day, contractTo: Day, payFen: Fen })

export const Application = z.object({
  id: Id,
  status: z.enum(APPLICATION_STATUSES),
  /** What is happening, in one plain sentence, for whoever asks. */
  sentence: z.string(),
  nextStep: z.string().nullable(),
  job: z.object({ id: Id, title: z.string(), regionName: z.string() }),
  employer: z.object({ id: Id, name: z.string() }),
  /** Phone masked; the employer sees the profile by the consent given with the application. */
  candidate: z.object({
    id: Id,
    name: z.string(),
    trade: z.string().nullable(),
    phoneMasked: z.string().nullable(),
  }),
  note: z.string().nullable(),
  appliedAt: Instant,
  interviewId: Id.nullable(),
  /** How that interview stands while the application waits for it; null otherwise. */
  interviewStatus: z.enum(INTERVIEW_STATUSES).nullable(),
  hire: Hire.nullable(),
  actions: z.array(z.enum(APPLICATION_ACTIONS)),
  history: z.array(HistoryEntry),
  revision: Revision,
})
export type Application = z.infer<typeof Application>

export const applications = {
  create: endpoint({
    method: 'POST',
    path: '/api/jobs/:id/applications',
    access: ['seeker'],
    summary: '一键报名',
    params: IdParams,
    status: 201,
    /** `shareProfile`: separate consent that this employer sees name, trade and phone (PIPL §23). */
    body: z.object({
      shareProfile: z.literal(true, '报名前需同意把资料给这家单位看'),
      note: OptionalText(200, '留言', { lines: true }).optional(),
    }),
    reply: Application,
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/applications',
    access: ['seeker', 'employer', 'agency'],
    summary: '我的报名（单位：收到的报名）',
    query: PageQuery.extend({ status: z.enum(APPLICATION_STATUSES).optional(), job: Id.optional() }),
    reply: page(Application),
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/applications/:id',
    access: ['seeker', 'employer', 'agency'],
    summary: '报名详情',
    params: IdParams,
    reply: Application,
  }),
  act: endpoint({
    method: 'POST',
    path: '/api/applications/:id/actions',
    access: ['seeker', 'employer', 'agency'],
    summary: '录用、拒绝、撤回等',
    params: IdParams,
    body: z.object({
      action: z.enum(APPLICATION_ACTIONS),
      revision: Revision,
      reason: Lines(200, '理由').optional(),
      hire: Hire.optional(),
    }),
    reply: Application,
  }),
}
