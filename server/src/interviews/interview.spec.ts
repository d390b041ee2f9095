import { contract } from '@wengang/shared/contract/index'
import type { Application } from '@wengang/shared/contract/applications'
import type { Interview } from '@wengang/shared/contract/interviews'
import { PersonasModule } from '../demo/personas.module.js'
import { apply, newSeeker, publish } from '../jobs/testing/hiring.js'
import { newId } from '../platform/ids.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import type { TestClient } from '../platform/testing/test-client.js'
import { SystemModule } from '../system/system.module.js'
import { InterviewsModule } from './interviews.module.js'
import { confirm, inMinutes, offer, type Offer } from './testing/arrange.js'

const { interviews, applications } = contract
const DAY = 24 * 60

let t: TestApp
let jobId: string
let number = 0
let person: TestClient

beforeAll(async () => {
  t = await startTestApp({ features: [SystemModule, InterviewsModule, PersonasModule] })
  jobId = (await publish(t, { endsOn: '2021-05-01' })).id
})
afterAll(() => t.close())
// Each test starts at the same hour of a day of its own, so that no test's bookings stand in another's way.
beforeEach(async () => {
  t.clock.set(new Date(Date.UTC(2020, 5, 16 + number, 1)))
  person = await newSeeker(t, (number += 1))
})

const employer = () => t.as('employer')
const application = (interview: Interview): Promise<Application> =>
  employer().ok(applications.get, { params: { id: interview.applicationId } })
const act = (
  client: TestClient,
  interview: Interview,
  action: Interview['actions'][number],
  more: object = {},
) =>
  client.ok(interviews.act, {
    params: { id: interview.id },
    body: { action, revision: interview.revision, ...more },
  })
const agreed = async (body: Partial<Offer> = {}, minutes = 3 * 60): Promise<Interview> => {
  const slot = inMinutes(t, minutes)
  const made = await offer(t, person, jobId, { slots: [slot], ...body })
  return (await confirm(person, made, slot)).body
}

it('shows an employer several interviews at once, each with the times that are still free', async () => {
  const slot = inMinutes(t, 240)
  const other = await newSeeker(t, (number += 1))
  const waiting = await offer(t, other, jobId, { slots: [slot, inMinutes(t, 300)] })
  const made = await offer(t, person, jobId, { slots: [slot] })
  await confirm(person, made, slot)
  const { items } = await employer().ok(interviews.list)
  expect(items.find((item) => item.id === waiting.id)?.slots).toEqual([
    { start: slot, free: false },
    { start: inMinutes(t, 300), free: true },
  ])
  expect(items.find((item) => item.id === made.id)).toMatchObject({
    status: 'confirmed',
    confirmedSlot: slot,
  })
})

describe('offering times', () => {
  it('moves the application on and asks the candidate to pick, in plain words', async () => {
    const made = await offer(t, person, jobId, { slots: [inMinutes(t, 180), inMinutes(t, 120)] })
    expect(made).toMatchObject({
      status: 'offered',
      confirmedSlot: null,
      actions: ['offer-again', 'cancel'],
      place: null,
    })
    expect(made.slots).toEqual([
      { start: inMinutes(t, 120), free: true },
      { start: inMinutes(t, 180), free: true },
    ])
    const seen = await person.ok(interviews.get, { params: { id: made.id } })
    expect(seen).toMatchObject({
      sentence: '演示县晨光食品有限公司约您小程序视频面试，给了 2 个时间，请选一个您方便的。',
      actions: ['confirm', 'ask-other-times', 'decline', 'cancel'],
    })
    expect(await application(made)).toMatchObject({ status: 'interviewing', interviewId: made.id })
    expect((await person.ok(contract.messages.list)).items[0]).toMatchObject({
      title: '有单位约您面试',
      about: `interview:${made.id}`,
    })
  })

  it.each<[string, (t: TestApp) => Partial<Offer>, string]>([
    ['a time in the past', (test) => ({ slots: [inMinutes(test, -5)] }), 'slots.0'],
    [
      'a time off the five-minute marks',
      (test) => ({ slots: [inMinutes(test, 60), inMinutes(test, 62)] }),
      'slots.1',
    ],
    ['a time more than ninety days ahead', (test) => ({ slots: [inMinutes(test, 90 * DAY + 5)] }), 'slots.0'],
    ['no place for a WeChat call', () => ({ channel: 'wechat' }), 'place'],
    ['no place for an interview on site', () => ({ channel: 'on-site', place: ' ' }), 'place'],
    ['no meeting number', () => ({ channel: 'tencent-meeting' }), 'place'],
    ['no time at all', () => ({ slots: [] }), 'slots'],
    [
      'eleven times',
      (test) => ({ slots: Array.from({ length: 11 }, (_, at) => inMinutes(test, 60 + at * 5)) }),
      'slots',
    ],
    ['a length of seven minutes', () => ({ minutes: 7 }), 'minutes'],
  ])('is refused with %s', async (_what, body, path) => {
    const { id } = await apply(person, jobId)
    const problem = await employer().refused(interviews.offer, {
      params: { id },
      body: { channel: 'room', minutes: 30, slots: [inMinutes(t, 60)], ...body(t) },
    })
    expect(problem).toMatchObject({ code: 'bad-input', fields: [{ path }] })
  })

  it('is for the employer of the application, once at a time', async () => {
    const made = await offer(t, person, jobId, { slots: [inMinutes(t, 60)] })
    const again = {
      params: { id: made.applicationId },
      body: { channel: 'phone' as const, minutes: 30, slots: [inMinutes(t, 60)] },
    }
    expect((await employer().refused(interviews.offer, again)).code).toBe('wrong-status')
    expect((await t.as('employer2').refused(interviews.offer, again)).code).toBe('not-found')
    expect((await person.refused(interviews.offer, again)).code).toBe('not-allowed')
    expect((await employer().refused(interviews.offer, { ...again, params: { id: newId() } })).code).toBe(
      'not-found',
    )
  })

  it('makes one interview of two offers at the same moment', async () => {
    const { id } = await apply(person, jobId)
    const body = { channel: 'phone' as const, minutes: 30, slots: [inMinutes(t, 60)] }
    const answers = await Promise.all(
      [1, 2, 3].map(() => employer().call(interviews.offer, { params: { id }, body })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409])
  })
})

describe('picking a time', () => {
  it('books it, tells both, and stays so when tapped twice', async () => {
    const interview = await agreed()
    expect(interview).toMatchObject({
      status: 'confirmed',
      confirmedSlot: inMinutes(t, 180),
      slots: [{ free: true }],
    })
    expect(interview.sentence).toMatch(/约好了：6 月 \d+ 日（周.）中午 12:00，小程序视频面试，约 30 分钟。/)
    const again = await confirm(person, interview, inMinutes(t, 180).replace('Z', '+00:00'))
    expect(again).toMatchObject({ status: 200, body: { revision: interview.revision } })
    expect((await employer().ok(contract.messages.list)).items[0]).toMatchObject({
      title: '面试时间定了',
      about: `interview:${interview.id}`,
    })
  })

  it('takes only a time on offer that is still to come, and only from the candidate', async () => {
    const made = await offer(t, person, jobId, { slots: [inMinutes(t, 60)] })
    expect((await confirm(person, made, inMinutes(t, 65))).problem).toMatchObject({
      code: 'stale',
      current: { id: made.id },
    })
    expect((await confirm(await newSeeker(t, 500), made, inMinutes(t, 60))).problem?.code).toBe('not-found')
    expect((await confirm(employer(), made, inMinutes(t, 60))).problem?.code).toBe('not-allowed')
    const slot = inMinutes(t, 60)
    t.clock.advance(3600)
    expect((await confirm(person, made, slot)).problem?.code).toBe('bad-input')
    expect((await person.ok(interviews.get, { params: { id: made.id } })).slots).toEqual([
      { start: slot, free: false },
    ])
  })

  it('shows a time that another candidate has taken as no longer free, on both sides', async () => {
    const slot = inMinutes(t, 60)
    const made = await offer(t, person, jobId, { slots: [slot, inMinutes(t, 120)] })
    const other = await newSeeker(t, 501)
    await confirm(
      other,
      await offer(t, other, jobId, { slots: [inMinutes(t, 50)], minutes: 15 }),
      inMinutes(t, 50),
    )
    for (const side of [person, employer()]) {
      expect(
        (await side.ok(interviews.get, { params: { id: made.id } })).slots.map((one) => one.free),
      ).toEqual([false, true])
    }
    expect((await confirm(person, made, slot)).problem).toMatchObject({ code: 'slot-taken', status: 409 })
    expect((await confirm(person, made, inMinutes(t, 120))).status).toBe(200)
  })
})

describe('changing an interview', () => {
  it('by other times: the time goes back, new ones are offered, one is picked', async () => {
    const interview = await agreed()
    const asked = await act(person, interview, 'ask-other-times', { reason: '那天要赶集' })
    expect(asked).toMatchObject({
      status: 'other-times-asked',
      confirmedSlot: null,
      actions: ['decline', 'cancel'],
    })
    const other = await newSeeker(t, 510)
    expect(
      (await confirm(other, await offer(t, other, jobId, { slots: [inMinutes(t, 180)] }), inMinutes(t, 180)))
        .status,
    ).toBe(200)
    const seen = await employer().ok(interviews.get, { params: { id: interview.id } })
    expect(seen.sentence).toContain('那天要赶集')
    expect(
      await employer().refused(interviews.act, {
        params: { id: interview.id },
        body: { action: 'offer-again', revision: seen.revision },
      }),
    ).toMatchObject({ fields: [{ path: 'slots' }] })
    const offered = await act(employer(), seen, 'offer-again', { slots: [inMinutes(t, 300)] })
    expect((await confirm(person, offered, inMinutes(t, 300))).body.status).toBe('confirmed')
  })

  it('by the employer’s rescheduling, which frees the old time', async () => {
    const interview = await agreed()
    const moved = await act(employer(), interview, 'reschedule', {
      slots: [inMinutes(t, 240)],
      reason: '经理出差',
    })
    expect(moved).toMatchObject({
      status: 'offered',
      confirmedSlot: null,
      slots: [{ start: inMinutes(t, 240), free: true }],
    })
    expect((await person.ok(contract.messages.list)).items[0]?.body).toContain('经理出差')
  })

  it('by cancelling, from either side and with a reason; the application stands as before', async () => {
    for (const [at, by] of [person, employer()].entries()) {
      const interview = await agreed({}, 180 + at * 60)
      expect(
        await by.refused(interviews.act, {
          params: { id: interview.id },
          body: { action: 'cancel', revision: interview.revision },
        }),
      ).toMatchObject({ fields: [{ path: 'reason' }] })
      expect(await act(by, interview, 'cancel', { reason: '临时有事' })).toMatchObject({
        status: 'cancelled',
        confirmedSlot: null,
        actions: [],
      })
      expect(await application(interview)).toMatchObject({
        status: 'submitted',
        interviewId: null,
        actions: ['offer-times', 'offer-job', 'reject'],
      })
      person = await newSeeker(t, 520 + at)
    }
  })

  it('by declining, after which the employer may offer again', async () => {
    const made = await offer(t, person, jobId, { slots: [inMinutes(t, 60)] })
    expect((await act(person, made, 'decline')).status).toBe('declined')
    const again = await employer().ok(interviews.offer, {
      params: { id: made.applicationId },
      body: { channel: 'phone', minutes: 30, slots: [inMinutes(t, 60)] },
    })
    expect(again.id).not.toBe(made.id)
  })

  it('is refused when stale, and when it is the other side’s to do', async () => {
    const made = await offer(t, person, jobId, { slots: [inMinutes(t, 60)] })
    const stale = await person.refused(interviews.act, {
      params: { id: made.id },
      body: { action: 'decline', revision: made.revision + 1 },
    })
    expect(stale).toMatchObject({ code: 'stale', current: { id: made.id, revision: made.revision } })
    expect(
      (
        await employer().refused(interviews.act, {
          params: { id: made.id },
          body: { action: 'decline', revision: made.revision },
        })
      ).code,
    ).toBe('wrong-status')
    expect(
      (
        await person.refused(interviews.act, {
          params: { id: made.id },
          body: { action: 'offer-again', revision: made.revision, slots: [inMinutes(t, 60)] },
        })
      ).code,
    ).toBe('wrong-status')
    expect(
      (
        await t.as('employer2').refused(interviews.act, {
          params: { id: made.id },
          body: { action: 'cancel', revision: made.revision, reason: '无' },
        })
      ).code,
    ).toBe('not-found')
  })

  it('happens by itself when the application is withdrawn: called off, time given back', async () => {
    const interview = await agreed()
    const mine = await person.ok(applications.get, { params: { id: interview.applicationId } })
    await person.ok(applications.act, {
      params: { id: mine.id },
      body: { action: 'withdraw', revision: mine.revision, reason: '找到活了' },
    })
    expect(await employer().ok(interviews.get, { params: { id: interview.id } })).toMatchObject({
      status: 'cancelled',
      confirmedSlot: null,
    })
    const other = await newSeeker(t, 530)
    expect(
      (await confirm(other, await offer(t, other, jobId, { slots: [inMinutes(t, 180)] }), inMinutes(t, 180)))
        .status,
    ).toBe(200)
  })
})

describe('after the agreed time', () => {
  it.each([
    ['passed', 'interviewed'],
    ['undecided', 'interviewed'],
    ['failed', 'rejected'],
  ] as const)('outcome %s makes the application %s', async (outcome, status) => {
    const interview = await agreed()
    expect(interview.actions).not.toContain('record-outcome')
    const record = {
      params: { id: interview.id },
      body: { action: 'record-outcome' as const, revision: interview.revision, outcome, note: '手很稳' },
    }
    expect((await employer().refused(interviews.act, record)).code).toBe('too-early')
    t.clock.advance(3 * 3600)
    expect(
      await employer().refused(interviews.act, { ...record, body: { ...record.body, outcome: undefined } }),
    ).toMatchObject({ fields: [{ path: 'outcome' }] })
    expect(await employer().ok(interviews.act, record)).toMatchObject({
      status: 'held',
      outcome,
      outcomeNote: '手很稳',
      actions: [],
    })
    expect((await application(interview)).status).toBe(status)
    expect(await person.ok(interviews.get, { params: { id: interview.id } })).toMatchObject({
      outcome,
      outcomeNote: null,
    })
  })

  it('a missed interview blames nobody and leaves the way open', async () => {
    const interview = await agreed()
    t.clock.advance(3 * 3600)
    await act(employer(), interview, 'no-show', { reason: '没有接通' })
    expect((await person.ok(interviews.get, { params: { id: interview.id } })).sentence).toBe(
      '约好的面试没有见上，单位可以再约时间，不影响您报名。',
    )
    expect((await application(interview)).actions).toContain('offer-times')
  })
})

describe('the list of interviews', () => {
  it('shows each side its own, page by page, by status', async () => {
    const interview = await agreed()
    expect((await person.ok(interviews.list)).items.map((item) => item.id)).toEqual([interview.id])
    expect((await person.ok(interviews.list, { query: { status: 'cancelled' } })).items).toEqual([])
    expect((await t.as('employer2').ok(interviews.list)).items).toEqual([])
    const first = await employer().ok(interviews.list, { query: { limit: 1 } })
    expect(first.items[0]?.id).toBe(interview.id)
    expect(
      (await employer().ok(interviews.list, { query: { limit: 1, cursor: first.next ?? '' } })).items[0]?.id,
    ).not.toBe(interview.id)
    expect((await person.refused(interviews.list, { query: { cursor: 'xx' } })).code).toBe('bad-input')
  })
})
