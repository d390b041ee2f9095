import { describe, expect, it } from '@jest/globals'
import { addMonths } from '@wengang/shared/dates'
import { isCreditCode, isIdNumber } from '@wengang/shared/identity'
import { assess, assessRoster } from '@wengang/shared/policy/index'
import { ACTIONS_BY_CLAIM_STATUS, CLAIM_STATUSES } from '@wengang/shared/workflow/claim'
import { INTERVIEW_STATUSES } from '@wengang/shared/workflow/interview'
import { APPLICATION_STATUSES } from '@wengang/shared/workflow/application'
import { JOB_STATUSES } from '@wengang/shared/workflow/job'
import { castOf } from './cast.js'
import { moment } from './calendar.js'
import { drawCounty, FULL_SIZE, type CountySizes } from './county.js'
import { fictionalBankAccount } from './numbers.js'

const TODAY = '2026-11-24'
const COUNTY = {
  region: '520121',
  minimumWageTier: 2,
  stageDays: { acceptance: 3, review: 5, approval: 3, notice: 5, payment: 5 },
}
const draw = (sizes: Partial<CountySizes> = {}, today = TODAY) =>
  drawCounty({ ...FULL_SIZE, ...sizes }, castOf(today), COUNTY, today)
const county = draw()
const share = (part: number, whole: number): number => part / whole
const startOfToday = moment(TODAY, 0)

describe('the full demo county', () => {
  it('has as many of everything as it was asked for', () => {
    const { people, firms, posts, applications, claims } = county
    expect([people.length, firms.length, posts.length, applications.length, claims.length]).toEqual([
      5000, 300, 2000, 3000, 500,
    ])
    const interviews = applications.filter((one) => one.interview !== null)
    expect(interviews).toHaveLength(400)
  })

  it('keeps about 85 of 100 posts open and shows every status of everything', () => {
    const open = county.posts.filter((post) => post.status === 'published' && post.endsOn >= TODAY)
    expect(share(open.length, 2000)).toBeGreaterThan(0.82)
    expect(share(open.length, 2000)).toBeLessThan(0.9)
    expect(new Set(county.posts.map((post) => post.status))).toEqual(new Set(JOB_STATUSES))
    expect(new Set(county.applications.map((one) => one.status))).toEqual(new Set(APPLICATION_STATUSES))
    expect(new Set(county.applications.flatMap((one) => one.interview?.status ?? []))).toEqual(
      new Set(INTERVIEW_STATUSES),
    )
    expect(new Set(county.claims.map((claim) => claim.status))).toEqual(new Set(CLAIM_STATUSES))
  })

  it('gives people and firms numbers that pass their checks, each once, and that no register ever issued', () => {
    const ids = county.people.map((person) => person.idNumber)
    const codes = county.firms.map((firm) => firm.creditCode)
    expect(ids.every(isIdNumber)).toBe(true)
    expect(codes.every(isCreditCode)).toBe(true)
    expect(ids.every((id) => id.startsWith('520199'))).toBe(true)
    expect(codes.every((code) => code.slice(2, 8) === '520199')).toBe(true)
    const phones = [...county.people.map((person) => person.phone), ...county.firms.map((firm) => firm.phone)]
    expect(phones.every((phone) => /^19900[01]\d{5}$/.test(phone))).toBe(true)
    for (const all of [ids, codes, phones, county.firms.map((firm) => firm.name)])
      expect(new Set(all).size).toBe(all.length)
  })

  it('uses bank accounts that fail the Luhn rule', () => {
    const luhn = (digits: string): number =>
      [...digits].reverse().reduce((sum, digit, at) => {
        const value = at % 2 === 1 ? Number(digit) * 2 : Number(digit)
        return sum + (value > 9 ? value - 9 : value)
      }, 0) % 10
    expect(luhn('79927398713')).toBe(0)
    expect([1, 2, 999, 5000].map((sequence) => luhn(fictionalBankAccount(sequence)))).not.toContain(0)
  })

  it('lets the licence check of a few firms lapse: their posts are not public, and the desk has work', () => {
    const lapsed = county.firms.filter((firm) => addMonths(firm.verifications.at(-1)?.on ?? TODAY, 6) < TODAY)
    expect(share(lapsed.length, county.firms.length)).toBeGreaterThan(0.01)
    expect(share(lapsed.length, county.firms.length)).toBeLessThan(0.12)
  })

  it('published every post while the licence check was in force', () => {
    const wrong = county.posts.filter(
      (post) =>
        post.publishedAt !== null &&
        !post.firm.verifications.some(
          ({ on }) =>
            on <= (post.publishedAt ?? '').slice(0, 10) &&
            addMonths(on, 6) >= (post.publishedAt ?? '').slice(0, 10),
        ),
    )
    expect(share(wrong.length, county.posts.length)).toBeLessThan(0.1)
  })

  it("books nobody twice and leaves the personas' firms free", () => {
    const booked = county.applications.flatMap(({ interview, person, post }) =>
      (interview?.ticks ?? []).flatMap((tick) => [`${person.id} ${tick}`, `${post.firm.id} ${tick}`]),
    )
    expect(booked.length).toBeGreaterThan(1000)
    expect(new Set(booked).size).toBe(booked.length)
    const hosts = castOf(TODAY).hosts.map(({ firm }) => firm.id)
    const ahead = county.applications.filter(
      ({ interview, post }) => interview?.status === 'confirmed' && hosts.includes(post.firm.id),
    )
    expect(ahead).toEqual([])
  })

  it('tells every history in order and none of it after yesterday', () => {
    const histories = [
      ...county.posts.map((post) => post.events),
      ...county.applications.map((one) => one.events),
      ...county.applications.flatMap((one) => (one.interview === null ? [] : [one.interview.events])),
      ...county.claims.map((claim) => claim.lines),
    ]
    const inOrder = (times: readonly string[]): boolean =>
      times.every((at, index) => at < startOfToday && (times[index - 1] ?? '') <= at)
    expect(histories.filter((history) => !inOrder(history.map((line) => line.at)))).toEqual([])
  })

  it('puts agreed interviews into the coming days and held ones behind us', () => {
    for (const { interview } of county.applications) {
      if (interview?.status === 'confirmed') expect(interview.confirmedSlot! > startOfToday).toBe(true)
      if (interview?.status === 'held') expect(interview.confirmedSlot! < startOfToday).toBe(true)
    }
  })

  it('lets nobody apply twice for one post', () => {
    const pairs = county.applications.map(({ person, post }) => `${person.id} ${post.id}`)
    expect(new Set(pairs).size).toBe(pairs.length)
  })
})

describe('the claims of the demo county', () => {
  it('carry exactly what the rule library says of their facts', () => {
    for (const claim of county.claims) {
      const again =
        claim.workers === null
          ? assess(claim.scheme.id, claim.facts, undefined, [])
          : assessRoster(
              claim.scheme.id,
              claim.facts,
              claim.workers.map((worker) => worker.facts),
              undefined,
              [],
            )
      expect(again).toEqual(claim.assessment)
      expect(claim.amountFen).toBe(
        'lines' in again ? (again.outcome === 'eligible' ? again.totalFen : null) : again.amountFen,
      )
    }
  })

  it('were passed on only where the rules pay, and refused only where they do not', () => {
    for (const { status, assessment } of county.claims) {
      if (['reviewed', 'approved', 'on-notice', 'payable', 'paid'].includes(status))
        expect(assessment.outcome).toBe('eligible')
      if (status === 'rejected') expect(assessment.outcome).toBe('ineligible')
    }
  })

  it('went from status to status only by the actions of the workflow', () => {
    for (const claim of county.claims) {
      let status: (typeof CLAIM_STATUSES)[number] = 'draft'
      for (const line of claim.lines) {
        expect(ACTIONS_BY_CLAIM_STATUS[status]).toContain(line.action)
        status = line.to
      }
      if (!['on-notice', 'payable', 'paid'].includes(claim.status)) expect(status).toBe(claim.status)
      else expect(status).toBe('approved')
    }
  })

  it('were examined by different clerks at each desk', () => {
    for (const { lines } of county.claims) {
      const clerks = lines.flatMap((line) => line.clerk?.id ?? [])
      expect(new Set(clerks).size).toBe(clerks.length)
    }
  })

  it('cover nearly every scheme of the plan', () => {
    expect(new Set(county.claims.map((claim) => claim.scheme.id)).size).toBeGreaterThanOrEqual(15)
  })

  it('pay nobody twice for what is paid once', () => {
    const subjects = county.claims
      .filter((claim) => claim.scheme.exclusion?.by === 'subject' && claim.workers === null)
      .map((claim) => `${claim.scheme.id} ${claim.person?.id ?? claim.firm?.id}`)
    expect(new Set(subjects).size).toBe(subjects.length)
  })
})

describe('drawing again', () => {
  const small = { people: 300, employers: 40, jobs: 80, applications: 90, interviews: 30, claims: 20 }

  it('gives the same county for the same day', () => {
    expect(JSON.stringify(draw(small))).toBe(JSON.stringify(draw(small)))
  })

  it('gives the same people whatever number of posts is asked for', () => {
    expect(draw({ ...small, jobs: 20 }).people).toEqual(draw(small).people)
  })

  it('moves with the day', () => {
    const later = draw(small, '2027-03-02')
    expect(
      later.posts.filter((post) => post.status === 'published' && post.endsOn >= '2027-03-02').length,
    ).toBeGreaterThan(60)
  })

  it('works on a day of the epidemic year as well', () => {
    expect(draw(small, '2020-06-15').claims).toHaveLength(20)
  })
})
