import { contract } from '@wengang/shared/contract/index'
import fc from 'fast-check'

import { draft } from '../../jobs/testing/hiring.js'
import type { Hints } from './inputs.js'
import { action, ahead, day, region, type Recipe } from './recipe.js'

const { jobs } = contract

const asRead = { revision: 0 }

const JOB: Hints = {
  region,
  endsOn: ahead,
  payFrom: fc.integer({ min: 0, max: 3000_00 }),
  payTo: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 5000_00, max: 99_999_00 }) }, fc.constant(1e12)),
  payMonthFrom: fc.integer({ min: 0, max: 1900_00 }),
  trade: fc.constantFrom('缝纫', '建筑', '保洁'),
  payMonthTo: fc.integer({ min: 2000_00, max: 20_000_00 }),
}

export const jobRecipes: readonly Recipe[] = [
  action(
    'jobs.create',
    jobs.create,
    async (w) => ({ as: w.test.as('employer'), reads: ({ id }) => w.jobReads(id) }),
    JOB,
  ),
  action(
    'jobs.update',
    jobs.update,
    async (w) => {
      const job = await w.test.as('employer').ok(jobs.create, { body: draft(w.test, { payUnit: 'hour' }) })
      return {
        as: w.test.as('employer'),
        params: { id: job.id },
        fixed: { revision: job.revision },
        reads: ({ id }) => w.jobReads(id),
      }
    },
    JOB,
  ),
  ...(['confirm', 'close'] as const).map((name) =>
    action(
      `jobs.act ${name}`,
      jobs.act,
      async (w) => {
        const job = await w.job()
        return {
          as: w.test.as('employer'),
          params: { id: job.id },
          fixed: { action: name, revision: job.revision },
          reads: ({ id }) => w.jobReads(id),
        }
      },
      { endsOn: ahead },
    ),
  ),
  ...(['return', 'mark-urgent'] as const).map((name) =>
    action(
      `jobs.act ${name}`,
      jobs.act,
      async (w) => {
        const job = await w.job()
        return {
          as: w.test.as('acceptor'),
          params: { id: job.id },
          fixed: { action: name, revision: job.revision, reason: '核查' },
          reads: ({ id }) => w.jobReads(id),
        }
      },
      { endsOn: ahead, until: day(0, 29) },
    ),
  ),
  action('jobs.report', jobs.report, async (w) => {
    const job = await w.job()
    return { as: await w.person(), params: { id: job.id }, reads: () => w.jobReads(job.id) }
  }),
  action('jobs.answerReport', jobs.answerReport, async (w) => {
    const job = await w.job()
    const { id } = await (
      await w.person()
    ).ok(jobs.report, { params: { id: job.id }, body: { reason: 'fee' } })
    return { as: w.test.as('acceptor'), params: { id }, fixed: asRead, reads: () => w.jobReads(job.id) }
  }),
  action('jobs.call', jobs.call, async (w) => {
    const job = await w.job()
    return { as: await w.person(), params: { id: job.id }, reads: () => w.jobReads(job.id) }
  }),
]
