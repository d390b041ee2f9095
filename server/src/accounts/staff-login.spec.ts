import { contract } from '@wengang/shared/contract/index'
import { Secret, TOTP } from 'otpauth'
import { PersonasModule } from '../demo/personas.module.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { AuditEntry } from '../platform/audit/audit.entity.js'
import { Database } from '../platform/database/database.js'
import { isRefusal } from '../platform/http/refusal.js'
import { AdminRecoveryService } from './admin-recovery.service.js'
import { AccountsModule } from './accounts.module.js'
import { StaffLoginService } from './staff-login.service.js'

const PASSWORD = 'a long enough password'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({
    features: [AccountsModule, PersonasModule],
    env: { ADMIN_USERNAME: 'Chief', ADMIN_PASSWORD: PASSWORD, TRUST_PROXY: '1' },
  })
})
// Each test its own quarter of an hour, so that tries do not add up.
beforeEach(() => t.clock.advance(900))
afterAll(() => t.close())

const enter = (
  username: string,
  password = PASSWORD,
  totp?: string,
  { from, device }: { from?: string; device?: string | undefined } = {},
) =>
  t.as(null).call(contract.auth.staff, {
    body: { username, password, totp, device },
    headers: from === undefined ? {} : { 'x-forwarded-for': from },
  })
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

  it('counts only failures: ten right tries lock nothing', async () => {
    await hire('steady')
    for (let n = 0; n < 12; n += 1) expect((await enter('steady')).status).toBe(200)
  })

  it('locks a name for the address that guesses, not for its owner elsewhere', async () => {
    await hire('wanted')
    for (let n = 0; n < 11; n += 1) await enter('wanted', 'wrong', undefined, { from: '10.0.0.66' })
    expect((await enter('wanted', PASSWORD, undefined, { from: '10.0.0.66' })).problem?.code).toBe('too-many')
    expect((await enter('wanted', PASSWORD, undefined, { from: '10.0.0.7' })).status).toBe(200)
  })

  it('lets a right password in from a known device, however many strangers guess', async () => {
    await hire('famous')
    const { device } = (await enter('famous')).body
    for (let n = 0; n < 51; n += 1) await enter('famous', 'wrong', undefined, { from: `10.1.${n >> 3}.${n}` })
    expect((await enter('famous', PASSWORD, undefined, { from: '10.2.0.1' })).problem?.code).toBe('too-many')
    expect((await enter('famous', PASSWORD, undefined, { from: '10.2.0.1', device })).status).toBe(200)
    expect(
      (await enter('famous', PASSWORD, undefined, { from: '10.2.0.1', device: 'made-up' })).problem?.code,
    ).toBe('too-many')
  }, 60_000)

  it('does not let a known device guess without end, nor one known to somebody else', async () => {
    await hire('first')
    await hire('second')
    const { device } = (await enter('first')).body
    for (let n = 0; n < 30; n += 1)
      expect((await enter('first', 'wrong', undefined, { device })).problem?.code).toBe('wrong-credentials')
    expect((await enter('first', PASSWORD, undefined, { device })).problem?.code).toBe('too-many')
    for (let n = 0; n < 10; n += 1) await enter('second', 'wrong', undefined, { device })
    expect((await enter('second', PASSWORD, undefined, { device })).problem?.code).toBe('too-many')
  }, 60_000)

  it('lets an office of fifty in at nine o’clock, all behind one address, some mistyping', async () => {
    const names = Array.from({ length: 50 }, (_, n) => `office-${n}`)
    for (const name of names) await hire(name)
    const office = { from: '10.9.0.1' }
    const answers = await Promise.all(
      names.map(async (name, n) => {
        for (let slip = 0; slip < n % 3; slip += 1) await enter(name, 'mistyped', undefined, office)
        return (await enter(name, PASSWORD, undefined, office)).status
      }),
    )
    expect(answers).toEqual(names.map(() => 200))
  }, 120_000)

  it('locks a network address that goes on trying names', async () => {
    const from = '10.6.6.6'
    const codes = []
    for (let n = 0; n < 151; n += 1)
      codes.push((await enter(`guess-${n}`, 'x', undefined, { from })).problem?.code)
    expect(codes.slice(-2)).toEqual(['wrong-credentials', 'too-many'])
    expect((await enter('chief', PASSWORD, undefined, { from: '10.6.6.7' })).status).toBe(200)
  }, 120_000)

  it('makes no second account for a name that is taken', async () => {
    expect(await hire('twin')).not.toBeNull()
    expect(await hire('TWIN ')).toBeNull()
  })
})

describe('the time-based code', () => {
  it('is asked for once it is confirmed, works once, and refuses a wrong one', async () => {
    await hire('careful')
    const { token } = (await enter('careful')).body
    const { secret, uri, qr } = await t.as(null).ok(contract.me.startTotp, { headers: headers(token) })
    expect(uri).toMatch(/^otpauth:\/\/totp\//)
    expect(Buffer.from(qr.split(',')[1] ?? '', 'base64').toString()).toMatch(/^<svg /)
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

  it('is replaced only with the password and a code of the old one, and ends the other sign-ins', async () => {
    await hire('replacer')
    const { token } = (await enter('replacer')).body
    const start = (body?: { password?: string; code?: string }) =>
      t.as(null).call(contract.me.startTotp, { headers: headers(token), ...(body && { body }) })
    const confirm = (code: string) =>
      t.as(null).call(contract.me.confirmTotp, { headers: headers(token), body: { code } })
    const first = (await start()).body.secret
    await confirm(codeOf(first))
    t.clock.advance(30)
    const elsewhere = (await enter('replacer', PASSWORD, codeOf(first))).body
    t.clock.advance(30)

    expect((await start()).problem).toMatchObject({
      code: 'totp-needed',
      fields: [{ path: 'password' }, { path: 'code' }],
    })
    expect((await start({ password: PASSWORD, code: '000000' })).problem?.code).toBe('wrong-credentials')
    expect((await start({ password: 'wrong', code: codeOf(first) })).problem?.code).toBe('wrong-credentials')
    const second = (await start({ password: PASSWORD, code: codeOf(first) })).body.secret
    // The old one stays in force until the new one is confirmed.
    t.clock.advance(30)
    expect((await enter('replacer', PASSWORD, codeOf(first))).status).toBe(200)
    expect((await confirm(codeOf(second))).status).toBe(200)
    t.clock.advance(30)
    expect((await enter('replacer', PASSWORD, codeOf(first))).problem?.code).toBe('wrong-credentials')
    expect((await enter('replacer', PASSWORD, codeOf(second))).status).toBe(200)
    const mine = (token: string) => t.as(null).call(contract.me.get, { headers: headers(token) })
    expect((await mine(elsewhere.token)).problem?.code).toBe('session-ended')
    expect((await mine(token)).status).toBe(200)
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

  it.each([
    ['a short one', 'short-one', '密码至少 10 位'],
    ['one that everybody has', 'Password123', '太常见'],
    ['one repeated character', '8888888888', '同一个字符'],
    ['the user name', 'first.reviewer', '用户名'],
    ['the user name with a year', 'First.Reviewer2020', '用户名'],
    ['the present one', PASSWORD, '原来的一样'],
  ])('refuses %s and says why', async (_what, next, says) => {
    await hire('first.reviewer')
    const { token } = (await enter('first.reviewer')).body
    const answer = await t.as(null).call(contract.me.changePassword, {
      headers: headers(token),
      body: { current: PASSWORD, next },
    })
    expect(answer.problem).toMatchObject({ code: 'bad-input', status: 400 })
    expect(answer.problem?.fields).toEqual([
      { path: 'next', message: expect.stringContaining(says) as unknown },
    ])
    expect((await enter('first.reviewer')).status).toBe(200)
  })
})

describe('an administrator who lost the second factor', () => {
  const recover = (username: string, newPassword = false) =>
    t.app.get(AdminRecoveryService).recover({ username, newPassword, operator: 'root' })

  it('is let in again from the server itself, on record, and every sign-in ends', async () => {
    const id = await t.app.get(StaffLoginService).create({
      username: 'last.admin',
      password: PASSWORD,
      displayName: '管理员',
      roles: ['admin'],
      scope: '520121',
    })
    const before = (await enter('last.admin')).body
    const { secret } = await t.as(null).ok(contract.me.startTotp, { headers: headers(before.token) })
    await t
      .as(null)
      .ok(contract.me.confirmTotp, { headers: headers(before.token), body: { code: codeOf(secret) } })
    expect((await enter('last.admin')).problem?.code).toBe('totp-needed')

    expect(await recover('Last.Admin')).toEqual({ password: null })
    expect((await enter('last.admin')).body.account.totpEnabled).toBe(false)
    const me = await t.as(null).call(contract.me.get, { headers: headers(before.token) })
    expect(me.problem?.code).toBe('session-ended')
    const rows = await t.app
      .get(Database)
      .repo(AuditEntry)
      .findBy({ subject: `account:${id}`, action: 'account.recovered-on-server' })
    expect(rows.map((row) => row.detail)).toEqual([
      { operator: 'root', newPassword: false, hadSecondFactor: true },
    ])
  })

  it('gets a new password too when that is lost as well', async () => {
    const done = await recover('chief', true)
    if (isRefusal(done)) throw new Error(done.detail)
    expect((await enter('chief')).problem?.code).toBe('wrong-credentials')
    expect((await enter('chief', done.password ?? '')).status).toBe(200)
  })

  it('is the only one it is for', async () => {
    await hire('no.admin')
    expect(await recover('no.admin')).toMatchObject({ code: 'not-allowed' })
    expect(await recover('nobody.at.all')).toMatchObject({ code: 'not-found' })
  })
})
