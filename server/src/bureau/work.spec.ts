import { contract } from '@wengang/shared/contract/index'
import { z } from '@wengang/shared/contract/zod'
import { MAX_ATTEMPTS } from '../platform/schedule/backoff.js'
import { defineJob } from '../platform/schedule/job.js'
import { JobRegistry } from '../platform/schedule/registry.js'
import { Schedule } from '../platform/schedule/schedule.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'

describe('work that failed', () => {
  let test: TestApp
  let broken = true
  const JOB = defineJob(
    { kind: 'shaky', title: '不稳的任务', payload: z.null(), lane: 'upkeep' },
    async () => {
      if (broken) throw new Error('no answer')
    },
  )
  beforeAll(async () => {
    test = await startTestApp()
    test.app.get(JobRegistry).add(JOB)
  })
  afterAll(() => test.close())

  it('is the administrator’s to see and to run again, and nobody else’s', async () => {
    await test.app.get(Schedule).queue(JOB, null)
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      await test.drain()
      test.clock.advance(3600)
    }
    const { failed } = await test.as('admin').ok(contract.desk.work)
    expect(failed).toMatchObject([
      { title: '不稳的任务', dead: true, lastError: 'no answer', nextTryAt: null },
    ])
    const params = { id: failed[0]?.id ?? '' }
    for (const who of ['seeker', 'acceptor', 'leader'] as const)
      expect((await test.as(who).refused(contract.desk.runAgain, { params })).code).toBe('not-allowed')
    broken = false
    expect((await test.as('admin').ok(contract.desk.runAgain, { params })).failed).toEqual([])
    expect((await test.as('admin').refused(contract.desk.runAgain, { params })).code).toBe('not-found')
    await test.drain()
    expect((await test.as('admin').ok(contract.desk.work)).failed).toEqual([])
  })
})
