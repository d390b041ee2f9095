import { jest } from '@jest/globals'
import { contract } from '@wengang/shared/contract/index'
import { PersonasModule } from '../demo/personas.module.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { SmsSender } from '../platform/sms/sms.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { WechatClient } from '../platform/wechat/wechat.js'
import { AccountService } from './account.service.js'
import { AccountsModule } from './accounts.module.js'
import { callerOf } from './caller-of.js'

let t: TestApp
let code = ''
beforeAll(async () => {
  t = await startTestApp({ features: [AccountsModule, PersonasModule] })
  jest.spyOn(t.app.get(SmsSender), 'sendCode').mockImplementation(async (_phone, sent) => {
    code = sent
  })
  jest.spyOn(t.app.get(WechatClient), 'phoneNumber').mockImplementation(async (phone) => phone)
})
afterAll(() => t.close())

/** Somebody new, so that tests do not meet. */
const newcomer = async (): Promise<Caller> => {
  const account = await t.app
    .get(Database)
    .transaction(() => t.app.get(AccountService).create({ displayName: '求职者', roles: ['seeker'] }))
  if (account === null) throw new Error('no account')
  return callerOf(account)
}
const bind = async (who: Caller, phone: string) => {
  await t.as(null).ok(contract.auth.phoneCode, { body: { phone } })
  return t.as(who).call(contract.me.phone, { body: { phone, code } })
}

describe('binding a phone', () => {
  it('by text code lets the phone sign in to this account', async () => {
    const who = await newcomer()
    expect((await bind(who, '13800006666')).body.phoneMasked).toBe('138****6666')
    t.clock.advance(61)
    await t.as(null).ok(contract.auth.phoneCode, { body: { phone: '13800006666' } })
    const session = await t.as(null).ok(contract.auth.phone, { body: { phone: '13800006666', code } })
    expect(session.account).toEqual(await t.as(who).ok(contract.me.get))
  })

  it('through WeChat needs no code', async () => {
    expect(
      (await t.as(await newcomer()).ok(contract.me.wechatPhone, { body: { code: '13800007777' } }))
        .phoneMasked,
    ).toBe('138****7777')
  })

  it('of another account is refused with what to do', async () => {
    const who = await newcomer()
    const { problem } = await bind(who, '19900001001')
    expect(problem?.code).toBe('already-exists')
    expect(problem?.detail).toContain('用这个手机号登录')
    expect((await t.as(who).ok(contract.me.profile)).phoneMasked).toBeNull()
  })

  it('gives the phone to one of two accounts at the same moment', async () => {
    const answers = await Promise.all([
      t.as(await newcomer()).call(contract.me.wechatPhone, { body: { code: '13800008888' } }),
      t.as(await newcomer()).call(contract.me.wechatPhone, { body: { code: '13800008888' } }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  })

  it('with a wrong code is refused', async () => {
    await t.as(null).ok(contract.auth.phoneCode, { body: { phone: '13800005555' } })
    const wrong = code === '123456' ? '654321' : '123456'
    expect(
      (
        await t
          .as(await newcomer())
          .refused(contract.me.phone, { body: { phone: '13800005555', code: wrong } })
      ).code,
    ).toBe('wrong-credentials')
  })
})
