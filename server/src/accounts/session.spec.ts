import type { Session } from '@wengang/shared/contract/accounts'
import { contract } from '@wengang/shared/contract/index'
import { PersonasModule } from '../demo/personas.module.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { AccountsModule } from './accounts.module.js'

const DAY = 86_400

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ features: [AccountsModule, PersonasModule] })
})
afterAll(() => t.close())

const signIn = (persona: 'seeker' | 'acceptor' = 'seeker'): Promise<Session> =>
  t.as(null).ok(contract.auth.demo, { body: { persona } })
const refresh = (refreshToken: string) => t.as(null).call(contract.auth.refresh, { body: { refreshToken } })
const bearer = (session: Session) => ({ headers: { authorization: `Bearer ${session.token}` } })

describe('refresh tokens', () => {
  it('are exchanged for new ones, over and over', async () => {
    const first = await signIn()
    const second = (await refresh(first.refreshToken)).body
    const third = (await refresh(second.refreshToken)).body
    expect(new Set([first.refreshToken, second.refreshToken, third.refreshToken]).size).toBe(3)
    expect(third.account).toEqual(first.account)
    expect(await t.as(null).ok(contract.me.get, bearer(third))).toEqual(first.account)
  })

  it.each([
    ['a moment', 1],
    ['twenty minutes in a tunnel', 1200],
    ['three days without a signal', 3 * DAY],
  ])('are given again when the answer was lost, after %s', async (_when, seconds) => {
    const start = t.clock.now()
    const first = await signIn()
    const lost = (await refresh(first.refreshToken)).body
    t.clock.advance(seconds)
    const second = (await refresh(first.refreshToken)).body
    expect(second.generation).toBeGreaterThan(lost.generation)
    expect((await refresh(lost.refreshToken)).problem?.code).toBe('session-ended')
    const third = (await refresh(second.refreshToken)).body
    expect(third.generation).toBeGreaterThan(second.generation)
    expect((await refresh(third.refreshToken)).status).toBe(200)
    t.clock.set(start)
  })

  it('are refused alone when an old one comes within a minute of the next one being used', async () => {
    const start = t.clock.now()
    const first = await signIn()
    const second = (await refresh(first.refreshToken)).body
    const third = (await refresh(second.refreshToken)).body
    t.clock.advance(60)
    expect((await refresh(first.refreshToken)).problem?.code).toBe('session-ended')
    expect((await refresh(third.refreshToken)).status).toBe(200)
    t.clock.set(start)
  })

  it('end the whole family when an old one comes later than that: somebody copied it', async () => {
    const start = t.clock.now()
    const first = await signIn()
    const second = (await refresh(first.refreshToken)).body
    const third = (await refresh(second.refreshToken)).body
    t.clock.advance(61)
    expect((await refresh(first.refreshToken)).problem?.code).toBe('session-ended')
    expect((await refresh(third.refreshToken)).problem?.code).toBe('session-ended')
    expect((await t.as(null).call(contract.me.get, bearer(third))).problem?.code).toBe('session-ended')
    t.clock.set(start)
  })

  it('end the whole family when one that was superseded long ago comes after all', async () => {
    const start = t.clock.now()
    const first = await signIn()
    const lost = (await refresh(first.refreshToken)).body
    const second = (await refresh(first.refreshToken)).body
    t.clock.advance(61)
    expect((await refresh(lost.refreshToken)).problem?.code).toBe('session-ended')
    expect((await refresh(second.refreshToken)).problem?.code).toBe('session-ended')
    t.clock.set(start)
  })

  it('leave other sign-ins of the same account alone', async () => {
    const start = t.clock.now()
    const [stolen, other] = [await signIn(), await signIn()]
    const next = (await refresh(stolen.refreshToken)).body
    await refresh(next.refreshToken)
    t.clock.advance(61)
    await refresh(stolen.refreshToken)
    expect((await refresh(other.refreshToken)).status).toBe(200)
    t.clock.set(start)
  })

  it('never leave two that work for one, however many ask at once', async () => {
    const first = await signIn()
    const answers = await Promise.all(Array.from({ length: 6 }, () => refresh(first.refreshToken)))
    const given = answers.map((answer) => answer.body).sort((a, b) => a.generation - b.generation)
    expect(new Set(given.map((session) => session.generation)).size).toBe(6)
    const again = []
    for (const session of given) again.push((await refresh(session.refreshToken)).status)
    expect(again).toEqual([401, 401, 401, 401, 401, 200])
  })

  it('are exchanged once or superseded, never both, when both are asked at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const first = await signIn()
      const second = (await refresh(first.refreshToken)).body
      const [parent, child] = await Promise.all([refresh(first.refreshToken), refresh(second.refreshToken)])
      expect([parent.status, child.status].sort()).toEqual([200, 401])
    }
  })

  it('are refused when nobody ever issued them', async () => {
    expect((await refresh('made-up')).problem?.code).toBe('session-ended')
  })

  it('end with the sign-in', async () => {
    const session = await signIn()
    const answer = await t.as(null).call(contract.auth.logout, bearer(session))
    expect(answer.status).toBe(204)
    expect((await refresh(session.refreshToken)).problem?.code).toBe('session-ended')
  })

  it('last twelve hours for staff and sixty days for the public', async () => {
    const start = t.clock.now()
    const [staff, seeker] = [await signIn('acceptor'), await signIn()]
    t.clock.advance(DAY / 2)
    expect((await refresh(staff.refreshToken)).problem?.code).toBe('session-ended')
    t.clock.advance(59 * DAY)
    const renewed = await refresh(seeker.refreshToken)
    expect(renewed.status).toBe(200)
    t.clock.advance(60 * DAY)
    expect((await refresh(renewed.body.refreshToken)).problem?.code).toBe('session-ended')
    t.clock.set(start)
  })
})

describe('access tokens', () => {
  it('end after fifteen minutes', async () => {
    const start = t.clock.now()
    const session = await signIn()
    t.clock.advance(899)
    expect((await t.as(null).call(contract.me.get, bearer(session))).status).toBe(200)
    t.clock.advance(2)
    expect((await t.as(null).call(contract.me.get, bearer(session))).problem?.code).toBe('session-ended')
    t.clock.set(start)
  })
})
