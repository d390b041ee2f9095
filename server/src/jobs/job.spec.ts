import { contract } from '@wengang/shared/contract/index'
import type { Job } from '@wengang/shared/contract/jobs'
import { addDays } from '@wengang/shared/dates'
import { addWorkingDays } from '@wengang/shared/working-days'
import { PersonasModule } from '../demo/personas.module.js'
import { Database } from '../platform/database/database.js'
import { newId } from '../platform/ids.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { SystemModule } from '../system/system.module.js'
import { JobEntity } from './job.entity.js'
import { JobsModule } from './jobs.module.js'
import { draft, newSeeker, publish } from './testing/hiring.js'

const { jobs } = contract

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ features: [SystemModule, JobsModule, PersonasModule] })
})
afterAll(() => t.close())

const create = (change: Parameters<typeof draft>[1] = {}) =>
  t.as('employer').ok(jobs.create, { body: draft(t, change) })
const submit = (job: Job) =>
  t
    .as('employer')
    .ok(jobs.act, { params: { id: job.id }, body: { action: 'submit', revision: job.revision } })

describe('drafting a post', () => {
  it('keeps it from everyone but its employer and the desk until it is published', async () => {
    const job = await create()
    expect(job).toMatchObject({
      status: 'draft',
      actions: ['submit', 'close'],
      revision: 0,
      regionName: '开阳县双流镇',
      findings: [],
    })
    for (const other of [null, 'seeker', 'employer2'] as const)
      expect((await t.as(other).refused(jobs.get, { params: { id: job.id } })).code).toBe('not-found')
    expect((await t.as('reviewer').ok(jobs.get, { params: { id: job.id } })).actions).toEqual([])
  })

  it('says of each field what is wrong with it', async () => {
    const wrong = draft(t, { payFrom: 5000_00, payTo: 4000_00, endsOn: addDays(t.clock.today(), -1) })
    const problem = await t.as('employer').refused(jobs.create, { body: wrong })
    expect(problem).toMatchObject({ code: 'bad-input', fields: [{ path: 'payTo' }, { path: 'endsOn' }] })
  })

  it('asks for a usual month when pay is by the piece, and takes the employer’s word for it', async () => {
    const piece = { payUnit: 'piece', payFrom: 30, payTo: 60 } as const
    expect(await t.as('employer').refused(jobs.create, { body: draft(t, piece) })).toMatchObject({
      fields: [{ path: 'payMonthFrom' }, { path: 'payMonthTo' }],
    })
    expect((await create({ ...piece, payMonthFrom: 3000_00, payMonthTo: 5200_00 })).pay).toMatchObject({
      monthFrom: 3000_00,
      monthTo: 5200_00,
      from: 30,
    })
  })

  it('refuses a region that does not exist and a last day more than a year away', async () => {
    expect(
      await t.as('employer').refused(jobs.create, { body: draft(t, { region: '520199' }) }),
    ).toMatchObject({ fields: [{ path: 'region' }] })
    const far = addDays(t.clock.today(), 367)
    expect(await t.as('employer').refused(jobs.create, { body: draft(t, { endsOn: far }) })).toMatchObject({
      fields: [{ path: 'endsOn' }],
    })
  })

  it('is for employers, not for seekers or staff', async () => {
    for (const other of ['seeker', 'acceptor'] as const)
      expect((await t.as(other).refused(jobs.create, { body: draft(t) })).code).toBe('not-allowed')
  })

  it('answers a repeated request with the first post', async () => {
    const headers = { 'idempotency-key': newId() }
    const [first, second] = [
      await t.as('employer').ok(jobs.create, { body: draft(t), headers }),
      await t.as('employer').ok(jobs.create, { body: draft(t), headers }),
    ]
    expect(second.id).toBe(first.id)
  })
})

describe('changing a post', () => {
  it('lays the change over what was there and derives pay by the month again', async () => {
    const job = await create()
    const changed = await t.as('employer').ok(jobs.update, {
      params: { id: job.id },
      body: { payUnit: 'day', payFrom: 100_00, payTo: 200_00, revision: 0 },
    })
    expect(changed).toMatchObject({
      title: '缝纫工',
      pay: { monthFrom: 2175_00, monthTo: 4350_00 },
      revision: 1,
      status: 'draft',
    })
  })

  it('refuses an hourly rate whose month no list could carry, and leaves every list readable', async () => {
    const job = await create({ payUnit: 'hour' })
    const problem = await t.as('employer').refused(jobs.update, {
      params: { id: job.id },
      body: { payFrom: 1e12, payTo: 1e12, revision: job.revision },
    })
    expect(problem).toMatchObject({ code: 'bad-input', fields: [{ path: 'payTo' }] })
    expect((await t.as('employer').ok(jobs.get, { params: { id: job.id } })).revision).toBe(job.revision)
    expect((await t.as('employer').call(jobs.mine)).status).toBe(200)
  })

  it('loses one broken row from a list, never the list', async () => {
    const [good, bad] = [await publish(t, { title: '好的一行' }), await publish(t, { title: '坏的一行' })]
    await t.app.get(Database).update(JobEntity, { id: bad.id }, { monthFrom: 9e15 })
    const { items } = await t.as(null).ok(jobs.list, { query: { sort: 'pay', limit: 50 } })
    expect(items.map(({ id }) => id)).toContain(good.id)
    expect(items.map(({ id }) => id)).not.toContain(bad.id)
    await t.app.get(Database).update(JobEntity, { id: bad.id }, { monthFrom: bad.pay.monthFrom })
  })

  it('refuses a stale write and shows the post as it is now', async () => {
    const job = await create()
    await t
      .as('employer')
      .ok(jobs.update, { params: { id: job.id }, body: { title: '缝纫工（急）', revision: 0 } })
    const problem = await t
      .as('employer')
      .refused(jobs.update, { params: { id: job.id }, body: { title: '车工', revision: 0 } })
    expect(problem).toMatchObject({ code: 'stale', current: { title: '缝纫工（急）', revision: 1 } })
  })

  it('lets one of two changes at the same moment through', async () => {
    const job = await create()
    const answers = await Promise.all(
      ['甲', '乙', '丙'].map((title) =>
        t.as('employer').call(jobs.update, { params: { id: job.id }, body: { title, revision: 0 } }),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409])
  })

  it('is for its own employer alone', async () => {
    const job = await create()
    expect(
      (
        await t
          .as('employer2')
          .refused(jobs.update, { params: { id: job.id }, body: { title: '别家的', revision: 0 } })
      ).code,
    ).toBe('not-found')
  })

  it('sends a published post back to vetting, out of the readers’ sight', async () => {
    const job = await publish(t, { title: '先发后改' })
    const changed = await t
      .as('employer')
      .ok(jobs.update, { params: { id: job.id }, body: { payTo: 9000_00, revision: job.revision } })
    expect(changed.status).toBe('vetting')
    expect((await t.as(null).refused(jobs.get, { params: { id: job.id } })).code).toBe('not-found')
  })
})

describe('vetting a post', () => {
  it('shows the vetter what the law objects to, and nobody else but the employer', async () => {
    const job = await submit(
      await create({
        title: '高薪缝纫工',
        conditions: '限女性，18-40岁',
        payDeductions: '入职交押金 200 元',
      }),
    )
    const seen = await t.as('acceptor').ok(jobs.get, { params: { id: job.id } })
    expect(seen.findings.map((finding) => finding.where)).toEqual(
      expect.arrayContaining(['title', 'conditions', 'payDeductions']),
    )
    const published = await t
      .as('acceptor')
      .ok(jobs.act, { params: { id: job.id }, body: { action: 'publish', revision: job.revision } })
    expect(published.findings).toHaveLength(4)
    expect(await t.as(null).ok(jobs.get, { params: { id: job.id } })).toMatchObject({
      findings: [],
      history: [],
      actions: [],
    })
  })

  it('finds the same post of the same employer, whatever its spacing', async () => {
    await publish(t, { title: '重复岗位' })
    expect((await create({ title: '重复 岗位' })).findings).toEqual([
      { where: 'title', says: expect.stringContaining('「重复岗位」') as unknown },
    ])
  })

  it('lists what waits, longest first, within the desk’s region only', async () => {
    const waiting = await submit(await create({ title: '等审核的' }))
    const { items } = await t.as('reviewer').ok(jobs.vetting, { query: { limit: 50 } })
    expect(items.at(-1)).toMatchObject({ id: waiting.id, status: 'vetting' })
    const elsewhere = t.as({
      accountId: newId(),
      personId: newId(),
      roles: ['acceptor'],
      scope: '440100',
      employerId: null,
    })
    expect((await elsewhere.ok(jobs.vetting)).items).toEqual([])
    expect(
      (
        await elsewhere.refused(jobs.act, {
          params: { id: waiting.id },
          body: { action: 'publish', revision: waiting.revision },
        })
      ).code,
    ).toBe('not-found')
    const city = t.as({
      accountId: newId(),
      personId: newId(),
      roles: ['reviewer'],
      scope: '520100',
      employerId: null,
    })
    expect((await city.ok(jobs.vetting, { query: { limit: 50 } })).items.map((job) => job.id)).toContain(
      waiting.id,
    )
  })

  it('is closed to the employer itself', async () => {
    const job = await submit(await create())
    expect(
      (
        await t
          .as('employer')
          .refused(jobs.act, { params: { id: job.id }, body: { action: 'publish', revision: job.revision } })
      ).code,
    ).toBe('wrong-status')
  })

  it('gives it back with a reason, tells the employer, and lets it come again', async () => {
    const job = await submit(await create({ title: '要退回的' }))
    const act = { params: { id: job.id } }
    expect(
      await t
        .as('acceptor')
        .refused(jobs.act, { ...act, body: { action: 'return', revision: job.revision } }),
    ).toMatchObject({ fields: [{ path: 'reason' }] })
    const returned = await t.as('acceptor').ok(jobs.act, {
      ...act,
      body: { action: 'return', revision: job.revision, reason: '请写清每天几小时' },
    })
    expect(returned).toMatchObject({
      status: 'returned',
      history: [
        { action: 'create' },
        { action: 'submit', by: '用工单位' },
        { action: 'return', by: '受理员', reason: '请写清每天几小时' },
      ],
    })
    expect((await t.as('employer').ok(contract.messages.list)).items[0]).toMatchObject({
      about: `job:${job.id}`,
      body: expect.stringContaining('请写清每天几小时') as unknown,
    })
    expect((await submit(returned)).status).toBe('vetting')
  })

  it('refuses to publish for an employer whose licence check has lapsed', async () => {
    const job = await submit(await create({ title: '核验过期', endsOn: addDays(t.clock.today(), 300) }))
    const now = t.clock.now()
    t.clock.set(new Date(now.getTime() + 200 * 86_400_000))
    const problem = await t
      .as('acceptor')
      .refused(jobs.act, { params: { id: job.id }, body: { action: 'publish', revision: job.revision } })
    t.clock.set(now)
    expect(problem.code).toBe('incomplete')
  })
})

describe('a published post', () => {
  it('is confirmed by its employer, who may move its last day', async () => {
    const job = await publish(t, { title: '要延期的' })
    t.clock.advance(86_400)
    const endsOn = addDays(t.clock.today(), 60)
    const confirmed = await t
      .as('employer')
      .ok(jobs.act, { params: { id: job.id }, body: { action: 'confirm', revision: job.revision, endsOn } })
    expect(confirmed).toMatchObject({ confirmedOn: t.clock.today(), endsOn })
    const gone = addDays(t.clock.today(), -1)
    expect(
      (
        await t.as('employer').refused(jobs.act, {
          params: { id: job.id },
          body: { action: 'confirm', revision: confirmed.revision, endsOn: gone },
        })
      ).code,
    ).toBe('bad-input')
  })

  it('is marked urgent by the desk with a reason and a day within its own time, and unmarked', async () => {
    const job = await publish(t, { title: '急招的' })
    const mark = (revision: number, until?: string) =>
      t.as('reviewer').call(jobs.act, {
        params: { id: job.id },
        body: {
          action: 'mark-urgent',
          revision,
          urgent: until === undefined ? undefined : { reason: 'epidemic-control', until },
        },
      })
    for (const until of [undefined, addDays(t.clock.today(), -1), addDays(job.endsOn, 1)])
      expect((await mark(job.revision, until)).problem?.code).toBe('bad-input')
    expect((await mark(job.revision, job.endsOn)).body.urgent).toEqual({
      reason: 'epidemic-control',
      until: job.endsOn,
    })
    const off = await t.as('reviewer').ok(jobs.act, {
      params: { id: job.id },
      body: { action: 'mark-urgent', revision: job.revision + 1, urgent: null },
    })
    expect(off.urgent).toBeNull()
    expect(
      (
        await t.as('employer').refused(jobs.act, {
          params: { id: job.id },
          body: { action: 'mark-urgent', revision: off.revision, urgent: null },
        })
      ).code,
    ).toBe('wrong-status')
  })

  it('stays readable after it is closed, but offers no number any more', async () => {
    const job = await publish(t, { title: '招满的' })
    await t
      .as('employer')
      .ok(jobs.act, { params: { id: job.id }, body: { action: 'close', revision: job.revision } })
    expect((await t.as(null).ok(jobs.get, { params: { id: job.id } })).status).toBe('closed')
    expect(
      (await t.as('seeker').refused(jobs.call, { params: { id: job.id }, body: { warned: true } })).code,
    ).toBe('wrong-status')
    expect(
      (
        await t.as('employer').refused(jobs.update, {
          params: { id: job.id },
          body: { title: '再开', revision: job.revision + 1 },
        })
      ).code,
    ).toBe('wrong-status')
  })

  it('is listed for its employer with its status, and counted on the employer’s page', async () => {
    const job = await publish(t, { title: '合作社的' }, 'employer2')
    const mine = await t.as('employer2').ok(jobs.mine, { query: { status: 'published' } })
    expect(mine.items.map(({ id, status, applications }) => ({ id, status, applications }))).toEqual([
      { id: job.id, status: 'published', applications: 0 },
    ])
    expect((await t.as(null).ok(contract.employers.get, { params: { id: job.employer.id } })).openJobs).toBe(
      1,
    )
  })

  it('shows its number after the warning, to who is signed in', async () => {
    const job = await publish(t, { title: '打电话的' })
    expect(await t.as('seeker').ok(jobs.call, { params: { id: job.id }, body: { warned: true } })).toEqual({
      phone: '19900092001',
      contactName: '演示李经理',
    })
    expect(
      (await t.as(null).refused(jobs.call, { params: { id: job.id }, body: { warned: true } })).code,
    ).toBe('not-signed-in')
    expect(
      (await t.as('seeker').refused(jobs.call, { params: { id: newId() }, body: { warned: true } })).code,
    ).toBe('not-found')
    const unwarned = await t.inject({
      method: 'POST',
      url: `/api/jobs/${job.id}/calls`,
      payload: { warned: false },
      headers: {
        authorization: `Bearer ${(await t.as(null).ok(contract.auth.demo, { body: { persona: 'seeker' } })).token}`,
      },
    })
    expect(unwarned.statusCode).toBe(400)
  })

  it('gives nobody more than thirty numbers a day', async () => {
    const job = await publish(t, { title: '号码多的' })
    const collector = await newSeeker(t, 900)
    for (let call = 0; call < 30; call += 1)
      await collector.ok(jobs.call, { params: { id: job.id }, body: { warned: true } })
    expect(
      (await collector.refused(jobs.call, { params: { id: job.id }, body: { warned: true } })).code,
    ).toBe('too-many')
  })
})

describe('reporting a post', () => {
  it('promises an answer within five working days, once at a time, and brings it', async () => {
    const job = await publish(t, { title: '被举报的' })
    const report = await t
      .as('seeker')
      .ok(jobs.report, { params: { id: job.id }, body: { reason: 'fee', note: '要交服装费' } })
    expect(report.answerBy).toBe(addWorkingDays(t.clock.today(), 5))
    expect(
      (await t.as('seeker').refused(jobs.report, { params: { id: job.id }, body: { reason: 'fee' } })).code,
    ).toBe('already-exists')

    const { items } = await t.as('acceptor').ok(jobs.reports)
    expect(items).toMatchObject([
      {
        id: report.id,
        job: { id: job.id, title: '被举报的' },
        reason: 'fee',
        note: '要交服装费',
        answer: null,
      },
    ])
    const answer = { params: { id: report.id }, body: { answer: '已责令退还并下架该岗位', revision: 0 } }
    expect((await t.as('acceptor').ok(jobs.answerReport, answer)).answeredAt).not.toBeNull()
    expect((await t.as('reviewer').refused(jobs.answerReport, answer)).code).toBe('stale')
    expect((await t.as('acceptor').ok(jobs.reports)).items).toEqual([])
    expect((await t.as('seeker').ok(contract.messages.list)).items[0]?.body).toContain('已责令退还')
    await t.as('seeker').ok(jobs.report, { params: { id: job.id }, body: { reason: 'fee' } })
  })

  it('is for the desk of that region to answer', async () => {
    const {
      items: [report],
    } = await t.as('acceptor').ok(jobs.reports)
    const elsewhere = t.as({
      accountId: newId(),
      personId: newId(),
      roles: ['acceptor'],
      scope: '440100',
      employerId: null,
    })
    expect(
      (
        await elsewhere.refused(jobs.answerReport, {
          params: { id: report?.id ?? '' },
          body: { answer: '好', revision: 0 },
        })
      ).code,
    ).toBe('not-found')
    expect(
      (
        await t.as('seeker').refused(jobs.answerReport, {
          params: { id: report?.id ?? '' },
          body: { answer: '好', revision: 0 },
        })
      ).code,
    ).toBe('not-allowed')
  })
})
