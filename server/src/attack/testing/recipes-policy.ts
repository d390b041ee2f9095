import { contract } from '@wengang/shared/contract/index'
import fc from 'fast-check'

import { facts } from './recipes-claims.js'
import type { Reading, World } from './world.js'
import { TODAY, action, ahead, day, type Recipe } from './recipe.js'

const { policy } = contract

export const policyRecipes: readonly Recipe[] = [
  action(
    'policy.propose',
    policy.propose,
    async (w) => ({ as: w.test.as('reviewer'), reads: () => releaseReads(w) }),
    {
      parameters: fc.record({
        'job-seeking.in-province': fc.array(
          fc.record({
            from: ahead,
            value: fc.oneof(fc.integer({ min: 1, max: 900_00 }), fc.constant(1e11)),
            source: fc.constant('文件'),
          }),
          { minLength: 1, maxLength: 1 },
        ),
      }),
      documentDate: day(-30, 0),
    },
  ),
  action('policy.decide', policy.decide, async (w) => {
    const proposal = await w.test.as('reviewer').ok(policy.propose, {
      body: {
        title: '调整',
        document: '县人社发',
        documentDate: TODAY,
        parameters: { 'startup-rent.max-months': [{ from: '2030-01-01', value: 12, source: '文件' }] },
      },
    })
    return { as: w.test.as('approver'), params: { id: proposal.id }, reads: () => releaseReads(w) }
  }),
  action(
    'policy.screen',
    policy.screen,
    async (w) => ({
      as: w.test.as('reviewer'),
      reads: () => [{ as: w.test.as('reviewer'), endpoint: policy.screenings }],
    }),
    { asOf: day(-100, 100) },
  ),
  action('policy.assess', policy.assess, async (w) => ({ as: w.test.as(null), reads: () => [] }), {
    facts,
    workers: fc.constant(undefined),
  }),
]

const releaseReads = (w: World): Reading[] => [
  { as: w.test.as(null), endpoint: policy.release },
  { as: w.test.as('approver'), endpoint: policy.releases },
]
