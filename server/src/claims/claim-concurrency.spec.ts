import { contract } from '@wengang/shared/contract/index'
import { newId } from '../platform/ids.js'
import type { Caller } from '../platform/http/caller.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { FACTS_AWAY, giveMaterials, prepareClaim, step } from './testing/claim-fixtures.js'

const examiner = (role: 'reviewer' | 'approver'): Caller => {
  const accountId = newId()
  return { accountId, personId: accountId, roles: [role], scope: '520121', employerId: null }
}

describe('claims under many hands at once', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp({ now: '2020-06-15T01:00:00.000Z' })
  })
  afterAll(() => test.close())

  it('lets one of twenty simultaneous beginnings live, and names it to the others', async () => {
    const seeker = test.as('seeker')
    const body = { scheme: 'job-seeking' as const, facts: FACTS_AWAY }
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => seeker.call(contract.claims.create, { body })),
    )
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
    const refused = answers.filter((answer) => answer.status === 409)
    expect(refused).toHaveLength(19)
    const live = answers.find((answer) => answer.status === 201)?.body.id
    for (const answer of refused)
      expect(answer.problem).toMatchObject({ code: 'already-exists', current: { id: live } })
    expect((await seeker.ok(contract.claims.list, { query: {} })).items).toHaveLength(1)
  })

  it('lets one of two reviewers pass a claim; the other sees it as it is', async () => {
    const [mine] = (await test.as('seeker').ok(contract.claims.list, { query: {} })).items
    const draft = await test.as('seeker').ok(contract.claims.get, { params: { id: mine?.id ?? '' } })
    const accepted = await step(test, 'acceptor', await prepareClaim(test, 'seeker', draft), 'accept')
    const body = { action: 'review' as const, revision: accepted.revision }
    const answers = await Promise.all(
      [examiner('reviewer'), examiner('reviewer')].map((who) =>
        test.as(who).call(contract.claims.act, { params: { id: draft.id }, body }),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
    expect(answers.find((answer) => answer.status === 409)?.problem).toMatchObject({
      code: 'stale',
      current: { status: 'reviewed', revision: accepted.revision + 1 },
    })
    const history = answers.find((answer) => answer.status === 200)?.body.history ?? []
    expect(history.filter((entry) => entry.action === 'review')).toHaveLength(1)
  })

  it('gives simultaneous submissions different numbers without gaps', async () => {
    const employer = test.as('employer')
    const facts = { insured: true, pledgedNoLayoffs: true, lastYearPremiumFen: 100_000 }
    const drafts = []
    for (const [who, scheme] of [
      ['employer', 'stable-jobs-refund'],
      ['employer2', 'stable-jobs-refund'],
      ['agency', 'stable-jobs-refund'],
    ] as const) {
      const draft = await test.as(who).ok(contract.claims.create, { body: { scheme, facts } })
      drafts.push({ who, draft })
    }
    const sent = await Promise.all(drafts.map(({ who, draft }) => prepareClaim(test, who, draft)))
    const serials = sent.map((claim) => Number(claim.reference?.split('-')[2])).sort((a, b) => a - b)
    expect(serials).toEqual([2, 3, 4])
    expect(
      (await employer.refused(contract.claims.create, { body: { scheme: 'hardship-refund', facts: {} } }))
        .code,
    ).toBe('already-exists')
  })

  it('answers a repeated submission with the first answer', async () => {
    const draft = await test.as('agency').ok(contract.claims.create, {
      body: { scheme: 'startup-loan-priority', facts: { affectedByEpidemic: true } },
    })
    const ready = await giveMaterials(test, 'agency', draft)
    const headers = { 'idempotency-key': newId() }
    const send = () =>
      test.as('agency').ok(contract.claims.submit, {
        params: { id: draft.id },
        body: { declaration: true, revision: ready.revision },
        headers,
      })
    const [first, second] = [await send(), await send()]
    expect(second).toEqual(first)
    expect(first.history.filter((entry) => entry.action === 'submit')).toHaveLength(1)
  })
})
