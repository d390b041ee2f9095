import { AuditEntry } from '../audit/audit.entity.js'
import { IdempotencyKey } from '../idempotency/idempotency.entity.js'
import { OutboxMessage } from '../schedule/outbox.entity.js'
import { startTestApp, type TestApp } from '../testing/test-app.js'
import { TESTED_ENGINES } from '../testing/test-database.js'
import { WechatToken } from '../wechat/wechat-token.entity.js'
import { newId } from '../ids.js'
import { Database } from './database.js'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe.each(TESTED_ENGINES)('transactions on %s', (engine) => {
  let test: TestApp
  let database: Database
  beforeAll(async () => {
    test = await startTestApp({ engine, features: [] })
    database = test.app.get(Database)
  })
  afterAll(() => test.close())

  const entry = (subject: string): AuditEntry => ({
    id: newId(),
    at: test.clock.instant(),
    actorId: null,
    actorRoles: 'system',
    action: 'test',
    subject,
    detail: null,
    seal: '',
    block: null,
  })
  const countOf = (subject: string) => database.repo(AuditEntry).countBy({ subject })

  it('never mixes fifty at once: every second one fails and leaves nothing', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        database.transaction(async () => {
          await database.insert(AuditEntry, entry(`mix:${index}`))
          await pause(index % 5)
          await database.insert(AuditEntry, entry(`mix:${index}`))
          if (index % 2 === 1) throw new Error('undone')
        }),
      ),
    )
    expect(outcomes.map((outcome) => outcome.status)).toEqual(
      Array.from({ length: 50 }, (_, index) => (index % 2 === 1 ? 'rejected' : 'fulfilled')),
    )
    const counts = await Promise.all(Array.from({ length: 50 }, (_, index) => countOf(`mix:${index}`)))
    expect(counts).toEqual(Array.from({ length: 50 }, (_, index) => (index % 2 === 1 ? 0 : 2)))
  })

  it('hides what has not been committed from everyone else', async () => {
    const written = deferred()
    const looked = deferred()
    const writing = database.transaction(async () => {
      await database.insert(AuditEntry, entry('hidden'))
      written.resolve(undefined)
      await looked.promise
    })
    await written.promise
    const seen = await countOf('hidden')
    looked.resolve(undefined)
    await writing
    expect([seen, await countOf('hidden')]).toEqual([0, 1])
  })

  it('joins the open transaction', async () => {
    await expect(
      database.transaction(async () => {
        await database.transaction(() => database.insert(AuditEntry, entry('joined')))
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await countOf('joined')).toBe(0)
  })

  it('says false for a second row of the same key and goes on', async () => {
    const row = (id: string): OutboxMessage => ({
      id,
      kind: 'k',
      lane: 'upkeep',
      onceKey: 'same',
      payload: null,
      state: 'done',
      dueAt: '',
      attempts: 0,
      lease: null,
      lastError: null,
      createdAt: '',
    })
    const answers = await database.transaction(async () => [
      await database.insertUnique(OutboxMessage, row(newId())),
      await database.insertUnique(OutboxMessage, row(newId())),
      await database.insertUnique(AuditEntry, entry('after')),
    ])
    expect([answers, await countOf('after')]).toEqual([[true, false, true], 1])
  })

  it('lets one of ten writers win who all saw the same revision', async () => {
    await database.insert(WechatToken, {
      id: 'race',
      sealed: null,
      expiresAt: null,
      refreshingUntil: null,
      revision: 4,
    })
    const won = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        database.compareAndSet(WechatToken, { id: 'race', revision: 4 }, { sealed: String(index) }),
      ),
    )
    expect(won.filter(Boolean)).toHaveLength(1)
    expect((await database.repo(WechatToken).findOneByOrFail({ id: 'race' })).revision).toBe(5)
  })

  it('tells texts apart by case and accents, and keeps every character', async () => {
    const reply = { result: '𠮷野家 👷 é' }
    const key = { request: 'r', answered: 1, reply, createdAt: test.clock.instant() }
    expect(await database.insertUnique(IdempotencyKey, { id: 'abc', ...key })).toBe(true)
    expect(await database.insertUnique(IdempotencyKey, { id: 'ABC', ...key })).toBe(true)
    expect((await database.repo(IdempotencyKey).findOneByOrFail({ id: 'ABC' })).reply).toEqual(reply)
  })

  it('keeps a JSON text past 64 KB', async () => {
    const long = '长'.repeat(60_000)
    await database.insert(IdempotencyKey, {
      id: 'long',
      request: 'r',
      answered: 1,
      reply: { result: long },
      createdAt: test.clock.instant(),
    })
    expect((await database.repo(IdempotencyKey).findOneByOrFail({ id: 'long' })).reply?.result).toBe(long)
  })

  if (engine === 'sqlite') {
    it('refuses to write outside a transaction', async () => {
      await expect(database.repo(AuditEntry).insert({ ...entry('loose'), detail: null })).rejects.toThrow(
        'readonly',
      )
    })
  } else {
    it('runs the loser of a deadlock again', async () => {
      const ids = ['left', 'right']
      for (const id of ids)
        await database.insert(WechatToken, {
          id,
          sealed: '0',
          expiresAt: null,
          refreshingUntil: null,
          revision: 0,
        })
      const bump = (id: string) =>
        database.update(WechatToken, { id }, { refreshingUntil: newId().slice(0, 24) })
      let runs = 0
      const crossing = (first: string, second: string) =>
        database.transaction(async () => {
          runs += 1
          await bump(first)
          await pause(150)
          await bump(second)
        })
      await Promise.all([crossing('left', 'right'), crossing('right', 'left')])
      expect(runs).toBeGreaterThan(2)
    })
  }
})

function deferred(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => undefined
  const promise = new Promise<unknown>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
