import { contract } from '@wengang/shared/contract/index'
import { AccountService } from '../accounts/account.service.js'
import { newId } from '../platform/ids.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { FACTS_AWAY, prepareClaim, step } from '../claims/testing/claim-fixtures.js'

const PROPOSAL = {
  title: '提高省外务工补贴',
  document: '县人社发〔2020〕18 号',
  documentDate: '2020-06-10',
  parameters: {
    'job-seeking.out-of-province': [{ from: '2020-03-01', value: 120_000, source: '县人社发〔2020〕18 号' }],
  },
}
const AWAY = {
  scheme: 'job-seeking' as const,
  facts: { ...FACTS_AWAY, householdRegion: '520121', categories: ['registered-poor'], alreadyGranted: false },
}

describe('parameter releases', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp({ now: '2020-06-15T01:00:00.000Z' })
  })
  afterAll(() => test.close())

  it('start with the plan’s own values, which a phone keeps by ETag', async () => {
    const first = await test.as(null).call(contract.policy.release)
    expect(first.body.id).toBe('plan')
    expect(first.body.parameters['job-seeking.in-province']).toEqual([
      expect.objectContaining({ from: '2020-02-01', value: 50_000 }),
    ])
    const etag = String(first.headers.etag)
    expect(
      (await test.as(null).call(contract.policy.release, { headers: { 'if-none-match': etag } })).status,
    ).toBe(304)
  })

  it('refuse parameters that do not exist, values outside the unit and a day given twice, by name', async () => {
    const parameters = {
      'job-seeking.on-the-moon': [{ from: '2020-03-01', value: 1, source: '文件' }],
      'job-seeking.in-province': [{ from: '2020-03-01', value: 1.5, source: '文件' }],
      'absorption.per-worker': [
        { from: '2020-03-01', value: 1, source: '文件' },
        { from: '2020-03-01', value: 2, source: '文件' },
      ],
    }
    const problem = await test
      .as('reviewer')
      .refused(contract.policy.propose, { body: { ...PROPOSAL, parameters } })
    expect(problem.code).toBe('bad-input')
    expect(problem.fields?.map((field) => field.path)).toEqual(
      Object.keys(parameters).map((id) => `parameters.${id}`),
    )
    expect(
      (await test.as('reviewer').refused(contract.policy.propose, { body: { ...PROPOSAL, parameters: {} } }))
        .code,
    ).toBe('bad-input')
  })

  it('show whom they would touch and by how much, and change nothing until a second person publishes', async () => {
    const claim = await prepareClaim(
      test,
      'seeker',
      await test
        .as('seeker')
        .ok(contract.claims.create, { body: { scheme: 'job-seeking', facts: FACTS_AWAY } }),
    )
    const proposal = await test.as('reviewer').ok(contract.policy.propose, { body: PROPOSAL })
    expect(proposal).toMatchObject({
      status: 'proposed',
      mine: true,
      proposedBy: '演示初审员',
      decidedBy: null,
    })
    const preview = await test.as('approver').ok(contract.policy.preview, { params: { id: proposal.id } })
    expect(preview).toEqual({
      openClaims: 1,
      changed: 1,
      deltaFen: 20_000,
      items: [
        {
          claimId: claim.id,
          reference: claim.reference,
          scheme: 'job-seeking',
          before: { outcome: 'eligible', amountFen: 100_000 },
          after: { outcome: 'eligible', amountFen: 120_000 },
        },
      ],
    })
    expect(await test.as(null).ok(contract.policy.assess, { body: AWAY })).toMatchObject({
      amountFen: 100_000,
    })
    const own = await test
      .as('reviewer')
      .refused(contract.policy.decide, { params: { id: proposal.id }, body: { action: 'publish' } })
    expect(own).toMatchObject({ code: 'same-person', status: 403 })
  })

  it('come into force for every later assessment once published, and leave an earlier decision as it was', async () => {
    const [row] = (await test.as('acceptor').ok(contract.claims.list, { query: { desk: 'true' } })).items
    const accepted = await step(
      test,
      'acceptor',
      { id: row?.id ?? '', revision: row?.revision ?? 0 },
      'accept',
    )
    expect(accepted).toMatchObject({ amountFen: 100_000, releaseId: 'plan' })
    const [proposal] = (await test.as('approver').ok(contract.policy.releases, { query: {} })).items
    const published = await test
      .as('approver')
      .ok(contract.policy.decide, { params: { id: proposal?.id ?? '' }, body: { action: 'publish' } })
    expect(published).toMatchObject({ status: 'published', decidedBy: '演示复核员', mine: false })
    expect((await test.as(null).ok(contract.policy.release)).id).toBe(published.id)
    expect(await test.as(null).ok(contract.policy.assess, { body: AWAY })).toMatchObject({
      amountFen: 120_000,
    })
    // The day before the new value the old one holds.
    const before = { ...AWAY, facts: { ...AWAY.facts, departedOn: '2020-02-29' } }
    expect(await test.as(null).ok(contract.policy.assess, { body: before })).toMatchObject({
      amountFen: 100_000,
    })
    expect(await test.as('seeker').ok(contract.claims.get, { params: { id: accepted.id } })).toMatchObject({
      amountFen: 100_000,
      releaseId: 'plan',
    })
    const reviewed = await step(test, 'reviewer', accepted, 'review')
    expect(reviewed).toMatchObject({ amountFen: 120_000, releaseId: published.id })
  })

  it('are decided once', async () => {
    const [published] = (await test.as('approver').ok(contract.policy.releases, { query: {} })).items
    const params = { id: published?.id ?? '' }
    for (const action of ['publish', 'reject'] as const)
      expect(
        (await test.as('admin').refused(contract.policy.decide, { params, body: { action } })).code,
      ).toBe('wrong-status')
    expect(
      (
        await test
          .as('admin')
          .refused(contract.policy.decide, { params: { id: newId() }, body: { action: 'publish' } })
      ).code,
    ).toBe('not-found')
  })

  it('lie over one another in the order of publication', async () => {
    const later = {
      ...PROPOSAL,
      title: '再次调整',
      parameters: { 'job-seeking.in-province': [{ from: '2020-03-01', value: 60_000, source: '文件二' }] },
    }
    const proposal = await test.as('admin').ok(contract.policy.propose, { body: later })
    await test
      .as('approver')
      .ok(contract.policy.decide, { params: { id: proposal.id }, body: { action: 'publish' } })
    const release = await test.as(null).ok(contract.policy.release)
    expect(release.id).toBe(proposal.id)
    expect(release.parameters['job-seeking.in-province']?.map((value) => value.value)).toEqual([
      50_000, 60_000,
    ])
    expect(release.parameters['job-seeking.out-of-province']?.map((value) => value.value)).toEqual([
      100_000, 120_000,
    ])
  })

  it('that are rejected never count', async () => {
    const proposal = await test.as('admin').ok(contract.policy.propose, { body: PROPOSAL })
    await test
      .as('reviewer')
      .ok(contract.policy.decide, { params: { id: proposal.id }, body: { action: 'reject' } })
    expect((await test.as(null).ok(contract.policy.release)).id).not.toBe(proposal.id)
  })

  it('are the county’s and its city’s: staff of elsewhere neither propose, see nor decide', async () => {
    const elsewhere = async (scope: string) => {
      const accounts = test.app.get<AccountService>(AccountService, { strict: false })
      const account = await accounts.create({ displayName: '外地管理员', roles: ['admin'], scope })
      const accountId = account?.id ?? ''
      return test.as({ accountId, personId: accountId, roles: ['admin'], scope, employerId: null })
    }
    const proposal = await test.as('reviewer').ok(contract.policy.propose, { body: PROPOSAL })
    const params = { id: proposal.id }
    for (const scope of ['440100', '520122', '520121101']) {
      const stranger = await elsewhere(scope)
      expect((await stranger.refused(contract.policy.propose, { body: PROPOSAL })).code).toBe('not-allowed')
      expect((await stranger.ok(contract.policy.releases)).items).toEqual([])
      expect((await stranger.refused(contract.policy.preview, { params })).code).toBe('not-found')
      expect(
        (await stranger.refused(contract.policy.decide, { params, body: { action: 'publish' } })).code,
      ).toBe('not-found')
    }
    const city = await elsewhere('520100')
    expect(await city.ok(contract.policy.decide, { params, body: { action: 'reject' } })).toMatchObject({
      status: 'rejected',
    })
  })

  it.each([
    ['2014-12-31', false],
    ['2015-01-01', true],
    ['2040-06-15', true],
    ['2040-06-16', false],
  ])('take a value from %s: %s', async (from, taken) => {
    const parameters = { 'job-seeking.in-province': [{ from, value: 60_000, source: '文件' }] }
    const answer = await test
      .as('reviewer')
      .call(contract.policy.propose, { body: { ...PROPOSAL, parameters } })
    expect(answer.status).toBe(taken ? 201 : 400)
  })

  it('rest on a document that exists already', async () => {
    for (const [documentDate, status] of [
      ['2020-06-15', 201],
      ['2020-06-16', 400],
    ] as const)
      expect(
        (await test.as('reviewer').call(contract.policy.propose, { body: { ...PROPOSAL, documentDate } }))
          .status,
      ).toBe(status)
  })

  it('end the epidemic window on a day', async () => {
    const parameters = {
      'epidemic.to': [{ from: '2020-02-01', value: '2020-06-30', source: '疫情防控公告' }],
    }
    const proposal = await test.as('admin').ok(contract.policy.propose, { body: { ...PROPOSAL, parameters } })
    expect(proposal.parameters).toEqual(parameters)
  })
})
