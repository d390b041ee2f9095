import type { Claim } from '@wengang/shared/contract/claims'
import type { BodyInput } from '@wengang/shared/contract/endpoint'
import { contract } from '@wengang/shared/contract/index'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { FACTS_AWAY, png, prepareClaim, step } from './testing/claim-fixtures.js'

describe('a correction', () => {
  let test: TestApp
  let claim: Claim
  const change = (body: Partial<BodyInput<typeof contract.claims.update>>) =>
    test
      .as('seeker')
      .call(contract.claims.update, { params: { id: claim.id }, body: { revision: claim.revision, ...body } })

  beforeAll(async () => {
    // Monday 22 June 2020; the dragon boat festival is 25–27 June, Sunday 28 June is worked.
    test = await startTestApp({ now: '2020-06-22T01:00:00.000Z' })
    claim = await prepareClaim(
      test,
      'seeker',
      await test
        .as('seeker')
        .ok(contract.claims.create, { body: { scheme: 'job-seeking', facts: FACTS_AWAY } }),
    )
    claim = await step(test, 'acceptor', claim, 'accept')
  })
  afterAll(() => test.close())

  it('is asked for once, with every item, and stops the clock', async () => {
    expect(claim.expectedOn).toBe('2020-06-30')
    test.clock.set('2020-06-23T02:00:00.000Z')
    const items = [
      { target: 'fact:departedOn', says: '出发日期与车票不符' },
      { target: 'material:working-away', says: '务工证明没有盖章' },
    ]
    claim = await test.as('reviewer').ok(contract.claims.act, {
      params: { id: claim.id },
      body: { action: 'return', revision: claim.revision, items },
    })
    expect(claim).toMatchObject({ status: 'correction', expectedOn: null, late: false, corrections: items })
    expect(claim.sentence).toBe('需要您补正 2 处后重新提交；补正期间不计入办理时间')
    const [message] = (await test.as('seeker').ok(contract.messages.list, { query: {} })).items
    expect(message?.body).toContain('1. 出发日期与车票不符；2. 务工证明没有盖章')
  })

  it('reopens the bad items and nothing else', async () => {
    test.clock.set('2020-08-03T02:00:00.000Z')
    const mine = await test.as('seeker').ok(contract.claims.get, { params: { id: claim.id } })
    expect(mine.late).toBe(false)
    expect(mine.actions).toEqual(['resubmit', 'withdraw'])
    const closed = await change({ facts: { workRegion: '440305' } })
    expect(closed.problem).toMatchObject({ code: 'not-allowed', fields: [{ path: 'fact:workRegion' }] })
    expect((await change({ payee: '62170000000000' })).problem?.code).toBe('not-allowed')
    const open = await change({ facts: { departedOn: '2020-03-08', workRegion: '440306' } })
    expect(open.status).toBe(200)
    claim = open.body
  })

  it('is not done with the paper that was sent back', async () => {
    const body = { action: 'resubmit' as const, revision: claim.revision }
    const problem = await test.as('seeker').refused(contract.claims.act, { params: { id: claim.id }, body })
    expect(problem).toMatchObject({ code: 'incomplete', fields: [{ path: 'materials.working-away' }] })
    const file = await test
      .as('seeker')
      .ok(contract.files.upload, { file: { name: '新证明.png', type: 'image/png', bytes: await png() } })
    const given = await change({
      materials: [{ requirement: 'working-away', document: 'employer-proof', fileId: file.id }],
    })
    expect(given.status).toBe(200)
    claim = given.body
  })

  it('goes back to the desk that asked, with the working days that desk had left', async () => {
    claim = await test.as('seeker').ok(contract.claims.act, {
      params: { id: claim.id },
      body: { action: 'resubmit', revision: claim.revision },
    })
    // Four of five working days were left on 23 June; 3 August is a Monday.
    expect(claim).toMatchObject({ status: 'accepted', corrections: [], expectedOn: '2020-08-07' })
    claim = await step(test, 'reviewer', claim, 'review')
    expect(claim.status).toBe('reviewed')
  })

  it('is late only when the running clock has passed its day', async () => {
    expect(claim.expectedOn).toBe('2020-08-06')
    test.clock.set('2020-08-06T15:59:00.000Z')
    expect(
      (await test.as('approver').ok(contract.claims.list, { query: { desk: 'true' } })).items[0],
    ).toMatchObject({ id: claim.id, late: false })
    test.clock.set('2020-08-06T16:00:00.000Z')
    const [late] = (await test.as('approver').ok(contract.claims.list, { query: { late: 'true' } })).items
    expect(late).toMatchObject({ id: claim.id, late: true })
    expect(late?.sentence).toContain('已超过承诺时间')
  })
})
