import { contract } from '@wengang/shared/contract/index'
import { Secret, TOTP } from 'otpauth'
import { PersonasModule } from '../demo/personas.module.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { AccountsModule } from './accounts.module.js'
import { StaffLoginService } from './staff-login.service.js'

const PASSWORD = 'a long enough password'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({
    features: [AccountsModule, PersonasModule],
    env: { ADMIN_USERNAME: 'Chief', ADMIN_PASSWORD: PASSWORD },
  })
})
// Each test its own quarter of an hour, so that tries do not add up.
beforeEach(() => t.clock.advance(900))
afterAll(() => t.close())

const enter = (username: string, password = PASSWORD, totp?: string) =>
  t.as(null).call(contract.auth.staff, { body: { username, password, totp } })
const hire = async (username: string) =>
  t.app
    .get(StaffLoginService)
    .create({ username, password: PASSWORD, displayName: '受理员', roles: ['acceptor'], scope: '520121' })
const headers = (token: string) => ({ authorization: `Bearer ${token}` })
const codeOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 }).generate({
    timestamp: t.clock.now().getTime(),
  })

describe('signing in with a password', () => {
  it('lets the first administrator in, whose name ignores capitals', async () => {
    const answer = await enter('chief')
    expect(answer.body.account).toMatchObject({ roles: ['admin'], totpEnabled: false })
    expect(answer.body.account.scope).toMatch(/^\d{6}$/)
  })

  it('answers a wrong password and an unknown name alike', async () => {
    const [wrong, unknown] = [await enter('chief', 'wrong'), await enter('nobody', PASSWORD)]
    const { requestId: _one, ...first } = wrong.problem ?? { requestId: '' }
    const { requestId: _two, ...second } = unknown.problem ?? { requestId: '' }
    expect(first).toEqual(second)
    expect(first).toMatchObject({ code: 'wrong-credentials', status: 401 })
  })

  it('locks a name after ten tries and opens it a quarter of an hour later', async () => {
    await hire('tired')
    for (let n = 0; n < 10; n += 1)
      expect((await enter('tired', 'wrong')).problem?.code).toBe('wrong-credentials')
    expect((await enter('tired')).problem?.code).toBe('too-many')
    t.clock.advance(900)
    expect((await enter('tired')).status).toBe(200)
  })

  it('locks a network address that tries many names', async () => {
    for (let n = 0; n < 30; n += 1) await enter(`guess-${n}`)
    expect((await enter('chief')).problem?.code).toBe('too-many')
  })

  it('makes no second account for a name that is taken', async () => {
    expect(await hire('twin')).not.toBeNull()
    expect(await hire('TWIN ')).toBeNull()
  })
})

describe('the time-based code', () => {
  it('is asked for once it is confirmed, works once, and refuses a wrong one', async () => {
    await hire('careful')
    const { token } = (await enter('careful')).body
    const { secret, uri } = await t.as(null).ok(contract.me.startTotp, { headers: headers(token) })
    expect(uri).toMatch(/^otpauth:\/\/totp\//)
    // Not in force before a first code proves that the app has it.
    expect((await enter('careful')).status).toBe(200)
    expect(
      (await t.as(null).call(contract.me.confirmTotp, { headers: headers(token), body: { code: '000000' } }))
        .problem?.code,
    ).toBe('wrong-credentials')
    const account = await t
      .as(null)
      .ok(contract.me.confirmTotp, { headers: headers(token), body: { code: codeOf(secret) } })
    expect(account.totpEnabled).toBe(true)

    expect((await enter('careful')).problem?.code).toBe('totp-needed')
    expect((await enter('careful', 'wrong')).problem?.code).toBe('wrong-credentials')
    // The code that confirmed it has been used.
    expect((await enter('careful', PASSWORD, codeOf(secret))).problem?.code).toBe('wrong-credentials')
    t.clock.advance(30)
    expect((await enter('careful', PASSWORD, codeOf(secret))).status).toBe(200)
    expect((await enter('careful', PASSWORD, codeOf(secret))).problem?.code).toBe('wrong-credentials')
  })

  it('cannot be set up by an account without a password, nor by the public', async () => {
    expect((await t.as('acceptor').refused(contract.me.startTotp)).code).toBe('wrong-status')
    expect((await t.as('seeker').refused(contract.me.startTotp)).code).toBe('not-allowed')
  })
})

describe('changing the password', () => {
  it('needs the present one, ends the other sign-ins and keeps this one', async () => {
    await hire('mover')
    const [here, elsewhere] = [(await enter('mover')).body, (await enter('mover')).body]
    const change = (current: string) =>
      t.as(null).call(contract.me.changePassword, {
        headers: headers(here.token),
        body: { current, next: 'another long password' },
      })
    expect((await change('wrong')).problem?.code).toBe('wrong-credentials')
    expect((await change(PASSWORD)).status).toBe(204)
    expect((await enter('mover')).problem?.code).toBe('wrong-credentials')
    expect((await enter('mover', 'another long password')).status).toBe(200)
    const refresh = (refreshToken: string) =>
      t.as(null).call(contract.auth.refresh, { body: { refreshToken } })
    expect((await refresh(elsewhere.refreshToken)).problem?.code).toBe('session-ended')
    expect((await refresh(here.refreshToken)).status).toBe(200)
  })

  it('refuses a short new password', async () => {
    const { token } = (await enter('chief')).body
    const answer = await t.as(null).call(contract.me.changePassword, {
      headers: headers(token),
      body: { current: PASSWORD, next: 'short' },
    })
    expect(answer.problem?.fields?.[0]?.message).toBe('新密码至少 10 位')
  })
})
