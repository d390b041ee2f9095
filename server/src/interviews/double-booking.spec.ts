import { contract } from '@wengang/shared/contract/index'
import type { Interview } from '@wengang/shared/contract/interviews'
import fc from 'fast-check'
import { PersonasModule } from '../demo/personas.module.js'
import { apply, newSeeker, publish } from '../jobs/testing/hiring.js'
import { Database } from '../platform/database/database.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import type { TestClient } from '../platform/testing/test-client.js'
import { SystemModule } from '../system/system.module.js'
import { BookingEntity } from './booking.entity.js'
import { InterviewEntity } from './interview.entity.js'
import { InterviewsModule } from './interviews.module.js'
import { confirm, inMinutes, offer } from './testing/arrange.js'

const { interviews } = contract
const CROWD = 50

let t: TestApp
let people: TestClient[]
let jobId: string
let otherJobId: string

beforeAll(async () => {
  t = await startTestApp({ features: [SystemModule, InterviewsModule, PersonasModule] })
  people = []
  for (let number = 1; number <= CROWD; number += 1) people.push(await newSeeker(t, number))
  jobId = (await publish(t)).id
  otherJobId = (await publish(t, {}, 'employer2')).id
}, 180_000)
afterAll(() => t.close())

/** Pairs of agreed interviews of one party that overlap in time. */
async function overlaps(): Promise<string[]> {
  const agreed = await t.app
    .get(Database, { strict: false })
    .repo(InterviewEntity)
    .findBy({ status: 'confirmed' })
  const span = (row: InterviewEntity): [number, number] => {
    const start = Date.parse(row.confirmedSlot ?? '')
    return [start, start + row.minutes * 60_000]
  }
  return agreed.flatMap((a, at) =>
    agreed
      .slice(at + 1)
      .filter((b) => {
        const [[aFrom, aTo], [bFrom, bTo]] = [span(a), span(b)]
        return (
          (a.employerId === b.employerId || a.candidateId === b.candidateId) && aFrom < bTo && bFrom < aTo
        )
      })
      .map((b) => `${a.id} ${b.id}`),
  )
}

/** Bookings in the table, and those that the agreed interviews ought to have. */
async function bookings(): Promise<{ held: number; due: number }> {
  const db = t.app.get(Database, { strict: false })
  const agreed = await db.repo(InterviewEntity).findBy({ status: 'confirmed' })
  return {
    held: await db.repo(BookingEntity).count(),
    due: agreed.reduce((sum, row) => sum + (2 * row.minutes) / 5, 0),
  }
}

describe('no double booking, ever', () => {
  it(`lets exactly one of ${CROWD} candidates have the same time of one employer, and tells the others so`, async () => {
    const slot = inMinutes(t, 24 * 60)
    const offered: Interview[] = []
    for (const person of people)
      offered.push(await offer(t, person, jobId, { slots: [slot, inMinutes(t, 25 * 60)] }))
    const answers = await Promise.all(
      people.map((person, at) => confirm(person, offered[at] as Interview, slot)),
    )
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    const refused = answers.filter((answer) => answer.status !== 200)
    expect(refused.map(({ status, problem }) => `${status} ${problem?.code}`)).toEqual(
      Array.from({ length: CROWD - 1 }, () => '409 slot-taken'),
    )
    for (const { problem } of refused) {
      expect(problem?.current).toMatchObject({
        status: 'offered',
        slots: [{ start: slot, free: false }, { free: true }],
      })
    }
    expect(await overlaps()).toEqual([])
  }, 180_000)

  it('lets a candidate agree with only one of two employers on times that overlap by five minutes', async () => {
    const [person] = people as [TestClient]
    const already = (await person.ok(interviews.list, { query: { status: 'offered' } })).items
    for (const interview of already)
      await person.ok(interviews.act, {
        params: { id: interview.id },
        body: { action: 'decline', revision: interview.revision },
      })
    const mine = (await person.ok(contract.applications.list)).items.find(
      (application) => application.job.id === jobId,
    )
    for (const interview of (await person.ok(interviews.list, { query: { status: 'confirmed' } })).items) {
      await person.ok(interviews.act, {
        params: { id: interview.id },
        body: { action: 'cancel', revision: interview.revision, reason: '重来' },
      })
    }
    const start = inMinutes(t, 30 * 60)
    const one = await t.as('employer').ok(interviews.offer, {
      params: { id: mine?.id ?? '' },
      body: { channel: 'phone', minutes: 30, slots: [start] },
    })
    const { id } = await apply(person, otherJobId)
    const late = inMinutes(t, 30 * 60 + 25)
    const after = inMinutes(t, 30 * 60 + 30)
    const two = await t
      .as('employer2')
      .ok(interviews.offer, { params: { id }, body: { channel: 'phone', minutes: 30, slots: [late, after] } })
    const answers = await Promise.all([confirm(person, one, start), confirm(person, two, late)])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    expect(answers.find((answer) => answer.status === 409)?.problem?.code).toBe('slot-taken')
    const loser =
      answers[0]?.status === 409 ? { interview: one, slot: start } : { interview: two, slot: after }
    if (loser.interview === two) expect((await confirm(person, two, after)).status).toBe(200)
    expect(await overlaps()).toEqual([])
  }, 60_000)

  it('holds whatever is offered, agreed, moved and cancelled, many at once', async () => {
    const crew = people.slice(10, 16)
    const running = new Map<TestClient, Interview>()
    for (const person of crew) {
      const [interview] = (await person.ok(interviews.list)).items
      if (interview !== undefined) running.set(person, interview)
    }
    const step = fc.record({
      who: fc.nat({ max: crew.length - 1 }),
      what: fc.constantFrom('times', 'pick', 'pick', 'pick', 'other', 'cancel'),
      at: fc.nat({ max: 5 }),
      minutes: fc.nat({ max: 11 }),
    })
    const play = async ({
      who,
      what,
      at,
      minutes,
    }: {
      who: number
      what: string
      at: number
      minutes: number
    }): Promise<number> => {
      const person = crew[who] as TestClient
      const interview = await person.ok(interviews.get, {
        params: { id: (running.get(person) as Interview).id },
      })
      const act = { params: { id: interview.id } }
      const slots = Array.from({ length: 6 }, (_, k) => inMinutes(t, 48 * 60 + minutes * 5 + k * 20))
      if (what === 'pick')
        return (await confirm(person, interview, interview.slots[at % interview.slots.length]?.start ?? ''))
          .status
      if (what === 'other')
        return (
          await person.call(interviews.act, {
            ...act,
            body: { action: 'ask-other-times', revision: interview.revision },
          })
        ).status
      const action = interview.status === 'confirmed' ? 'reschedule' : 'offer-again'
      if (what === 'times')
        return (
          await t
            .as('employer')
            .call(interviews.act, { ...act, body: { action, revision: interview.revision, slots } })
        ).status
      if (interview.status !== 'confirmed') return 200
      return (
        await t.as('employer').call(interviews.act, {
          ...act,
          body: { action: 'reschedule', revision: interview.revision, slots },
        })
      ).status
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
        async (rounds) => {
          for (const round of rounds) {
            const statuses = await Promise.all(round.map(play))
            expect(statuses.filter((status) => ![200, 409].includes(status))).toEqual([])
            expect(await overlaps()).toEqual([])
            const { held, due } = await bookings()
            expect(held).toBe(due)
          }
        },
      ),
      { numRuns: 12, endOnFailure: true },
    )
  }, 180_000)
})
