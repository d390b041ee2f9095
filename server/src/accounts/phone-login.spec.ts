import { jest } from '@jest/globals'
import { contract } from '@wengang/shared/contract/index'
import { SmsSender } from '../platform/sms/sms.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { AccountsModule } from './accounts.module.js'

let t: TestApp
const sent = new Map<string, string>()
beforeAll(async () => {
  t = await startTestApp({ features: [AccountsModule] })
  jest.spyOn(t.app.get(SmsSender), 'sendCode').mockImplementation(async (phone, code) => {
    sent.set(phone, code)
  })
})
afterAll(() => t.close())

let last = 13_800_200_000
/** A phone that no other test uses, and a network address of its own, so that limits do not add up between tests. */
const fresh = () => {
  last += 1
  return String(last)
}
const ask = (phone: string) => t.as(null).call(contract.auth.phoneCode, { body: { phone } })
const enter = (phone: string, code: string) => t.as(null).call(contract.auth.phone, { body: { phone, code } })
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const codeFor = async (phone: string): Promise<string> => {
  expect((await ask(phone)).status).toBe(202)
  return sent.get(phone) ?? ''
}

describe('signing in with a phone', () => {
  it('makes an account for a seeker at the first time and finds it again at the second', async () => {
    const phone = fresh()
    const first = await enter(phone, await codeFor(phone))
    expect(first.status).toBe(200)
    expect(first.body.account).toMatchObject({ roles: ['seeker'], phoneMasked: `138****${phone.slice(-4)}` })
    t.clock.advance(61)
    const second = await enter(phone, await codeFor(phone))
    expect(second.body.account.id).toBe(first.body.account.id)
  })

  it('answers with the waiting time and the life of the code', async () => {
    expect((await ask(fresh())).body).toEqual({ retryAfterSeconds: 60, expiresInSeconds: 300 })
  })

  it('takes a code once only, even from two requests at the same moment', async () => {
    const phone = fresh()
    const code = await codeFor(phone)
    const answers = await Promise.all([enter(phone, code), enter(phone, code), enter(phone, code)])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401, 401])
  })

  it('refuses the right code after five wrong ones', async () => {
    const phone = fresh()
    const code = await codeFor(phone)
    for (let n = 0; n < 5; n += 1)
      expect((await enter(phone, other(code))).problem?.code).toBe('wrong-credentials')
    expect((await enter(phone, code)).problem?.code).toBe('wrong-credentials')
  })

  it('takes the right code after four wrong ones', async () => {
    const phone = fresh()
    const code = await codeFor(phone)
    for (let n = 0; n < 4; n += 1) await enter(phone, other(code))
    expect((await enter(phone, code)).status).toBe(200)
  })

  it('refuses a code from the moment it is five minutes old', async () => {
    const [early, late] = [fresh(), fresh()]
    const [earlyCode, lateCode] = [await codeFor(early), await codeFor(late)]
    t.clock.advance(299)
    expect((await enter(early, earlyCode)).status).toBe(200)
    t.clock.advance(1)
    expect((await enter(late, lateCode)).problem?.code).toBe('wrong-credentials')
  })

  it('sends another code only after a minute, and the newer replaces the older', async () => {
    const phone = fresh()
    const first = await codeFor(phone)
    t.clock.advance(59)
    expect((await ask(phone)).problem?.code).toBe('too-many')
    t.clock.advance(1)
    const second = await codeFor(phone)
    if (first !== second) expect((await enter(phone, first)).problem?.code).toBe('wrong-credentials')
    expect((await enter(phone, second)).status).toBe(200)
  })

  it('refuses a code that was sent to another phone', async () => {
    const [mine, theirs] = [fresh(), fresh()]
    const code = await codeFor(theirs)
    await codeFor(mine)
    if (sent.get(mine) !== code) expect((await enter(mine, code)).problem?.code).toBe('wrong-credentials')
  })

  it('sends at most ten codes a day to one phone', async () => {
    t.clock.set('2020-07-01T00:00:00.000Z')
    const phone = fresh()
    for (let n = 0; n < 10; n += 1) {
      await codeFor(phone)
      t.clock.advance(61)
    }
    expect((await ask(phone)).problem?.code).toBe('too-many')
    t.clock.set('2020-07-02T00:00:00.000Z')
    expect((await ask(phone)).status).toBe(202)
  })

  it('sends at most sixty codes an hour for one network address', async () => {
    t.clock.set('2020-07-03T00:00:00.000Z')
    for (let n = 0; n < 60; n += 1) expect((await ask(fresh())).status).toBe(202)
    expect((await ask(fresh())).problem?.code).toBe('too-many')
    t.clock.advance(3600)
    expect((await ask(fresh())).status).toBe(202)
  })

  it('says so when the gateway does not take the message', async () => {
    jest.spyOn(t.app.get(SmsSender), 'sendCode').mockRejectedValueOnce(new Error('gateway down'))
    expect((await ask(fresh())).problem?.code).toBe('unavailable')
  })

  it('refuses what is no phone and no code', async () => {
    const phone = await t.inject({
      method: 'POST',
      url: '/api/auth/phone-codes',
      payload: { phone: '12345' },
    })
    const code = await t.inject({
      method: 'POST',
      url: '/api/auth/phone',
      payload: { phone: fresh(), code: '12345' },
    })
    expect([phone.statusCode, code.statusCode]).toEqual([400, 400])
  })
})
