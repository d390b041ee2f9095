import { contract } from '@wengang/shared/contract/index'
import fc from 'fast-check'

import { giveMaterials, step } from '../../claims/testing/claim-fixtures.js'
import { action, day, region, type Recipe } from './recipe.js'

const { claims, tables } = contract

/** Answers of several schemes, ordinary and extreme. */
export const facts = fc.record(
  {
    affectedByEpidemic: fc.boolean(),
    householdRegion: region,
    organised: fc.boolean(),
    months: fc.integer({ min: 0, max: 60 }),
    insuredHeadcount: fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constantFrom(1_000_000)),
    lastYearPremiumFen: fc.oneof(fc.integer({ min: 0, max: 9_999_999_99 }), fc.constantFrom(100_000_000_000)),
    departedOn: day(-300, 0),
  },
  { requiredKeys: [] },
)

export const claimRecipes: readonly Recipe[] = [
  action(
    'claims.create',
    claims.create,
    async (w) => {
      const seeker = await w.person()
      return { as: seeker, reads: ({ id }) => w.claimReads(seeker, id) }
    },
    { facts, workers: fc.constant(undefined) },
  ),
  action('tables.read', tables.read, async (w) => ({
    as: w.test.as('employer'),
    file: {
      name: '花名册.csv',
      type: 'text/csv',
      bytes: Buffer.from('姓名,身份证号\n王芳,520121199003070017\n'),
    },
    reads: () => [],
  })),
  action(
    'claims.update',
    claims.update,
    async (w) => {
      const { seeker, claim } = await w.draft()
      return {
        as: seeker,
        params: { id: claim.id },
        fixed: { revision: claim.revision },
        reads: ({ id }) => w.claimReads(seeker, id),
      }
    },
    {
      facts,
      workers: fc.constant(undefined),
      materials: fc.constant([]),
      payee: fc.constantFrom('6217000000000000018', '520100000000012345'),
    },
  ),
  action('claims.submit', claims.submit, async (w) => {
    const { seeker, claim } = await w.draft()
    const ready = await giveMaterials(w.test, seeker, claim)
    return {
      as: seeker,
      params: { id: claim.id },
      fixed: { revision: ready.revision },
      reads: ({ id }) => w.claimReads(seeker, id),
    }
  }),
  ...(['accept', 'return', 'withdraw'] as const).map((name) =>
    action(
      `claims.act ${name}`,
      claims.act,
      async (w) => {
        const { seeker, claim } = await w.submitted()
        return {
          as: name === 'withdraw' ? seeker : w.test.as('acceptor'),
          params: { id: claim.id },
          fixed: { action: name, revision: claim.revision, reason: '理由说明' },
          reads: ({ id }) => w.claimReads(seeker, id),
        }
      },
      { items: items() },
    ),
  ),
  ...(['review', 'reject', 'approve'] as const).map((name) =>
    action(
      `claims.act ${name}`,
      claims.act,
      async (w) => {
        const { seeker, claim } = await w.submitted()
        let now = await step(w.test, 'acceptor', claim, 'accept')
        if (name === 'approve') now = await step(w.test, 'reviewer', now, 'review')
        return {
          as: w.test.as(name === 'approve' ? 'approver' : 'reviewer'),
          params: { id: claim.id },
          fixed: { action: name, revision: now.revision, ...(name === 'reject' && { reason: '不符合条件' }) },
          reads: ({ id }) => w.claimReads(seeker, id),
        }
      },
      { items: items() },
    ),
  ),
]

function items(): fc.Arbitrary<unknown> {
  return fc.array(
    fc.record({
      target: fc.constantFrom('fact:affectedByEpidemic', 'payee', 'workers'),
      says: fc.constantFrom('请改', '看不清'),
    }),
    { minLength: 1, maxLength: 2 },
  )
}
