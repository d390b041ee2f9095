import { contract } from '@wengang/shared/contract/index'
import { schemeById } from '@wengang/shared/policy/index'
import { FACTS_AWAY, prepareClaim, step } from '../claims/testing/claim-fixtures.js'
import { fictionalIdNumber } from '../demo/numbers.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'

describe('the desk’s numbers', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp({ now: '2020-06-15T01:00:00.000Z' })
    const away = await prepareClaim(
      test,
      'seeker',
      await test
        .as('seeker')
        .ok(contract.claims.create, { body: { scheme: 'job-seeking', facts: FACTS_AWAY } }),
    )
    const facts = { insured: true, pledgedNoLayoffs: true, lastYearPremiumFen: 123_456 }
    for (const who of ['employer', 'employer2'] as const)
      await prepareClaim(
        test,
        who,
        await test.as(who).ok(contract.claims.create, { body: { scheme: 'stable-jobs-refund', facts } }),
      )
    const reviewed = await step(test, 'reviewer', await step(test, 'acceptor', away, 'accept'), 'review')
    await step(test, 'approver', reviewed, 'approve')
    await test.as('agency').ok(contract.claims.create, { body: { scheme: 'stable-jobs-refund', facts } })
    test.clock.set('2020-06-22T01:00:00.000Z')
  })
  afterAll(() => test.close())

  it('say exactly what is on the lists behind them', async () => {
    for (const who of ['acceptor', 'reviewer', 'approver', 'leader', 'admin'] as const) {
      const client = test.as(who)
      const numbers = await client.ok(contract.desk.summary)
      const count = async (query: Record<string, string>): Promise<number> =>
        (await client.ok(contract.claims.list, { query: { ...query, limit: 50 } })).items.length
      expect(numbers.myDesk).toBe(await count({ desk: 'true' }))
      expect(numbers.late).toBe(await count({ late: 'true' }))
      for (const line of numbers.byStatus) expect(line.count).toBe(await count({ status: line.status }))
      for (const line of numbers.byScheme)
        expect(line.open).toBe(await count({ scheme: line.scheme, open: 'true' }))
    }
  })

  it('are the acceptor’s two claims, late since the fourth working day, and sums to the fen', async () => {
    const numbers = await test.as('acceptor').ok(contract.desk.summary)
    expect(numbers).toMatchObject({ myDesk: 2, late: 2 })
    expect(numbers.byStatus).toEqual([
      { status: 'submitted', count: 2, amountFen: 246_912 },
      { status: 'approved', count: 1, amountFen: 100_000 },
    ])
    expect(numbers.byScheme).toEqual([
      { scheme: 'job-seeking', title: '一次性求职创业补贴', open: 1, approvedFen: 100_000 },
      {
        scheme: 'stable-jobs-refund',
        title: schemeById('stable-jobs-refund').title,
        open: 2,
        approvedFen: 0,
      },
    ])
  })

  it('are no applicant’s to see', async () => {
    expect((await test.as('seeker').refused(contract.desk.summary)).code).toBe('not-allowed')
  })

  it('open lists that find a claim by number, by name and by the whole id number, and nothing by a part of it', async () => {
    const find = async (keyword: string): Promise<string[]> =>
      (await test.as('reviewer').ok(contract.claims.list, { query: { keyword } })).items.map(
        (claim) => claim.applicant.name,
      )
    expect(await find('张勤')).toEqual(['演示张勤'])
    expect(await find('WG-2020-000001')).toEqual(['演示张勤'])
    expect(await find(fictionalIdNumber('1985-03-07', 999))).toEqual(['演示张勤'])
    expect(await find('5201991985')).toEqual([])
    expect(await find('%')).toEqual([])
    for (const typed of ['张 勤', '张　勤', 'WG－2020－000001', 'wg2020000001', '000001', '1'])
      expect([typed, await find(typed)]).toEqual([typed, ['演示张勤']])
    // A whole phone number or credit code, however it is written.
    expect(await find('+86 199 0000 1001')).toEqual(['演示张勤'])
    expect((await find('91520121 MADEM0001D')).length).toBe(1)
    expect(await find('199 0009 9998')).toEqual([])
  })

  it('page by cursor without losing or repeating a claim', async () => {
    const seen: string[] = []
    for (let cursor: string | undefined; ;) {
      const page = await test
        .as('leader')
        .ok(contract.claims.list, { query: { limit: 1, ...(cursor === undefined ? {} : { cursor }) } })
      seen.push(...page.items.map((claim) => claim.id))
      if (page.next === null) break
      cursor = page.next
    }
    expect(seen).toHaveLength(3)
    expect(new Set(seen).size).toBe(3)
    expect((await test.as('leader').refused(contract.claims.list, { query: { cursor: 'bad!' } })).code).toBe(
      'bad-input',
    )
  })
})
