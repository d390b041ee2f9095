import { ModuleRef } from '@nestjs/core'
import { z } from '@wengang/shared/contract/zod'

import { Database } from '../database/database.js'
import { startTestApp, type TestApp } from '../testing/test-app.js'
import { TESTED_ENGINES } from '../testing/test-database.js'
import { MAX_ATTEMPTS } from './backoff.js'
import { FinishedWork } from './finished-work.js'
import { defineJob, type Work } from './job.js'
import { OutboxMessage } from './outbox.entity.js'
import { JobRegistry } from './registry.js'
import { Schedule } from './schedule.js'
import { Worker } from './worker.js'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe.each(TESTED_ENGINES)('background work on %s', (engine) => {
  let test: TestApp
  let schedule: Schedule
  let worker: Worker
  let database: Database
  const done: unknown[] = []
  let failures = 0
  let hold: (work: Work) => Promise<void> = async () => undefined

  const NOTE = defineJob(
    { kind: 'note', title: '记一笔', payload: z.json(), lane: 'messages' },
    async (payload) => {
      done.push(payload)
    },
  )
  const SHAKY = defineJob(
    { kind: 'shaky', title: '不稳', payload: z.string(), lane: 'messages' },
    async (payload, { attempt }) => {
      failures += 1
      if (attempt < 3) throw new Error('no answer for 13800000000')
      done.push(payload)
    },
  )
  const HOPELESS = defineJob(
    { kind: 'hopeless', title: '做不成', payload: z.null(), lane: 'upkeep' },
    async () => {
      throw new Error('never')
    },
  )
  const LONG = defineJob(
    { kind: 'long', title: '很久', payload: z.null(), lane: 'slow', leaseSeconds: 0.3 },
    (_, work) => hold(work),
  )

  const workerLike = (): Worker =>
    new Worker(database, test.clock, test.app.get(JobRegistry), test.app.get(ModuleRef))
  const stored = (onceKey: string) => database.repo(OutboxMessage).findOneByOrFail({ onceKey })

  beforeAll(async () => {
    test = await startTestApp({ engine, features: [] })
    schedule = test.app.get(Schedule)
    worker = test.app.get(Worker)
    database = test.app.get(Database)
    test.app.get(JobRegistry).add(NOTE, SHAKY, HOPELESS, LONG)
  })
  beforeEach(() => {
    done.length = 0
  })
  afterAll(() => test.close())

  it('is done once the transaction has committed, and not when it is undone', async () => {
    await database.transaction(() => schedule.queue(NOTE, { n: 1 }))
    await expect(
      database.transaction(async () => {
        await schedule.queue(NOTE, { n: 2 })
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    await test.drain()
    await test.drain()
    expect(done).toEqual([{ n: 1 }])
  })

  it('is queued once a key', async () => {
    expect([
      await schedule.queue(NOTE, 'a', { key: 'k' }),
      await schedule.queue(NOTE, 'b', { key: 'k' }),
    ]).toEqual([true, false])
    await test.drain()
    expect(done).toEqual(['a'])
  })

  it('takes no payload that its job does not take, neither queued nor found', async () => {
    await expect(schedule.queue(SHAKY, 7 as never)).rejects.toThrow('格式不对')
    await schedule.queue(SHAKY, 'fine', { key: 'altered' })
    await database.update(OutboxMessage, { onceKey: 'altered' }, { payload: { n: 1 } })
    await test.drain()
    expect([(await stored('altered')).lastError, failures]).toEqual([expect.stringContaining('格式不对'), 0])
    await schedule.cancel('altered')
    await database.transaction(() => database.repo(OutboxMessage).delete({ onceKey: 'altered' }))
  })

  it('waits for its time, and can be cancelled until then', async () => {
    await schedule.queue(NOTE, 'reminder', { after: test.clock.instantIn(60), key: 'r1' })
    await schedule.queue(NOTE, 'cancelled', { after: test.clock.instantIn(60), key: 'r2' })
    await schedule.cancel('r2')
    await test.drain()
    expect(done).toEqual([])
    test.clock.advance(60)
    await test.drain()
    expect(done).toEqual(['reminder'])
  })

  it('is tried again, later and later, and its error names no number', async () => {
    await schedule.queue(SHAKY, 'x', { key: 's' })
    await test.drain()
    const row = await stored('s')
    expect([row.state, row.lastError, row.dueAt]).toEqual([
      'waiting',
      'no answer for …',
      test.clock.instantIn(5),
    ])
    for (const wait of [5, 10]) {
      test.clock.advance(wait)
      await test.drain()
    }
    expect([failures, done]).toEqual([3, ['x']])
  })

  it('shows to staff after some failures, is given up after many, and can be run again', async () => {
    const finished = test.app.get(FinishedWork)
    await schedule.queue(HOPELESS, null, { key: 'h' })
    const { id } = await stored('h')
    const seen: (readonly [number, boolean])[] = []
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      await test.drain()
      test.clock.advance(3600)
      const shown = (await finished.failed()).find((work) => work.id === id)
      if (shown) seen.push([attempt, shown.dead])
    }
    expect([seen[0], seen.at(-2), seen.at(-1)]).toEqual([
      [5, false],
      [MAX_ATTEMPTS - 1, false],
      [MAX_ATTEMPTS, true],
    ])
    expect(await finished.failed()).toMatchObject([
      { id, title: '做不成', attempts: MAX_ATTEMPTS, lastError: 'never', nextTryAt: null },
    ])
    expect([await finished.runAgain(id), await finished.runAgain(id)]).toEqual([true, false])
    expect(await finished.countFailed()).toBe(0)
    await test.drain()
    expect(await stored('h')).toMatchObject({ state: 'waiting', attempts: 1 })
    await database.transaction(() => database.repo(OutboxMessage).delete({ id }))
  })

  it('is done by one of several workers', async () => {
    for (let n = 0; n < 10; n += 1) await schedule.queue(NOTE, n)
    await Promise.all([worker.drain(), workerLike().drain(), worker.drain()])
    expect([...done].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('is taken over when a worker died with it', async () => {
    await schedule.queue(NOTE, 'orphan', { key: 'o' })
    await database.update(
      OutboxMessage,
      { onceKey: 'o' },
      { lease: 'someone', attempts: 1, dueAt: test.clock.instantIn(120) },
    )
    await test.drain()
    expect(done).toEqual([])
    test.clock.advance(121)
    await test.drain()
    expect(done).toEqual(['orphan'])
  })

  it('keeps its lease while it runs, however long, so that no other replica begins it too', async () => {
    let begun = 0
    let end = (): void => undefined
    hold = () => {
      begun += 1
      return new Promise((resolve) => {
        end = resolve
      })
    }
    await schedule.queue(LONG, null, { key: 'long' })
    const running = worker.drain()
    const other = workerLike()
    // Three leases long, in steps that leave the lease time to be renewed.
    for (let step = 0; step < 9; step += 1) {
      await pause(150)
      test.clock.advance(0.1)
      await other.drain()
    }
    end()
    await running
    expect([begun, (await stored('long')).state]).toEqual([1, 'done'])
  })

  it('is told when its lease is lost, and then settles nothing', async () => {
    let lost = false
    hold = (work) =>
      new Promise((resolve) => {
        work.lost.addEventListener('abort', () => {
          lost = true
          resolve()
        })
      })
    await schedule.queue(LONG, null, { key: 'lost' })
    const running = worker.drain()
    await pause(50)
    await database.update(
      OutboxMessage,
      { onceKey: 'lost' },
      { lease: 'another', dueAt: test.clock.instantIn(60) },
    )
    await running
    expect([lost, (await stored('lost')).state, (await stored('lost')).lease]).toEqual([
      true,
      'waiting',
      'another',
    ])
    await database.transaction(() => database.repo(OutboxMessage).delete({ onceKey: 'lost' }))
  })

  it('never waits for work of another lane', async () => {
    let end = (): void => undefined
    hold = () =>
      new Promise((resolve) => {
        end = resolve
      })
    await schedule.queue(LONG, null, { key: 'blocking' })
    const running = worker.drain()
    await pause(50)
    await schedule.queue(NOTE, 'in time')
    await workerLike().drain()
    expect(done).toEqual(['in time'])
    end()
    await running
  })
})

describe('work that comes again', () => {
  let test: TestApp
  let times = 0
  const HOURLY = defineJob(
    { kind: 'hourly', title: '每小时', payload: z.null(), lane: 'upkeep', every: 3600 },
    async () => {
      times += 1
    },
  )
  const NIGHTLY = defineJob(
    { kind: 'nightly', title: '每晚', payload: z.null(), lane: 'upkeep', cron: '30 2 * * *' },
    async () => {
      times += 100
    },
  )
  beforeAll(async () => {
    // 09:00 in China.
    test = await startTestApp({ features: [], now: '2020-06-15T01:00:00.000Z' })
    test.app.get(JobRegistry).add(HOURLY, NIGHTLY)
  })
  afterAll(() => test.close())

  it('comes at its hour in China or after its seconds, once for all replicas', async () => {
    const worker = test.app.get(Worker)
    await Promise.all([worker.plan(), worker.plan()])
    await test.drain()
    expect(times).toBe(1)
    test.clock.advance(3599)
    await test.drain()
    expect(times).toBe(1)
    test.clock.advance(1)
    await test.drain()
    expect(times).toBe(2)
    test.clock.set('2020-06-15T18:29:59.000Z')
    await test.drain()
    expect(times).toBe(3)
    test.clock.set('2020-06-15T18:30:00.000Z')
    await test.drain()
    expect(times).toBe(103)
  })

  it('needs a kind of its own', () => {
    expect(() => test.app.get(JobRegistry).add(HOURLY)).toThrow('Two jobs')
  })
})
