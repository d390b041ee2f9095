import { isRefusal, type Result } from '../http/refusal.js'
import { startTestApp, type TestApp } from '../testing/test-app.js'
import { startWechatStandIn, type WechatStandIn } from '../testing/wechat-stand-in.js'
import { voipSignature } from './voip.js'
import { WechatClient } from './wechat.js'

const APP = { appId: 'wx0000000000000001', secret: 'app-secret' }
const codeOf = (result: Result<unknown>) => (isRefusal(result) ? result.code : result)

describe('talking to WeChat', () => {
  let standIn: WechatStandIn
  let test: TestApp
  let wechat: WechatClient

  beforeAll(async () => {
    standIn = await startWechatStandIn({
      ...APP,
      riskyWords: ['包过'],
      templates: { 'of-the-county': ['thing1', 'time2', 'name4'] },
    })
    test = await startTestApp({
      features: [],
      env: { WECHAT_APP_ID: APP.appId, WECHAT_SECRET: APP.secret, WECHAT_API_BASE: standIn.url },
    })
    wechat = test.app.get(WechatClient)
  })
  afterAll(async () => {
    await test.close()
    await standIn.close()
  })
  const tokensFetched = () =>
    standIn.requests.filter((request) => request.path === '/cgi-bin/stable_token').length

  it('exchanges a login code once', async () => {
    expect(await wechat.codeToSession('login:1:lihua')).toMatchObject({ openid: 'o-lihua', unionid: null })
    expect(codeOf(await wechat.codeToSession('login:1:lihua'))).toBe('wrong-credentials')
    expect(codeOf(await wechat.codeToSession('bad'))).toBe('wrong-credentials')
    expect(codeOf(await wechat.codeToSession('risky:1'))).toBe('not-allowed')
  })

  it('asks WeChat whether a session key is still the newest, and takes silence for no', async () => {
    const first = (await wechat.codeToSession('login:7:wu')) as { openid: string; sessionKey: string }
    expect(await wechat.sessionAlive(first)).toBe(true)
    const second = (await wechat.codeToSession('login:8:wu')) as typeof first
    expect(await wechat.sessionAlive(first)).toBe(false)
    expect(await wechat.sessionAlive(second)).toBe(true)
    standIn.failNext('/wxa/checksession', -1)
    expect(await wechat.sessionAlive(second)).toBe(false)
  })

  it('says that WeChat is busy, or that the user is too quick', async () => {
    standIn.failNext('/sns/jscode2session', -1)
    expect(codeOf(await wechat.codeToSession('login:2'))).toBe('wechat-unavailable')
    standIn.failNext('/sns/jscode2session', 45011)
    expect(codeOf(await wechat.codeToSession('login:3'))).toBe('too-many')
  })

  it('fetches one access token for many callers, and the next five minutes before it ends', async () => {
    const tokens = await Promise.all(Array.from({ length: 8 }, () => wechat.accessToken()))
    expect([new Set(tokens).size, tokensFetched()]).toEqual([1, 1])
    test.clock.advance(7200 - 300 - 1)
    expect(await wechat.accessToken()).toBe(tokens[0])
    test.clock.advance(2)
    expect(await wechat.accessToken()).not.toBe(tokens[0])
  })

  it('fetches a new token when WeChat has dropped the old one', async () => {
    standIn.revokeTokens()
    expect(await wechat.phoneNumber('phone:13912345678')).toBe('13912345678')
  })

  it('lets the person type the number when the quota is used up', async () => {
    standIn.failNext('/wxa/business/getuserphonenumber', 1400001)
    expect(codeOf(await wechat.phoneNumber('phone:13900000002'))).toBe('unavailable')
  })

  it.each([
    [
      'a field that the template has and we do not fill',
      { thing1: '进展', time2: '2020年6月15日 09:00' },
      'name4',
    ],
    ['a value of the wrong kind', { thing1: '进展', time2: '明天', name4: '县人社局' }, 'time2'],
  ])('names the field that WeChat refuses: %s', async (_, data, field) => {
    const message = { openid: 'o-field', templateId: 'of-the-county', data }
    await expect(wechat.sendSubscribe(message)).rejects.toThrow(
      new RegExp(`of-the-county 的字段 ${field} 不对（47003`),
    )
  })

  it('cuts what a template field cannot hold, and never retries without consent', async () => {
    const message = {
      openid: 'o-lihua',
      templateId: 't1',
      data: { thing1: '一'.repeat(25), time2: '2020年6月15日 09:00' },
    }
    expect(await wechat.sendSubscribe(message)).toBe('sent')
    expect(standIn.sent[0]?.data['thing1']?.value).toBe('一'.repeat(20))
    standIn.withoutConsent.add('o-lihua')
    expect(await wechat.sendSubscribe(message)).toBe('no-consent')
    standIn.failNext('/cgi-bin/message/subscribe/send', -1)
    await expect(wechat.sendSubscribe({ ...message, openid: 'o-other' })).rejects.toThrow('-1')
  })

  it('asks whether a text may be published', async () => {
    expect(await wechat.checkText('o-lihua', '招普工三名')).toBe('pass')
    expect(await wechat.checkText('o-lihua', '包过包录')).toBe('risky')
  })

  it('signs the video room as in the reference vector', () => {
    const parts = {
      appId: 'wx20afc706a711eefc',
      groupId: '1559129713_672975982',
      nonceStr: '8AP6DT9ybtniUJfb',
      timeStamp: 1559129714,
    }
    expect(voipSignature(parts, 'gDyVgzwa0mFz9uUP7M6GQQ==')).toBe(
      'b002b824688dd8593a6079e11d8c5e8734fbcb39a6d5906eb347bfbcad79c617',
    )
  })
})
