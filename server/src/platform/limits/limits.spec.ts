import { Database } from '../database/database.js'
import { startTestApp, type TestApp } from '../testing/test-app.js'
import { TESTED_ENGINES, TEST_REDIS_URL } from '../testing/test-database.js'
import { Limits } from './limits.js'

describe.each([
  ...TESTED_ENGINES.map((engine) => [engine, { engine }] as const),
  ...(TEST_REDIS_URL ? [['Redis', { engine: 'sqlite', env: { REDIS_URL: TEST_REDIS_URL } }] as const] : []),
])('limits kept in %s', (_where, options) => {
  let test: TestApp
  let limits: Limits
  const key = `test:${Math.random()}`
  beforeAll(async () => {
    // Redis forgets by the real time, so the clock must not stand in the past.
    test = await startTestApp({
      ...options,
      features: [],
      now: new Date(Date.now() + 3_600_000).toISOString(),
    })
    limits = test.app.get(Limits)
  })
  afterAll(() => test.close())

  it('give as many turns as there are, also to many at once, and new ones in the next window', async () => {
    const turns = await Promise.all(Array.from({ length: 8 }, () => limits.take(key, 5, 60)))
    expect(turns.filter(Boolean)).toHaveLength(5)
    test.clock.advance(60)
    expect(await limits.take(key, 5, 60)).toBe(true)
    await limits.sweep()
    expect(await limits.take(key, 1, 60)).toBe(false)
  })

  it('give a turn back, and never more than were taken', async () => {
    const mine = `${key}:back`
    await limits.giveBack(mine, 60)
    expect(await limits.take(mine, 1, 60)).toBe(true)
    expect(await limits.take(mine, 1, 60)).toBe(false)
    await limits.giveBack(mine, 60)
    await limits.giveBack(mine, 60)
    expect(await limits.take(mine, 1, 60)).toBe(true)
    expect(await limits.take(mine, 1, 60)).toBe(false)
  })

  it('count what a transaction undoes', async () => {
    const database = test.app.get(Database)
    const attempt = () =>
      database
        .transaction(async () => {
          if (await limits.take(`${key}:login`, 2, 3600)) throw new Error('wrong password')
          throw new Error('too many')
        })
        .catch((error: Error) => error.message)
    expect([await attempt(), await attempt(), await attempt()]).toEqual([
      'wrong password',
      'wrong password',
      'too many',
    ])
  })
})
