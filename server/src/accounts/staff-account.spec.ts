import { contract } from '@wengang/shared/contract/index'
import { PersonasModule } from '../demo/personas.module.js'
import { PERSONA_ACCOUNTS } from '../demo/personas.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { AccountsModule } from './accounts.module.js'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ features: [AccountsModule, PersonasModule] })
})
beforeEach(() => t.clock.advance(900))
afterAll(() => t.close())

const PASSWORD = 'a first password'
const add = (username: string, scope = '520121') =>
  t.as('admin').call(contract.staff.create, {
    body: { username, password: PASSWORD, displayName: '新同事', roles: ['acceptor'], scope },
  })
const enter = (username: string, password = PASSWORD) =>
  t.as(null).call(contract.auth.staff, { body: { username, password } })
const change = (
  id: string,
  body: { revision: number; disabled?: boolean; roles?: ['reviewer']; scope?: string; password?: string },
) => t.as('admin').call(contract.staff.update, { params: { id }, body })

describe('staff accounts', () => {
  it('are made by an administrator and sign in at once', async () => {
    const made = await add('newcomer')
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      username: 'newcomer',
      roles: ['acceptor'],
      scope: '520121',
      disabled: false,
      totpEnabled: false,
    })
    expect((await enter('newcomer')).body.account.id).toBe(made.body.id)
    expect((await t.as('admin').ok(contract.staff.list)).items.map((one) => one.id)).toContain(made.body.id)
  })

  it('have user names of their own', async () => {
    await add('taken')
    expect((await add('Taken')).problem?.code).toBe('already-exists')
  })

  it("belong to the administrator's region", async () => {
    expect((await add('elsewhere', '520122')).problem?.code).toBe('not-allowed')
    expect((await add('above', '520100')).problem?.code).toBe('not-allowed')
    expect((await change(PERSONA_ACCOUNTS.leader.id, { revision: 0, disabled: true })).problem?.code).toBe(
      'not-found',
    )
    expect((await change(PERSONA_ACCOUNTS.seeker.id, { revision: 0, disabled: true })).problem?.code).toBe(
      'not-found',
    )
    const { body } = await add('stays')
    expect((await change(body.id, { revision: 0, scope: '520100' })).problem?.code).toBe('not-allowed')
  })

  it('cannot be changed by their own holder', async () => {
    expect((await change(PERSONA_ACCOUNTS.admin.id, { revision: 0, disabled: true })).problem?.code).toBe(
      'own-case',
    )
  })

  it('lose their sign-ins when they are closed, and cannot sign in again', async () => {
    const { id } = (await add('leaver')).body
    const session = (await enter('leaver')).body
    expect((await change(id, { revision: 0, disabled: true })).body).toMatchObject({
      disabled: true,
      revision: 1,
    })
    expect(
      (await t.as(null).refused(contract.auth.refresh, { body: { refreshToken: session.refreshToken } }))
        .code,
    ).toBe('session-ended')
    expect((await enter('leaver')).problem?.code).toBe('wrong-credentials')
  })

  it('take a new duty and a reset password', async () => {
    const { id } = (await add('mover')).body
    await change(id, { revision: 0, roles: ['reviewer'], password: 'a second password' })
    expect((await enter('mover')).problem?.code).toBe('wrong-credentials')
    expect((await enter('mover', 'a second password')).body.account.roles).toEqual(['reviewer'])
  })

  it('get no weak password, neither at first nor by a reset', async () => {
    const weak = await t.as('admin').call(contract.staff.create, {
      body: {
        username: 'weakling',
        password: '1234567890',
        displayName: '新同事',
        roles: ['acceptor'],
        scope: '520121',
      },
    })
    expect(weak.problem?.fields?.[0]).toMatchObject({ path: 'password' })
    const { id } = (await add('strong')).body
    for (const password of ['qwertyuiop', PASSWORD])
      expect((await change(id, { revision: 0, password })).problem?.fields?.[0]?.path).toBe('password')
    expect((await enter('strong')).status).toBe(200)
  })

  it('refuse a stale change with the present record', async () => {
    const { id } = (await add('busy')).body
    expect((await change(id, { revision: 3, disabled: true })).problem).toMatchObject({
      code: 'stale',
      current: { id, revision: 0 },
    })
  })
})
