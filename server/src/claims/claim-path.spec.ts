import { contract } from '@wengang/shared/contract/index'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { isReference } from './reference.js'
import { FACTS_AWAY, png, prepareClaim } from './testing/claim-fixtures.js'

describe('the path of a claim', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp({ now: '2020-06-15T01:00:00.000Z' })
  })
  afterAll(() => test.close())

  it('goes from the first answer to approval, by three different people, and says where it is', async () => {
    const seeker = test.as('seeker')
    const draft = await seeker.ok(contract.claims.create, {
      body: { scheme: 'job-seeking', facts: FACTS_AWAY },
    })
    expect(draft).toMatchObject({ status: 'draft', reference: null, amountFen: 100000, revision: 0 })
    expect(draft.factSources).toMatchObject({
      departedOn: 'applicant',
      alreadyGranted: 'record:补贴发放记录',
    })
    expect(draft.factSources.householdRegion).toMatch(/^record:/)
    expect(draft.payeeMasked).toMatch(/\*+0018$/)

    const submitted = await prepareClaim(test, 'seeker', draft)
    expect(submitted.status).toBe('submitted')
    expect(isReference(submitted.reference ?? '')).toBe(true)
    // Three working days after Monday 15 June.
    expect(submitted.expectedOn).toBe('2020-06-18')
    expect(submitted.sentence).toBe('开阳县人力资源和社会保障局正在看材料是否齐全，预计 6 月 18 日前有结果')
    expect(submitted.stages.map((stage) => stage.state)).toEqual([
      'done',
      'now',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ])

    const accepted = await test.as('acceptor').ok(contract.claims.act, {
      params: { id: draft.id },
      body: { action: 'accept', revision: submitted.revision },
    })
    expect(accepted.status).toBe('accepted')
    const reviewed = await test.as('reviewer').ok(contract.claims.act, {
      params: { id: draft.id },
      body: { action: 'review', revision: accepted.revision },
    })
    const approved = await test.as('approver').ok(contract.claims.act, {
      params: { id: draft.id },
      body: { action: 'approve', revision: reviewed.revision },
    })
    expect(approved).toMatchObject({ status: 'approved', amountFen: 100000, releaseId: 'plan', actions: [] })
    expect(approved.history.map((entry) => entry.by)).toEqual(['本人', '受理员', '初审员', '复核员'])

    const inbox = await seeker.ok(contract.messages.list, { query: {} })
    expect(inbox.items.map((message) => message.title)).toEqual([
      '复核已通过',
      '初审已通过',
      '申请已受理',
      '申请已提交',
    ])
  })

  it('refuses a second claim while the first lives, and names the one in the way', async () => {
    const problem = await test
      .as('seeker')
      .refused(contract.claims.create, { body: { scheme: 'job-seeking', facts: FACTS_AWAY } })
    expect(problem).toMatchObject({ code: 'already-exists', status: 409 })
    expect(problem.detail).toMatch(/WG-2020-\d{6}-\d/)
  })

  it('keeps what is not the caller’s from the caller', async () => {
    const mine = await test.as('seeker').ok(contract.claims.list, { query: {} })
    const id = mine.items[0]?.id ?? ''
    expect((await test.as('seeker2').refused(contract.claims.get, { params: { id } })).code).toBe('not-found')
    expect((await test.as('employer').refused(contract.claims.get, { params: { id } })).code).toBe(
      'not-found',
    )
    expect((await test.as('seeker2').ok(contract.claims.list, { query: {} })).items).toEqual([])
    expect((await test.as('leader').ok(contract.claims.get, { params: { id } })).id).toBe(id)
  })

  it('shows a file to who uploaded it and to staff who may see its claim, and to nobody else', async () => {
    const mine = await test.as('seeker').ok(contract.claims.list, { query: {} })
    const claim = await test.as('seeker').ok(contract.claims.get, { params: { id: mine.items[0]?.id ?? '' } })
    const id = claim.requirements[0]?.files[0]?.id ?? ''
    expect((await test.as('seeker').call(contract.files.get, { params: { id } })).status).toBe(200)
    expect((await test.as('reviewer').call(contract.files.get, { params: { id } })).status).toBe(200)
    expect((await test.as('seeker2').refused(contract.files.get, { params: { id } })).code).toBe('not-found')
    expect((await test.as('employer').refused(contract.files.get, { params: { id } })).code).toBe('not-found')
    const loose = await test
      .as('seeker')
      .ok(contract.files.upload, { file: { name: '照片.png', type: 'image/png', bytes: await png() } })
    expect((await test.as('reviewer').refused(contract.files.get, { params: { id: loose.id } })).code).toBe(
      'not-found',
    )
  })

  it('tells what the claim would have paid had the person left on another day', async () => {
    const [claim] = (await test.as('reviewer').ok(contract.claims.list, { query: {} })).items
    const params = { id: claim?.id ?? '', on: '2020-01-31' }
    expect(await test.as('reviewer').ok(contract.claims.whatIf, { params })).toMatchObject({
      outcome: 'not-in-force',
      amountFen: null,
    })
    expect(
      await test.as('leader').ok(contract.claims.whatIf, { params: { ...params, on: '2020-02-01' } }),
    ).toMatchObject({ outcome: 'eligible', amountFen: 100000 })
  })
})

describe('a claim from elsewhere', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp({ now: '2020-06-15T01:00:00.000Z' })
  })
  afterAll(() => test.close())

  it('is handled by this county while nobody accepts claims where the person is registered', async () => {
    const profile = await test.as('seeker').ok(contract.me.profile)
    await test
      .as('seeker')
      .ok(contract.me.updateProfile, { body: { householdRegion: '520122', revision: profile.revision } })
    const claim = await test
      .as('seeker')
      .ok(contract.claims.create, { body: { scheme: 'job-seeking', facts: FACTS_AWAY } })
    expect(claim.region).toBe('520121')
    expect(claim.facts.householdRegion).toBe('520122')
  })
})
