import type { Session } from '@wengang/shared/contract/accounts'
import { contract } from '@wengang/shared/contract/index'
import { PERSONA_EMPLOYERS } from '../demo/persona-employers.js'
import { PersonasModule } from '../demo/personas.module.js'
import { Config } from '../platform/config/config.js'
import { Database } from '../platform/database/database.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { AccountService } from './account.service.js'
import { AccountsModule } from './accounts.module.js'
import { SessionEntity } from './session.entity.js'
import { SessionService } from './session.service.js'
import { StaffLoginService } from './staff-login.service.js'

const PASSWORD = 'kettle-under-the-pine'
const features = [AccountsModule, PersonasModule]

/** Two servers on one database, as behind a load balancer. */
let here: TestApp
let there: TestApp
beforeAll(async () => {
  here = await startTestApp({ features })
  const { dataDir, databaseUrl } = here.app.get(Config)
  there = await startTestApp({
    features,
    engine: 'sqlite',
    env: { DATA_DIR: dataDir, ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }) },
  })
})
afterAll(async () => {
  await there.close()
  await here.close()
})
beforeEach(() => {
  // Whatever was kept from the test before is old by now.
  here.clock.advance(60)
  there.clock.advance(60)
})

const ask = async (t: TestApp, session: Session) => {
  const answer = await t
    .as(null)
    .call(contract.me.get, { headers: { authorization: `Bearer ${session.token}` } })
  return answer.problem?.code ?? answer.status
}
let clerks = 0
const clerk = async (): Promise<{ id: string; session: Session }> => {
  clerks += 1
  const username = `clerk-${clerks}`
  const id = await here.app
    .get(StaffLoginService)
    .create({ username, password: PASSWORD, displayName: '受理员', roles: ['acceptor'], scope: '520121' })
  const session = await here.as(null).ok(contract.auth.staff, { body: { username, password: PASSWORD } })
  return { id: id ?? '', session }
}
const change = (id: string, body: { disabled?: boolean; roles?: ['reviewer']; scope?: '520121' }) =>
  here.as('admin').ok(contract.staff.update, { params: { id }, body: { ...body, revision: 0 } })
const seeker = () => here.as(null).ok(contract.auth.demo, { body: { persona: 'seeker' } })
const signOut = (session: Session) =>
  here.as(null).call(contract.auth.logout, { headers: { authorization: `Bearer ${session.token}` } })

/** Each way an access ends, and the session that ended with it. */
const endings: readonly [string, () => Promise<{ session: Session; end: () => Promise<unknown> }>][] = [
  [
    'a clerk who is closed',
    async () => {
      const { id, session } = await clerk()
      return { session, end: () => change(id, { disabled: true }) }
    },
  ],
  [
    'a clerk who gets another duty',
    async () => {
      const { id, session } = await clerk()
      return { session, end: () => change(id, { roles: ['reviewer'] }) }
    },
  ],
  [
    'a phone that signs out',
    async () => {
      const session = await seeker()
      return { session, end: () => signOut(session) }
    },
  ],
  [
    'a refresh token that is used again',
    async () => {
      const session = await seeker()
      const refresh = (refreshToken: string) =>
        here.as(null).call(contract.auth.refresh, { body: { refreshToken } })
      const next = (await refresh(session.refreshToken)).body
      await refresh(next.refreshToken)
      const end = async () => {
        here.clock.advance(61)
        there.clock.advance(61)
        await ask(there, session)
        await refresh(session.refreshToken)
      }
      return { session, end }
    },
  ],
  [
    'an account that comes to act for a firm',
    async () => {
      const account = await here.app
        .get(Database)
        .transaction(() => here.app.get(AccountService).create({ displayName: '求职者', roles: ['seeker'] }))
      if (account === null) throw new Error('no account')
      const session = await here.app.get(SessionService).signIn(account, 'wechat')
      if (!('token' in session)) throw new Error('no session')
      const firm = PERSONA_EMPLOYERS.employer.id
      return { session, end: () => here.app.get(AccountService).actFor(account, firm, 'employer') }
    },
  ],
]

describe('access that ended', () => {
  it.each(endings)(
    'of %s is over at once where it ended, and within five seconds elsewhere',
    async (_what, make) => {
      const { session, end } = await make()
      expect([await ask(here, session), await ask(there, session)]).toEqual([200, 200])
      await end()
      expect(await ask(here, session)).toBe('session-ended')
      there.clock.advance(5)
      expect(await ask(there, session)).toBe('session-ended')
    },
  )

  it('does not end when the change is undone', async () => {
    const session = await seeker()
    expect(await ask(here, session)).toBe(200)
    const database = here.app.get(Database)
    const undone = database.transaction(async () => {
      await here.app
        .get((await import('./session.service.js')).SessionService)
        .endOthers(session.account.id, undefined)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await ask(here, session)).toBe(200)
  })

  it('is not kept alive by an answer that was read before the change', async () => {
    const session = await seeker()
    const slow = Array.from({ length: 8 }, () => ask(here, session))
    await signOut(session)
    await Promise.all(slow)
    expect(await ask(here, session)).toBe('session-ended')
  })

  it('costs a sign-in one look at the database in three seconds, not one a request', async () => {
    const session = await seeker()
    await ask(here, session)
    // Behind the back of the service: what is kept stays in use until it is three seconds old.
    const database = here.app.get(Database)
    await database.update(SessionEntity, { accountId: session.account.id }, { endedAt: here.clock.instant() })
    here.clock.advance(2)
    expect(await ask(here, session)).toBe(200)
    here.clock.advance(1)
    expect(await ask(here, session)).toBe('session-ended')
  })
})
