import { contract } from '@wengang/shared/contract/index'
import type { Interview } from '@wengang/shared/contract/interviews'
import { WechatIdentityEntity } from '../accounts/wechat-identity.entity.js'
import { PersonasModule } from '../demo/personas.module.js'
import { newSeeker, publish } from '../jobs/testing/hiring.js'
import { AuditEntry } from '../platform/audit/audit.entity.js'
import { Database } from '../platform/database/database.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import type { TestClient } from '../platform/testing/test-client.js'
import { startWechatStandIn, type WechatStandIn } from '../platform/testing/wechat-stand-in.js'
import { SystemModule } from '../system/system.module.js'
import { InterviewsModule } from './interviews.module.js'
import { confirm, inMinutes, offer, type Offer } from './testing/arrange.js'

const { interviews, messages } = contract
const APP_ID = 'wx20afc706a711eefc'
const SECRET = 'secret-of-the-test'

let t: TestApp
let wechat: WechatStandIn
let jobId: string
let number = 0
let person: TestClient

beforeAll(async () => {
  wechat = await startWechatStandIn({ appId: APP_ID, secret: SECRET })
  t = await startTestApp({
    features: [SystemModule, InterviewsModule, PersonasModule],
    env: { WECHAT_APP_ID: APP_ID, WECHAT_SECRET: SECRET, WECHAT_API_BASE: wechat.url },
  })
  jobId = (await publish(t, { endsOn: '2021-05-01' })).id
})
afterAll(async () => {
  await t.close()
  await wechat.close()
})
beforeEach(async () => {
  // Nine in the morning in China, each test three days after the one before.
  t.clock.set(new Date(Date.UTC(2020, 5, 16 + number * 3, 1)))
  person = await newSeeker(t, (number += 1))
})

const agreed = async (minutes: number, body: Partial<Offer> = {}): Promise<Interview> => {
  const made = await offer(t, person, jobId, { slots: [inMinutes(t, minutes)], ...body })
  return (await confirm(person, made, inMinutes(t, minutes))).body
}
const ticket = (client: TestClient, interview: Interview, code?: string) =>
  client.call(interviews.ticket, { params: { id: interview.id }, body: code === undefined ? {} : { code } })
const titles = async (client: TestClient): Promise<string[]> =>
  (await client.ok(messages.list)).items.map((message) => message.title)

describe('the way into an interview', () => {
  it('opens ten minutes before and closes half an hour after the end, to the minute', async () => {
    const interview = await agreed(120, { minutes: 30 })
    const opens = inMinutes(t, 110)
    for (const [minutes, status] of [
      [109, 409],
      [1, 200],
      [10, 200],
      [60, 200],
      [1, 409],
    ] as const) {
      t.clock.advance(minutes * 60)
      expect((await ticket(person, interview)).status).toBe(status)
    }
    t.clock.set(inMinutes(t, -181))
    const early = (await ticket(person, interview)).problem
    expect(early).toMatchObject({
      code: 'too-early',
      detail: expect.stringContaining('上午 10:50起可以进入') as unknown,
    })
    t.clock.set(opens)
    expect((await ticket(person, interview)).body).toMatchObject({
      opensAt: opens,
      closesAt: inMinutes(t, 70),
      channel: 'room',
    })
  })

  it('gives each side the other’s number, only then, and on record', async () => {
    const interview = await agreed(60)
    t.clock.advance(3600)
    expect((await ticket(person, interview)).body.phone).toBe('19900092001')
    expect((await ticket(t.as('employer'), interview)).body.phone).toBe(
      `1370000${String(number).padStart(4, '0')}`,
    )
    const trail = (await t.app.get(Database, { strict: false }).repo(AuditEntry).find()).filter((entry) =>
      JSON.stringify(entry.detail).includes(`interview:${interview.id}`),
    )
    expect(trail.map((entry) => entry.action).sort()).toEqual(['employer.phone-seen', 'profile.phone-seen'])
  })

  it('signs the video room for the WeChat user of the phone, with the code of a fresh sign-in', async () => {
    const interview = await agreed(60)
    t.clock.advance(3600)
    expect((await ticket(person, interview)).body).toMatchObject({ voip: null, renew: true })
    const { voip } = (await ticket(person, interview, 'login:1:neighbour')).body
    expect(voip).toMatchObject({
      openid: 'o-neighbour',
      timeStamp: Math.floor(t.clock.now().getTime() / 1000),
    })
    expect(wechat.voipRefusal('o-neighbour', voip ?? {})).toBeNull()
    expect(wechat.voipRefusal('o-somebody', voip ?? {})).toBe('no session')
  })

  it('signs with the key that it holds only while WeChat vouches for it', async () => {
    const interview = await agreed(60)
    t.clock.advance(3600)
    // A first sign-in through WeChat makes the account's identity; here it is tied to the candidate's account.
    const stranger = (await t.as(null).ok(contract.auth.wechat, { body: { code: `login:2:own${number}` } }))
      .account
    const database = t.app.get(Database, { strict: false })
    await database.transaction(() =>
      database
        .repo(WechatIdentityEntity)
        .update({ accountId: stranger.id }, { accountId: interview.candidate.id }),
    )
    const held = (await ticket(person, interview)).body
    expect(held.renew).toBe(false)
    expect(wechat.voipRefusal(`o-own${number}`, held.voip ?? {})).toBeNull()
    // The same person signs in somewhere whose answer never reaches this server.
    await fetch(
      `${wechat.url}/sns/jscode2session?appid=${APP_ID}&secret=${SECRET}&js_code=login:3:own${number}&grant_type=authorization_code`,
    )
    expect(wechat.voipRefusal(`o-own${number}`, held.voip ?? {})).toBe('invalid signature')
    expect((await ticket(person, interview)).body).toMatchObject({ voip: null, renew: true })
    const again = (await ticket(person, interview, `login:4:own${number}`)).body
    expect(wechat.voipRefusal(`o-own${number}`, again.voip ?? {})).toBeNull()
    // From now on the new key is the one that is held.
    expect((await ticket(person, interview)).body.renew).toBe(false)
  })

  it('passes on that a code was spent', async () => {
    const interview = await agreed(60)
    t.clock.advance(3600)
    const used = `login:5:once${number}`
    await ticket(person, interview, used)
    expect((await ticket(person, interview, used)).problem?.code).toBe('wrong-credentials')
  })

  it('is for the two sides of an agreed interview alone', async () => {
    const made = await offer(t, person, jobId, { slots: [inMinutes(t, 60)] })
    expect((await ticket(person, made)).problem?.code).toBe('wrong-status')
    for (const other of [t.as('employer2'), t.as('seeker')])
      expect((await ticket(other, made)).problem?.code).toBe('not-found')
    expect((await ticket(t.as('acceptor'), made)).problem?.code).toBe('not-allowed')
  })
})

describe('reminders', () => {
  it('reach both sides one day and one hour before, once each', async () => {
    const interview = await agreed(26 * 60)
    await t.drain()
    expect(await titles(person)).toEqual(['面试时间定了', '有单位约您面试'])
    t.clock.set(inMinutes(t, 2 * 60))
    await t.drain()
    expect((await titles(person))[0]).toBe('面试提醒')
    expect((await titles(t.as('employer')))[0]).toBe('面试提醒')
    t.clock.set(inMinutes(t, 23 * 60))
    await t.drain()
    await t.drain()
    expect((await titles(person)).slice(0, 2)).toEqual(['面试快到了', '面试提醒'])
    const [news] = (await t.as('employer').ok(messages.list)).items
    expect(news).toMatchObject({
      title: '面试快到了',
      about: `interview:${interview.id}`,
      body: expect.stringContaining('上午 11:00') as unknown,
    })
  })

  it('say nothing when the interview has been called off or moved', async () => {
    const interview = await agreed(26 * 60)
    await person.ok(interviews.act, {
      params: { id: interview.id },
      body: { action: 'ask-other-times', revision: interview.revision },
    })
    t.clock.set(inMinutes(t, 25 * 60))
    await t.drain()
    expect(await titles(person)).not.toContain('面试提醒')
    expect(await titles(person)).not.toContain('面试快到了')
  })

  it('come once when the same time is agreed on, given up, and agreed on again', async () => {
    const interview = await agreed(26 * 60)
    const asked = await person.ok(interviews.act, {
      params: { id: interview.id },
      body: { action: 'ask-other-times', revision: interview.revision },
    })
    const again = await t.as('employer').ok(interviews.act, {
      params: { id: interview.id },
      body: { action: 'offer-again', revision: asked.revision, slots: [inMinutes(t, 26 * 60)] },
    })
    expect((await confirm(person, again, inMinutes(t, 26 * 60))).status).toBe(200)
    t.clock.set(inMinutes(t, 25 * 60))
    await t.drain()
    expect((await titles(person)).filter((title) => title === '面试快到了')).toHaveLength(1)
  })
})

describe('the calendar file', () => {
  it('holds one event with the agreed time, place and an alarm', async () => {
    const interview = await agreed(120, {
      channel: 'on-site',
      place: '双流镇工业园 3 号厂房二楼',
      minutes: 45,
    })
    const file = await person.call(interviews.calendar, { params: { id: interview.id } })
    expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const lines = file.bytes
      .toString('utf8')
      .replace(/\r\n[ \t]/g, '')
      .split('\r\n')
    const start = `${(interview.confirmedSlot ?? '').replace(/[-:]/g, '').slice(0, 15)}Z`
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        `UID:${interview.id}@wengang`,
        `DTSTART:${start}`,
        'DURATION:PT45M',
        'SUMMARY:面试：缝纫工（演示县晨光食品有限公司）',
        'LOCATION:双流镇工业园 3 号厂房二楼',
        'STATUS:CONFIRMED',
        'TRIGGER:-PT1H',
        'END:VEVENT',
        'END:VCALENDAR',
      ]),
    )
    expect(
      file.bytes
        .toString('utf8')
        .split('\r\n')
        .every((line) => [...line].length <= 75),
    ).toBe(true)
  })

  it('does not exist before a time is agreed on', async () => {
    const made = await offer(t, person, jobId, { slots: [inMinutes(t, 60)] })
    expect((await person.refused(interviews.calendar, { params: { id: made.id } })).code).toBe('wrong-status')
    expect((await t.as('employer2').refused(interviews.calendar, { params: { id: made.id } })).code).toBe(
      'not-found',
    )
  })
})
