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

  it('end the whole family when an old one is used again', async () => {
    const first = await signIn()
    const second = (await refresh(first.refreshToken)).body
    expect((await refresh(first.refreshToken)).problem?.code).toBe('session-ended')
    expect((await refresh(second.refreshToken)).problem?.code).toBe('session-ended')
  })

  it('leave other sign-ins of the same account alone', async () => {
    const [stolen, other] = [await signIn(), await signIn()]
    await refresh(stolen.refreshToken)
    await refresh(stolen.refreshToken)
    expect((await refresh(other.refreshToken)).status).toBe(200)
  })

  it('never give two live sessions for one token, however many ask at once', async () => {
    const first = await signIn()
    const answers = await Promise.all(Array.from({ length: 6 }, () => refresh(first.refreshToken)))
    const given = answers.filter((answer) => answer.status === 200)
    expect(given.length).toBe(1)
    expect((await refresh(given[0]?.body.refreshToken ?? '')).problem?.code).toBe('session-ended')
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
