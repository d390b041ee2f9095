import type { Profile, Session } from '@wengang/shared/contract/accounts'
import type { Application } from '@wengang/shared/contract/applications'
import type { Claim, ClaimSummary } from '@wengang/shared/contract/claims'
import type { Interview } from '@wengang/shared/contract/interviews'
import type { Job, JobSummary } from '@wengang/shared/contract/jobs'
import type { Assessment } from '@wengang/shared/contract/policy'
import type { County } from '@wengang/shared/contract/system'
import { addDays, chineseDay } from '@wengang/shared/dates'
import { addWorkingDays } from '@wengang/shared/working-days'
import { startCounty } from '../../config/scripts/county.mjs'
import { Api } from './support/api.js'
import { idNumber, paperPhoto } from './support/made-up.js'
import { chinaDay, markAfter, secondsUntil } from './support/times.js'

type Page<T> = { items: T[]; next: string | null }
type Running = Awaited<ReturnType<typeof startCounty>>

const FACTS = {
  categories: ['registered-poor'],
  organised: true,
  householdRegion: '520122',
  workRegion: '520121',
}

describe('from the first look at the jobs to the approved subsidy, over HTTP', () => {
  let county: Running
  let visitor: Api
  let seeker: Api
  let employer: Api
  let offices: County
  let job: JobSummary
  let application: Application
  let otherApplication: Application
  let interview: Interview
  let claim: Claim
  let today: string

  beforeAll(async () => {
    county = await startCounty()
    visitor = new Api(county.url)
    seeker = await visitor.as('seeker2')
    employer = await visitor.as('employer')
    offices = await visitor.ok('GET /api/county')
  })
  afterAll(() => county.stop())

  const claimAs = async (who: Api) => who.ok<Claim>(`GET /api/claims/${claim.id}`)
  /** What the applicant reads while `stage` has the claim since `day`. */
  const due = (stage: keyof County['stageDays'], day = today) => addWorkingDays(day, offices.stageDays[stage])

  it('lets anybody read and search the jobs, and asks for a sign-in only to apply', async () => {
    const first = await visitor.ok<Page<JobSummary>>('GET /api/jobs?limit=10')
    expect(first.items).toHaveLength(10)
    const second = await visitor.ok<Page<JobSummary>>(
      `GET /api/jobs?limit=10&cursor=${encodeURIComponent(first.next ?? '')}`,
    )
    expect(second.items.some(({ id }) => first.items.some((one) => one.id === id))).toBe(false)
    const found = await visitor.ok<Page<JobSummary>>(
      `GET /api/jobs?keyword=${encodeURIComponent('缝纫')}&payFrom=300000&region=520121&sort=pay`,
    )
    expect(found.items.length).toBeGreaterThan(0)
    for (const one of found.items) expect(`${one.title}${one.trade}${one.employer.name}`).toContain('缝纫')
    expect(found.items.map(({ pay }) => pay.monthFrom)).toEqual(
      found.items.map(({ pay }) => pay.monthFrom).sort((a, b) => b - a),
    )
    expect((await visitor.ok<Job>(`GET /api/jobs/${found.items[0]?.id ?? ''}`)).duties).not.toBe('')
    expect(
      await visitor.refused(`POST /api/jobs/${found.items[0]?.id ?? ''}/applications`, {
        shareProfile: true,
      }),
    ).toMatchObject({ status: 401, code: 'not-signed-in' })
  })

  it('asks three questions before the first application, then takes it with one call', async () => {
    ;[job] = (await employer.ok<{ items: [JobSummary] }>('GET /api/me/jobs?status=published')).items
    const apply = `POST /api/jobs/${job.id}/applications`
    expect((await seeker.refused(apply, { shareProfile: true })).code).toBe('incomplete')
    const blank = await seeker.ok<Profile>('GET /api/me/profile')
    await seeker.ok('PUT /api/me/profile', {
      name: '故事小王',
      trade: '普工',
      wantedRegion: '520121',
      revision: blank.revision,
    })
    expect((await seeker.refused(apply, {})).fields?.map(({ path }) => path)).toEqual(['shareProfile'])
    application = await seeker.ok<Application>(
      apply,
      { shareProfile: true },
      { 'idempotency-key': 'story-apply-0001' },
    )
    expect(application).toMatchObject({ status: 'submitted', candidate: { name: '故事小王' } })
    expect(application.sentence).toBe(
      `您 ${chineseDay(chinaDay(application.appliedAt))}报了名，等演示县晨光食品有限公司回复。`,
    )
    const again = await seeker.ok<Application>(
      apply,
      { shareProfile: true },
      { 'idempotency-key': 'story-apply-0001' },
    )
    expect(again.id).toBe(application.id)
    expect((await seeker.refused(apply, { shareProfile: true })).code).toBe('already-exists')
    expect((await seeker.ok<Job>(`GET /api/jobs/${job.id}`)).myApplicationId).toBe(application.id)
  })

  it('offers three times, and none that has passed or lies between the marks', async () => {
    const offer = `POST /api/applications/${application.id}/interviews`
    const slots = [markAfter(120), markAfter(180), markAfter(240)]
    const between = new Date(Date.parse(slots[0] ?? '') + 60_000).toISOString()
    expect(
      (await employer.refused(offer, { channel: 'room', minutes: 20, slots: [markAfter(-30)] })).fields?.[0]
        ?.message,
    ).toContain('已经过了')
    expect(
      (await employer.refused(offer, { channel: 'room', minutes: 20, slots: [between] })).fields?.[0]
        ?.message,
    ).toContain('整 5 分钟')
    expect((await seeker.refused(offer, { channel: 'room', minutes: 20, slots })).status).toBe(403)
    interview = await employer.ok<Interview>(offer, { channel: 'room', minutes: 20, slots })
    expect(interview.slots.map(({ start }) => start)).toEqual(slots)
    expect((await seeker.ok<Interview>(`GET /api/interviews/${interview.id}`)).sentence).toBe(
      '演示县晨光食品有限公司约您小程序视频面试，给了 3 个时间，请选一个您方便的。',
    )
    expect((await seeker.ok<Application>(`GET /api/applications/${application.id}`)).status).toBe(
      'interviewing',
    )
  })

  it('books the chosen time for both, and nobody twice', async () => {
    const [first = '', second = ''] = interview.slots.map(({ start }) => start)
    const other = await visitor.as('employer2')
    const [otherJob] = (await other.ok<{ items: [JobSummary] }>('GET /api/me/jobs?status=published')).items
    otherApplication = await seeker.ok<Application>(`POST /api/jobs/${otherJob.id}/applications`, {
      shareProfile: true,
    })
    const clash = await other.ok<Interview>(`POST /api/applications/${otherApplication.id}/interviews`, {
      channel: 'phone',
      minutes: 30,
      slots: [first, markAfter(300)],
    })

    interview = await seeker.ok<Interview>(`POST /api/interviews/${interview.id}/confirmation`, {
      slot: first,
    })
    expect(interview).toMatchObject({ status: 'confirmed', confirmedSlot: first })
    expect(interview.sentence).toMatch(
      /^和演示县晨光食品有限公司约好了：\d+ 月 \d+ 日（周.）.+，小程序视频面试，约 20 分钟。$/,
    )
    const taken = await seeker.refused(`POST /api/interviews/${clash.id}/confirmation`, { slot: first })
    expect(taken).toMatchObject({ status: 409, code: 'slot-taken' })
    expect(
      (await seeker.ok<Interview>(`GET /api/interviews/${clash.id}`)).slots.map(({ free }) => free),
    ).toEqual([false, true])
    // Picking the agreed time again is no second booking.
    expect(
      (await seeker.ok<Interview>(`POST /api/interviews/${interview.id}/confirmation`, { slot: first }))
        .revision,
    ).toBe(interview.revision)
    expect(
      (await seeker.refused(`POST /api/interviews/${interview.id}/confirmation`, { slot: second })).code,
    ).toBe('wrong-status')
  })

  it('opens the room and takes the outcome when the time has come, and not before', async () => {
    const outcome = {
      action: 'record-outcome',
      revision: interview.revision,
      outcome: 'passed',
      note: '手脚麻利',
    }
    expect((await seeker.refused(`POST /api/interviews/${interview.id}/ticket`, {})).code).toBe('too-early')
    expect((await employer.refused(`POST /api/interviews/${interview.id}/actions`, outcome)).code).toBe(
      'too-early',
    )
    const before = seeker.session
    await county.restartAhead(secondsUntil(interview.confirmedSlot ?? '', 1))
    // Two hours have passed: the access token has run out, the refresh token renews it.
    expect((await seeker.refused('GET /api/me')).code).toBe('session-ended')
    seeker = new Api(
      county.url,
      await visitor.ok<Session>('POST /api/auth/refresh', { refreshToken: before?.refreshToken }),
    )
    employer = await visitor.as('employer')
    today = (await visitor.ok<{ today: string }>('GET /api/today')).today

    const ticket = await seeker.ok<{ channel: string; voip: unknown; phone: string }>(
      `POST /api/interviews/${interview.id}/ticket`,
      {},
    )
    expect(ticket).toMatchObject({
      channel: 'room',
      voip: null,
      phone: expect.stringMatching(/^1\d{10}$/) as string,
    })
    interview = await employer.ok<Interview>(`POST /api/interviews/${interview.id}/actions`, outcome)
    expect(interview).toMatchObject({ status: 'held', outcome: 'passed' })
    application = await seeker.ok<Application>(`GET /api/applications/${application.id}`)
    expect(application.sentence).toBe('面试已经结束，等演示县晨光食品有限公司答复。')
  })

  it('records the hire with its contract, which the seeker reads back', async () => {
    const hire = { startsOn: today, contractFrom: today, contractTo: addDays(today, 364), payFen: 450000 }
    const act = `POST /api/applications/${application.id}/actions`
    const wrong = await employer.refused(act, {
      action: 'hire',
      revision: application.revision,
      hire: { ...hire, contractTo: addDays(today, -1) },
    })
    expect(wrong.fields?.map(({ path }) => path)).toContain('hire.contractTo')
    application = await employer.ok<Application>(act, {
      action: 'hire',
      revision: application.revision,
      hire,
    })
    const seen = await seeker.ok<Application>(`GET /api/applications/${application.id}`)
    expect(seen).toMatchObject({ status: 'hired', hire, nextStep: '可以到「领补贴」看看能领哪些。' })
    const term = [hire.contractFrom, hire.contractTo].map((day) => chineseDay(day, true)).join('至 ')
    expect(seen.sentence).toBe(`演示县晨光食品有限公司已录用您，合同 ${term}。`)
    const known = await seeker.ok<{ facts: Record<string, unknown>; sources: Record<string, string> }>(
      'GET /api/me/facts?scheme=job-seeking',
    )
    expect(known.facts).toMatchObject({ alreadyGranted: false })
  })

  it('reckons the subsidy with its arithmetic and clause, for anybody', async () => {
    const facts = { ...FACTS, departedOn: today, alreadyGranted: false }
    const sum = await visitor.ok<Assessment>('POST /api/policy/assessments', { scheme: 'job-seeking', facts })
    expect(sum).toMatchObject({ outcome: 'eligible', amountFen: 50000, failed: [], missing: [] })
    expect(sum.steps.at(-1)).toMatchObject({ clause: '二（三）', valueFen: 50000 })
    const away = await visitor.ok<Assessment>('POST /api/policy/assessments', {
      scheme: 'job-seeking',
      facts: { ...facts, workRegion: '440306' },
    })
    expect(away.amountFen).toBe(100000)
    const home = await visitor.ok<Assessment>('POST /api/policy/assessments', {
      scheme: 'job-seeking',
      facts: { ...facts, householdRegion: '520121' },
    })
    expect(home).toMatchObject({ outcome: 'ineligible', amountFen: null, failed: ['outside-county'] })
    const open = await visitor.ok<Assessment>('POST /api/policy/assessments', {
      scheme: 'job-seeking',
      facts: FACTS,
    })
    expect(open).toMatchObject({ outcome: 'unknown', amountFen: null })
    expect(
      (
        await visitor.refused('POST /api/policy/assessments', {
          scheme: 'job-seeking',
          facts: { ...FACTS, departedOn: '2026-02-30' },
        })
      ).code,
    ).toBe('bad-facts')
  })

  it('says once and completely what a claim lacks, and takes it when it is whole', async () => {
    claim = await seeker.ok<Claim>('POST /api/claims', {
      scheme: 'job-seeking',
      facts: { ...FACTS, departedOn: today },
    })
    expect(claim).toMatchObject({ status: 'draft', amountFen: 50000, reference: null })
    const submit = `POST /api/claims/${claim.id}/submission`
    const lacks = await seeker.refused(submit, { declaration: true, revision: claim.revision })
    expect(lacks.code).toBe('incomplete')
    expect(lacks.fields?.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'profile.idNumber',
        'materials.identity',
        'materials.registered-poor',
        'materials.working-away',
        'materials.organised',
        'payee',
      ]),
    )

    const profile = await seeker.ok<Profile>('GET /api/me/profile')
    expect(
      (await seeker.refused('PUT /api/me/profile', { idNumber: idNumber(), revision: profile.revision }))
        .code,
    ).toBe('consent-needed')
    await seeker.ok('PUT /api/me/profile', {
      idNumber: idNumber(),
      householdRegion: '520122',
      sensitiveConsent: true,
      revision: profile.revision,
    })
    const photo = await paperPhoto()
    const materials = []
    for (const { id, documents } of claim.requirements)
      materials.push({ requirement: id, document: documents[0]?.id ?? '', fileId: await seeker.photo(photo) })
    claim = await seeker.ok<Claim>(`PUT /api/claims/${claim.id}`, {
      materials,
      payee: '6217000000000002222',
      revision: claim.revision,
    })
    expect(claim.requirements.every(({ satisfied }) => satisfied)).toBe(true)
    claim = await seeker.ok<Claim>(submit, { declaration: true, revision: claim.revision })
    expect(claim.reference).toMatch(/^WG-\d{4}-\d{6}-\d$/)
    expect(claim).toMatchObject({
      status: 'submitted',
      expectedOn: due('acceptance'),
      amountFen: 50000,
      payeeMasked: expect.stringMatching(/2222$/) as string,
    })
    expect(claim.sentence).toBe(
      `${offices.bureau}正在看材料是否齐全，预计 ${chineseDay(due('acceptance'))}前有结果`,
    )
    expect(claim.stages.map(({ state }) => state)).toEqual([
      'done',
      'now',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ])
    expect((await seeker.refused('POST /api/claims', { scheme: 'job-seeking', facts: {} })).code).toBe(
      'already-exists',
    )
  })

  const act = (who: Api, action: string, more: object = {}) =>
    who.send<Claim>(`POST /api/claims/${claim.id}/actions`, { action, revision: claim.revision, ...more })
  const done = async (who: Api, action: string, more: object = {}) => {
    claim = await who.ok<Claim>(`POST /api/claims/${claim.id}/actions`, {
      action,
      revision: claim.revision,
      ...more,
    })
  }

  it('lies on the acceptor’s desk first; nobody else may take it, nor with an old revision', async () => {
    const [acceptor, reviewer] = [await visitor.as('acceptor'), await visitor.as('reviewer')]
    expect((await act(seeker, 'accept')).status).toBe(403)
    expect((await act(reviewer, 'review')).status).toBeGreaterThanOrEqual(403)
    const onDesk = await acceptor.ok<Page<ClaimSummary>>(
      `GET /api/claims?desk=true&keyword=${claim.reference ?? ''}`,
    )
    expect(onDesk.items.map(({ id }) => id)).toEqual([claim.id])
    await done(acceptor, 'accept')
    expect((await claimAs(seeker)).sentence).toBe(
      `${offices.bureau}正在初审，预计 ${chineseDay(due('review'))}前有结果`,
    )
    const stale = await acceptor.send<{ code: string; current: { status: string } }>(
      `POST /api/claims/${claim.id}/actions`,
      { action: 'accept', revision: claim.revision - 1 },
    )
    expect(stale).toMatchObject({ status: 409, body: { current: { status: 'accepted' } } })
  })

  it('goes back for a correction of exactly what is wrong, and returns to the desk that asked', async () => {
    const reviewer = await visitor.as('reviewer')
    expect((await act(reviewer, 'return')).status).toBe(400)
    await done(reviewer, 'return', { items: [{ target: 'material:working-away', says: '务工证明没有盖章' }] })
    claim = await claimAs(seeker)
    expect(claim).toMatchObject({
      status: 'correction',
      expectedOn: null,
      sentence: '需要您补正 1 处后重新提交；补正期间不计入办理时间',
      actions: ['resubmit', 'withdraw'],
    })
    expect(
      (
        await seeker.refused(`PUT /api/claims/${claim.id}`, {
          facts: { organised: false },
          revision: claim.revision,
        })
      ).code,
    ).toBe('not-allowed')
    expect(
      (
        await seeker.refused(`POST /api/claims/${claim.id}/actions`, {
          action: 'resubmit',
          revision: claim.revision,
        })
      ).code,
    ).toBe('incomplete')
    const fileId = await seeker.photo(await paperPhoto('盖章的务工证明'))
    claim = await seeker.ok<Claim>(`PUT /api/claims/${claim.id}`, {
      materials: [{ requirement: 'working-away', document: 'employer-proof', fileId }],
      revision: claim.revision,
    })
    await done(seeker, 'resubmit')
    expect(claim).toMatchObject({ status: 'accepted', corrections: [], expectedOn: due('review') })
  })

  it('is reviewed and approved by two people, never by one who holds both desks', async () => {
    const admin = await visitor.as('admin')
    const credentials = { username: 'story.both', password: 'both-desks-2026' }
    await admin.ok('POST /api/staff', {
      ...credentials,
      displayName: '两岗',
      roles: ['reviewer', 'approver'],
      scope: '520121',
    })
    const both = new Api(county.url, await visitor.ok<Session>('POST /api/auth/staff', credentials))
    await done(both, 'review')
    expect((await claimAs(seeker)).sentence).toBe(
      `${offices.bureau}正在复核，预计 ${chineseDay(due('approval'))}前有结果`,
    )
    expect(
      await both.refused(`POST /api/claims/${claim.id}/actions`, {
        action: 'approve',
        revision: claim.revision,
      }),
    ).toMatchObject({ status: 403, code: 'same-person' })
    await done(await visitor.as('approver'), 'approve')
    const seen = await claimAs(seeker)
    expect(seen).toMatchObject({
      status: 'approved',
      amountFen: 50000,
      releaseId: 'plan',
      expectedOn: due('notice'),
    })
    expect(seen.sentence).toBe(
      `已通过复核，${offices.bureau}将安排公示，预计 ${chineseDay(due('notice'))}前公示期满`,
    )
    expect(seen.history.map(({ sentence }) => sentence)).toEqual([
      '本人提交了申请',
      '受理员予以受理',
      '初审员退回补正：务工证明没有盖章',
      '本人补正后重新提交',
      '初审员初审通过',
      '复核员复核通过',
    ])
    const titles = (await seeker.ok<Page<{ title: string }>>('GET /api/messages')).items.map(
      ({ title }) => title,
    )
    expect(titles.slice(0, 6)).toEqual([
      '复核已通过',
      '初审已通过',
      '补正已提交',
      '申请需要补正',
      '申请已受理',
      '申请已提交',
    ])
  })
})
