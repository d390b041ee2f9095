import { Day, Id, IdParams, RegionCode, Revision } from './common.js'
import { endpoint } from './endpoint.js'
import { CreditCode, FirmName, GivenRegion, Lines, PersonName, Phone, Text } from './kinds.js'
import { z } from './zod.js'

export const ENTITY_TYPES = [
  'enterprise',
  'farmer-cooperative',
  'large-grower',
  'family-farm',
  'cooperative-workshop',
  'home-workshop',
  'small-construction',
  'self-employed',
  'hr-agency',
  'labour-broker',
] as const
export const ENTERPRISE_SIZES = ['micro', 'small', 'medium', 'large'] as const

/** An employer as anyone may see it. Trust marks are facts: who verified what, and when. */
export const Employer = z.object({
  id: Id,
  name: z.string(),
  creditCode: z.string(),
  entityType: z.enum(ENTITY_TYPES),
  size: z.enum(ENTERPRISE_SIZES),
  region: RegionCode,
  regionName: z.string(),
  address: z.string(),
  verifiedOn: Day.nullable(),
  /** Office that verified: 「县人力资源和社会保障局」. */
  verifiedBy: z.string().nullable(),
  /** Verification lapses six months after `verifiedOn` (online recruitment rules). */
  verificationEndsOn: Day.nullable(),
  openJobs: z.int(),
  revision: Revision,
})
export type Employer = z.infer<typeof Employer>

export const employers = {
  get: endpoint({
    method: 'GET',
    path: '/api/employers/:id',
    access: 'public',
    summary: '用工单位公开信息',
    params: IdParams,
    reply: Employer,
  }),
  mine: endpoint({
    method: 'GET',
    path: '/api/me/employer',
    access: ['employer', 'agency'],
    summary: '我的单位',
    reply: Employer.extend({ contactName: z.string(), phoneMasked: z.string() }),
  }),
  updateMine: endpoint({
    method: 'PUT',
    path: '/api/me/employer',
    access: ['employer', 'agency'],
    summary: '修改我的单位联系信息',
    body: z.object({
      address: Text(120, '地址').optional(),
      contactName: PersonName('联系人').optional(),
      phone: Phone.optional(),
      revision: Revision,
    }),
    reply: Employer.extend({ contactName: z.string(), phoneMasked: z.string() }),
  }),
  /** Somebody who acts for no firm yet registers theirs; it can post only after staff verified it. Refresh the session for the new role. */
  register: endpoint({
    method: 'POST',
    path: '/api/employers',
    access: ['seeker', 'employer', 'agency'],
    summary: '登记我的单位',
    status: 201,
    body: z.object({
      name: FirmName,
      creditCode: CreditCode,
      entityType: z.enum(ENTITY_TYPES),
      size: z.enum(ENTERPRISE_SIZES),
      region: GivenRegion,
      address: Text(120, '地址'),
      contactName: PersonName('联系人'),
      phone: Phone,
    }),
    reply: Employer.extend({ contactName: z.string(), phoneMasked: z.string() }),
  }),
  verify: endpoint({
    method: 'POST',
    path: '/api/employers/:id/verifications',
    access: ['acceptor', 'reviewer', 'admin'],
    summary: '登记一次执照核验',
    params: IdParams,
    body: z.object({ revision: Revision, note: Lines(200, '核验说明').optional() }),
    reply: Employer,
    status: 201,
  }),
}
