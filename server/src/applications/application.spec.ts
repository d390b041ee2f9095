import { contract } from '@wengang/shared/contract/index'
import type { Application } from '@wengang/shared/contract/applications'
import { addDays } from '@wengang/shared/dates'
import { ConsentService } from '../accounts/consent.service.js'
import { PersonasModule } from '../demo/personas.module.js'
import { apply, newSeeker, publish, seekerName } from '../jobs/testing/hiring.js'
import { newId } from '../platform/ids.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import type { TestClient } from '../platform/testing/test-client.js'
import { SystemModule } from '../system/system.module.js'
import { ApplicationService } from './application.service.js'
import { ApplicationsModule } from './applications.module.js'

const { applications } = contract

let t: TestApp
let jobId: string
let number = 0
const seeker = () => newSeeker(t, (number += 1))

beforeAll(async () => {
  t = await startTestApp({ features: [SystemModule, ApplicationsModule, PersonasModule] })
  jobId = (await publish(t)).id
})
afterAll(() => t.close())

const act = (
  client: TestClient,
  application: Application,
  action: Application['actions'][number],
  more: { reason?: string; hire?: Application['hire'] & object } = {},
) =>
  client.ok(applications.act, {
    params: { id: application.id },
    body: { action, revision: application.revision, ...more },
  })
const asEmployer = (application: Application) =>
  t.as('employer').ok(applications.get, { params: { id: application.id } })
const hire = () => ({
  startsOn: t.clock.today(),
  contractFrom: t.clock.today(),
  contractTo: addDays(t.clock.today(), 364),
  payFen: 4200_00,
})

describe('applying', () => {
  it('takes one tap when the three questions are answered, and says what comes next', async () => {
    const application = await apply(t.as('seeker'), jobId)
    expect(application).toMatchObject({
      status: 'submitted',
      sentence: '您 6 月 15 日报了名，等演示县晨光食品有限公司回复。',
      nextStep: '单位约面试或答复后，会发消息给您。',
      job: { id: jobId, title: '缝纫工', regionName: '开阳县双流镇' },
      actions: ['withdraw'],
      interviewId: null,
      hire: null,
    })
    expect((await t.as('seeker').ok(contract.jobs.get, { params: { id: jobId } })).myApplicationId).toBe(
      application.id,
    )
    expect((await t.as('employer').ok(contract.messages.list)).items[0]).toMatchObject({
      title: '有人报名',
      about: `application:${application.id}`,
    })
  })

  it('is refused with the open questions when the profile is not complete', async () => {
    const problem = await t
      .as('seeker2')
      .refused(applications.create, { params: { id: jobId }, body: { shareProfile: true } })
    expect(problem).toMatchObject({
      code: 'incomplete',
      fields: [{ path: 'trade' }, { path: 'wantedRegion' }],
    })
  })

  it('needs the consent that this employer may see the profile, and keeps it with the employer’s name', async () => {
    const token = (await t.as(null).ok(contract.auth.demo, { body: { persona: 'seeker' } })).token
    const without = await t.inject({
      method: 'POST',
      url: `/api/jobs/${jobId}/applications`,
      payload: {},
      headers: { authorization: `Bearer ${token}` },
    })
    expect(without.statusCode).toBe(400)
    expect(without.json()).toMatchObject({
      fields: [{ path: 'shareProfile', message: '报名前需同意把资料给这家单位看' }],
    })
    const { items } = await t.as('seeker').ok(contract.me.consents)
    expect(items).toContainEqual(expect.objectContaining({ purpose: 'share-profile', withdrawnAt: null }))
  })

  it('happens once a post: a second one gets the first, and ten at the same moment make one', async () => {
    const person = await seeker()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        person.call(applications.create, { params: { id: jobId }, body: { shareProfile: true } }),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([
      201,
      ...Array.from({ length: 9 }, () => 409),
    ])
    const made = answers.find((answer) => answer.status === 201)?.body
    expect(answers.filter((answer) => answer.status === 409).map((answer) => answer.problem?.code)).toEqual(
      Array.from({ length: 9 }, () => 'already-exists'),
    )
    expect(
      await person.refused(applications.create, { params: { id: jobId }, body: { shareProfile: true } }),
    ).toMatchObject({ code: 'already-exists', current: { id: made?.id } })
  })

  it('answers a repeat under the same key with the first answer', async () => {
    const person = await seeker()
    const once = {
      params: { id: jobId },
      body: { shareProfile: true as const },
      headers: { 'idempotency-key': newId() },
    }
    expect((await person.ok(applications.create, once)).id).toBe(
      (await person.ok(applications.create, once)).id,
    )
  })

  it('is open again after withdrawing, and closed after the employer has said no', async () => {
    const person = await seeker()
    const withdrawn = await act(person, await apply(person, jobId), 'withdraw', { reason: '找到别的活了' })
    expect(withdrawn).toMatchObject({
      status: 'withdrawn',
      actions: [],
      nextStep: '想再报名，可以从岗位页重新报。',
    })
    const again = await apply(person, jobId)
    expect(again.id).not.toBe(withdrawn.id)
    await act(t.as('employer'), again, 'reject', { reason: '已经招满' })
    expect(
      (await person.refused(applications.create, { params: { id: jobId }, body: { shareProfile: true } }))
        .code,
    ).toBe('already-exists')
  })

  it('is for seekers, for posts that are open, and not for one’s own firm', async () => {
    expect(
      (
        await t
          .as('employer')
          .refused(applications.create, { params: { id: jobId }, body: { shareProfile: true } })
      ).code,
    ).toBe('not-allowed')
    expect(
      (
        await t
          .as('seeker')
          .refused(applications.create, { params: { id: newId() }, body: { shareProfile: true } })
      ).code,
    ).toBe('not-found')
    const closing = await publish(t, { title: '要停的' })
    await t.as('employer').ok(contract.jobs.act, {
      params: { id: closing.id },
      body: { action: 'close', revision: closing.revision },
    })
    expect(
      (
        await t
          .as('seeker')
          .refused(applications.create, { params: { id: closing.id }, body: { shareProfile: true } })
      ).code,
    ).toBe('wrong-status')
    const me = await t.as('employer').ok(contract.me.get)
    const both = t.as({
      accountId: me.id,
      personId: me.id,
      roles: ['seeker', 'employer'],
      scope: null,
      employerId: me.employerId,
    })
    expect(
      (await both.refused(applications.create, { params: { id: jobId }, body: { shareProfile: true } })).code,
    ).toBe('not-allowed')
  })
})

describe('the two sides of an application', () => {
  it('see it, with the phone masked for the employer, and nobody else does', async () => {
    const person = await seeker()
    const mine = await apply(person, jobId)
    expect((await asEmployer(mine)).candidate).toMatchObject({
      name: seekerName(number),
      trade: '缝纫',
      phoneMasked: expect.stringMatching(/^137\*{4}\d{4}$/) as unknown,
    })
    for (const other of ['employer2', 'seeker', 'agency'] as const)
      expect((await t.as(other).refused(applications.get, { params: { id: mine.id } })).code).toBe(
        'not-found',
      )
    expect((await t.as('acceptor').refused(applications.get, { params: { id: mine.id } })).code).toBe(
      'not-allowed',
    )
  })

  it('lose the profile again when the candidate withdraws the consent', async () => {
    const person = await seeker()
    const mine = await apply(person, jobId)
    await person.call(contract.me.withdrawConsent, {
      params: { purpose: 'share-profile' },
      query: { subject: mine.employer.id },
    })
    expect(
      await t.app
        .get(ConsentService, { strict: false })
        .has(mine.candidate.id, 'share-profile', mine.employer.id),
    ).toBe(false)
    expect((await asEmployer(mine)).candidate).toEqual({
      id: mine.candidate.id,
      name: expect.stringContaining('*') as unknown,
      trade: null,
      phoneMasked: null,
    })
  })

  it('list it page by page, by post and by status', async () => {
    const job = await publish(t, { title: '很多人报的' }, 'employer2')
    const people = [await seeker(), await seeker(), await seeker()]
    const made: Application[] = []
    for (const person of people) made.push(await apply(person, job.id))
    const seen: string[] = []
    for (let cursor: string | undefined; ;) {
      const page = await t.as('employer2').ok(applications.list, { query: { job: job.id, limit: 1, cursor } })
      seen.push(...page.items.map((item) => item.id))
      if (page.next === null) break
      cursor = page.next
    }
    expect(seen).toEqual(made.map((item) => item.id).reverse())
    expect((await t.as('employer2').ok(applications.list, { query: { status: 'rejected' } })).items).toEqual(
      [],
    )
    expect((await people[0]?.ok(applications.list))?.items.map((item) => item.id)).toEqual([made[0]?.id])
    expect(
      (await t.as('employer2').ok(contract.jobs.mine)).items.find((item) => item.id === job.id)?.applications,
    ).toBe(3)
    expect((await t.as('employer2').refused(applications.list, { query: { cursor: '乱写的' } })).code).toBe(
      'bad-input',
    )
  })
})

describe('from offer to hire', () => {
  it('goes by the table of actions, each told to the other side', async () => {
    const person = await seeker()
    const submitted = await asEmployer(await apply(person, jobId))
    expect(submitted.actions).toEqual(['offer-times', 'offer-job', 'reject'])
    const offered = await act(t.as('employer'), submitted, 'offer-job')
    expect(offered.sentence).toContain('已向')
    expect((await person.ok(contract.messages.list)).items[0]).toMatchObject({ title: '单位想录用您' })
    const mine = await person.ok(applications.get, { params: { id: offered.id } })
    expect(mine).toMatchObject({
      actions: ['accept-offer', 'decline-offer', 'withdraw'],
      nextStep: '请点「接受」或「不去」。',
    })
    const accepted = await act(person, mine, 'accept-offer')
    const hired = await act(t.as('employer'), accepted, 'hire', { hire: hire() })
    expect(hired).toMatchObject({ status: 'hired', hire: hire(), actions: [] })
    expect(hired.history.map(({ action, by }) => [action, by])).toEqual([
      ['apply', '本人'],
      ['offer-job', '用工单位'],
      ['accept-offer', '本人'],
      ['hire', '用工单位'],
    ])

    const hires = await t.app
      .get(ApplicationService, { strict: false })
      .hiresOf({ personId: hired.candidate.id })
    expect(hires).toEqual([
      {
        applicationId: hired.id,
        jobId,
        jobTitle: '缝纫工',
        workRegion: '520121101',
        personId: hired.candidate.id,
        employerId: hired.employer.id,
        hiredAt: t.clock.instant(),
        ...hire(),
      },
    ])
    expect(
      await t.app.get(ApplicationService, { strict: false }).hiresOf({ employerId: hired.employer.id }),
    ).toHaveLength(1)
  })

  it('checks the contract before it records a hire', async () => {
    const person = await seeker()
    const offered = await act(t.as('employer'), await apply(person, jobId), 'offer-job')
    const accepted = await act(person, offered, 'accept-offer')
    const tryHire = (body: object) =>
      t.as('employer').refused(applications.act, {
        params: { id: accepted.id },
        body: { action: 'hire', revision: accepted.revision, ...body },
      })
    expect(await tryHire({})).toMatchObject({ code: 'bad-input', fields: [{ path: 'hire' }] })
    expect(await tryHire({ hire: { ...hire(), contractTo: t.clock.today() } })).toMatchObject({
      fields: [{ path: 'hire.contractTo' }],
    })
    expect(await tryHire({ hire: { ...hire(), startsOn: addDays(t.clock.today(), -1) } })).toMatchObject({
      fields: [{ path: 'hire.startsOn' }],
    })
  })

  it('refuses what is not the caller’s to do, with the record as it is', async () => {
    const person = await seeker()
    const mine = await apply(person, jobId)
    for (const action of ['hire', 'offer-job', 'reject'] as const) {
      const problem = await person.refused(applications.act, {
        params: { id: mine.id },
        body: { action, revision: mine.revision, hire: hire() },
      })
      expect(problem).toMatchObject({ code: 'wrong-status', current: { id: mine.id } })
    }
    expect(
      (
        await t.as('employer').refused(applications.act, {
          params: { id: mine.id },
          body: { action: 'accept-offer', revision: mine.revision },
        })
      ).code,
    ).toBe('wrong-status')
    expect(
      (
        await t.as('employer').refused(applications.act, {
          params: { id: mine.id },
          body: { action: 'offer-times', revision: mine.revision },
        })
      ).code,
    ).toBe('bad-input')
    expect(
      (
        await t.as('employer2').refused(applications.act, {
          params: { id: mine.id },
          body: { action: 'reject', revision: mine.revision },
        })
      ).code,
    ).toBe('not-found')
  })

  it('refuses a stale write, and of two at the same moment lets one through', async () => {
    const person = await seeker()
    const mine = await apply(person, jobId)
    const both = await Promise.all([
      person.call(applications.act, {
        params: { id: mine.id },
        body: { action: 'withdraw', revision: mine.revision },
      }),
      t.as('employer').call(applications.act, {
        params: { id: mine.id },
        body: { action: 'offer-job', revision: mine.revision },
      }),
    ])
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409])
    expect(both.find((answer) => answer.status === 409)?.problem).toMatchObject({
      code: 'stale',
      current: { revision: mine.revision + 1 },
    })
  })
})
