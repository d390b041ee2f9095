import { jest } from '@jest/globals'
import { contract } from '@wengang/shared/contract/index'
import { refuse } from '../platform/http/refusal.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { WechatClient } from '../platform/wechat/wechat.js'
import { AccountsModule } from './accounts.module.js'
import { SessionKeys } from './session-keys.service.js'

let t: TestApp
let alive: jest.SpiedFunction<WechatClient['sessionAlive']>
beforeAll(async () => {
  t = await startTestApp({ features: [AccountsModule] })
  alive = jest.spyOn(t.app.get(WechatClient), 'sessionAlive').mockResolvedValue(true)
  let visits = 0
  jest.spyOn(t.app.get(WechatClient), 'codeToSession').mockImplementation(async (code) => {
    if (code === 'used') return refuse('wrong-credentials', '微信登录凭证已失效，请再点一次登录。')
    visits += 1
    return { openid: `openid-of-${code}`, sessionKey: `key-${visits}`, unionid: null }
  })
})
afterAll(() => t.close())

const enter = (code: string) => t.as(null).call(contract.auth.wechat, { body: { code } })

describe('signing in through WeChat', () => {
  it('makes an account at the first time and finds it again at the second', async () => {
    const first = await enter('zhang')
    expect(first.status).toBe(200)
    expect(first.body.account).toMatchObject({
      roles: ['seeker'],
      scope: null,
      employerId: null,
      phoneMasked: null,
    })
    expect((await enter('zhang')).body.account.id).toBe(first.body.account.id)
    expect((await enter('li')).body.account.id).not.toBe(first.body.account.id)
  })

  it('makes one account when the same person taps twice', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => enter('wang')))
    expect(new Set(answers.map((answer) => answer.body.account.id)).size).toBe(1)
  })

  it('keeps the newest session key for the video room', async () => {
    const { account } = (await enter('chen')).body
    const keys = t.app.get(SessionKeys)
    const first = await keys.current(account.id)
    await enter('chen')
    const second = await keys.current(account.id)
    expect(first?.sessionKey).toMatch(/^key-\d+$/)
    expect(second?.sessionKey).not.toBe(first?.sessionKey)
    expect(await keys.openid(account.id)).toBe('openid-of-chen')
  })

  it('does not let a late answer replace the key of a later sign-in', async () => {
    const { account } = (await enter('lin')).body
    const keys = t.app.get(SessionKeys)
    t.clock.advance(60)
    const early = t.clock.instant()
    t.clock.advance(1)
    await keys.keep('openid-of-lin', 'key-of-later', t.clock.instant())
    await keys.keep('openid-of-lin', 'key-of-earlier', early)
    expect((await keys.current(account.id))?.sessionKey).toBe('key-of-later')
  })

  it('signs with no key that WeChat does not vouch for', async () => {
    const { account } = (await enter('sun')).body
    alive.mockResolvedValueOnce(false)
    expect(await t.app.get(SessionKeys).current(account.id)).toBeNull()
  })

  it('passes on what WeChat refuses', async () => {
    expect((await enter('used')).problem?.code).toBe('wrong-credentials')
  })

  it('tells nobody the session key or the openid', async () => {
    const answer = await t.inject({ method: 'POST', url: '/api/auth/wechat', payload: { code: 'zhao' } })
    expect(answer.body).not.toMatch(/openid|key-\d/)
  })
})
