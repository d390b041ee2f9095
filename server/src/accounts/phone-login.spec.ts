import { jest } from '@jest/globals'
import { contract } from '@wengang/shared/contract/index'
import { SmsSender } from '../platform/sms/sms.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { AccountsModule } from './accounts.module.js'

let t: TestApp
const sent = new Map<string, string>()
beforeAll(async () => {
  t = await startTestApp({ features: [AccountsModule], env: { TRUST_PROXY: '1' } })
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
interface From {
  from?: string
  device?: string | undefined
  challenge?: string
}
const headersFrom = (from?: string) => (from === undefined ? {} : { headers: { 'x-forwarded-for': from } })
const ask = (phone: string, { from, device }: From = {}) =>
  t.as(null).call(contract.auth.phoneCode, { body: { phone, device }, ...headersFrom(from) })
const enter = (phone: string, code: string, { from, device, challenge }: From = {}) =>
  t.as(null).call(contract.auth.phone, { body: { phone, code, device, challenge }, ...headersFrom(from) })
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
    expect((await ask(fresh())).body).toMatchObject({ retryAfterSeconds: 60, expiresInSeconds: 300 })
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

describe('a stranger who knows a phone number', () => {
  const STRANGER = '10.66.0.1'
  const MINE = '10.7.0.1'
  beforeEach(() => t.clock.advance(86_400))

  it('cannot end the code of its owner by asking for others', async () => {
    const phone = fresh()
    const mine = (await ask(phone, { from: MINE })).body
    const code = sent.get(phone) ?? ''
    expect((await ask(phone, { from: STRANGER })).status).toBe(202)
    expect((await enter(phone, code, { from: MINE, challenge: mine.challenge })).status).toBe(200)
  })

  it('cannot use up its tries by guessing, with the request named or not, even behind the same address', async () => {
    const phone = fresh()
    const theirs = (await ask(phone, { from: STRANGER })).body
    const mine = (await ask(phone, { from: MINE })).body
    const code = sent.get(phone) ?? ''
    for (let n = 0; n < 8; n += 1) {
      await enter(phone, other(code), { from: STRANGER, challenge: theirs.challenge })
      await enter(phone, other(code), { from: STRANGER })
      await enter(phone, other(code), { from: MINE })
    }
    // Not with the right digits either: they are good for who asked.
    expect((await enter(phone, code, { from: STRANGER })).problem?.code).toBe('wrong-credentials')
    expect((await enter(phone, code, { from: MINE, challenge: mine.challenge })).status).toBe(200)
  })

  it('has five tries for a code like everybody, and naming another phone’s request is no way round', async () => {
    const [phone, elsewhere] = [fresh(), fresh()]
    await ask(elsewhere, { from: STRANGER })
    const { challenge } = (await ask(phone, { from: STRANGER })).body
    const code = sent.get(phone) ?? ''
    for (let n = 0; n < 5; n += 1) await enter(phone, other(code), { from: STRANGER, challenge })
    expect((await enter(phone, code, { from: STRANGER, challenge })).problem?.code).toBe('wrong-credentials')
    expect((await enter(elsewhere, code, { from: STRANGER, challenge })).problem?.code).toBe(
      'wrong-credentials',
    )
  })

  it('cannot make its owner wait for a code, nor use up the codes of the day', async () => {
    const phone = fresh()
    for (let n = 0; n < 10; n += 1) {
      expect((await ask(phone, { from: STRANGER })).status).toBe(202)
      t.clock.advance(61)
    }
    expect((await ask(phone, { from: STRANGER })).problem?.code).toBe('too-many')
    expect((await ask(phone, { from: MINE })).status).toBe(202)
  })

  it('cannot hold up a phone’s own device by asking from everywhere', async () => {
    const phone = fresh()
    const first = (await ask(phone, { from: MINE })).body
    const { device } = (await enter(phone, sent.get(phone) ?? '', { from: MINE, challenge: first.challenge }))
      .body
    for (let n = 0; n < 25; n += 1) await ask(phone, { from: `10.66.1.${n}` })
    expect((await ask(phone, { from: '10.66.2.1' })).problem?.code).toBe('too-many')
    const { challenge } = (await ask(phone, { from: '10.66.2.1', device })).body
    expect((await enter(phone, sent.get(phone) ?? '', { from: '10.8.0.1', challenge, device })).status).toBe(
      200,
    )
  })
})

describe('a hall full of people behind one address', () => {
  it('signs up however many they are: only codes that nobody used count', async () => {
    t.clock.advance(86_400)
    for (let n = 0; n < 65; n += 1) {
      const phone = fresh()
      expect((await enter(phone, await codeFor(phone))).status).toBe(200)
    }
  }, 60_000)
})
