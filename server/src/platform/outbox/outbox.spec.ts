import { Database } from '../database/database.js'
import { startTestApp, type TestApp } from '../testing/test-app.js'
import { TESTED_ENGINES } from '../testing/test-database.js'
import { MAX_ATTEMPTS } from './backoff.js'
import { OutboxMessage } from './outbox.entity.js'
import { Outbox } from './outbox.js'
import { OutboxWorker } from './outbox-worker.js'

describe.each(TESTED_ENGINES)('queued work on %s', (engine) => {
  let test: TestApp
  let outbox: Outbox
  let worker: OutboxWorker
  let database: Database
  const done: unknown[] = []
  let failures = 0

  beforeAll(async () => {
    test = await startTestApp({ engine, features: [] })
    outbox = test.app.get(Outbox)
    worker = test.app.get(OutboxWorker)
    database = test.app.get(Database)
    worker.on('note', async ({ payload }) => {
      done.push(payload)
    })
    worker.on('shaky', async ({ payload, attempt }) => {
      failures += 1
      if (attempt < 3) throw new Error('no answer for 13800000000')
      done.push(payload)
    })
    worker.on('hopeless', async () => {
      throw new Error('never')
    })
  })
  beforeEach(() => {
    done.length = 0
  })
  afterAll(() => test.close())

  it('is done once the transaction has committed, and not when it is undone', async () => {
    await database.transaction(() => outbox.add('note', { n: 1 }))
    await expect(
      database.transaction(async () => {
        await outbox.add('note', { n: 2 })
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    await test.drain()
    await test.drain()
    expect(done).toEqual([{ n: 1 }])
  })

  it('is queued once a key', async () => {
    expect([
      await outbox.add('note', 'a', { key: 'k' }),
      await outbox.add('note', 'b', { key: 'k' }),
    ]).toEqual([true, false])
    await test.drain()
    expect(done).toEqual(['a'])
  })

  it('waits for its time, and can be cancelled until then', async () => {
    await outbox.add('note', 'reminder', { after: test.clock.instantIn(60), key: 'r1' })
    await outbox.add('note', 'cancelled', { after: test.clock.instantIn(60), key: 'r2' })
    await outbox.cancel('r2')
    await test.drain()
    expect(done).toEqual([])
    test.clock.advance(60)
    await test.drain()
    expect(done).toEqual(['reminder'])
  })

  it('is tried again, later and later, and its error names no number', async () => {
    await outbox.add('shaky', 'x', { key: 's' })
    await test.drain()
    const row = await database.repo(OutboxMessage).findOneByOrFail({ onceKey: 's' })
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

  it('is given up after many tries and left for someone to look at', async () => {
    await outbox.add('hopeless', null, { key: 'h' })
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      await test.drain()
      test.clock.advance(3600)
    }
    expect((await database.repo(OutboxMessage).findOneByOrFail({ onceKey: 'h' })).state).toBe('dead')
  })

  it('is done by one of several workers', async () => {
    for (let n = 0; n < 10; n += 1) await outbox.add('note', n)
    const other = new OutboxWorker(database, test.clock)
    other.on('note', async ({ payload }) => {
      done.push(payload)
    })
    await Promise.all([worker.drain(), other.drain(), worker.drain()])
    expect([...done].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('is taken over when a worker died with it', async () => {
    await outbox.add('note', 'orphan', { key: 'o' })
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
})
