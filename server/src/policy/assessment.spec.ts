import { contract } from '@wengang/shared/contract/index'
import { FactsJson, SchemeId, WorkersJson } from '@wengang/shared/contract/policy'
import { assessCase, CASES } from '@wengang/shared/policy/cases/index'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'

/** As JSON carries it: what is undefined is not sent. */
const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('assessments over HTTP', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp()
  })
  afterAll(() => test.close())

  it('give the answer of the rule library to every case of the table, line by line and step by step', async () => {
    const client = test.as(null)
    // Cases with a release of their own are about other parameters than those in force.
    const plain = CASES.filter((one) => one.release === undefined)
    expect(plain.length).toBeGreaterThan(100)
    for (const one of plain) {
      const workers = one.workers === undefined ? {} : { workers: WorkersJson.parse(asSent(one.workers)) }
      const body = { scheme: SchemeId.parse(one.scheme), facts: FactsJson.parse(asSent(one.facts)), ...workers }
      const answer = await client.ok(contract.policy.assess, { body })
      expect({ case: one.name, answer }).toEqual({ case: one.name, answer: asSent(assessCase(one)) })
    }
  })

  it('name the fact that is wrong, and the row of a roster', async () => {
    const fact = await test.as(null).refused(contract.policy.assess, { body: { scheme: 'upgrade-training', facts: { hours: 33.5 } } })
    expect(fact).toMatchObject({ code: 'bad-facts', status: 422, fields: [{ path: 'facts.hours' }] })
    const row = await test.as(null).refused(contract.policy.assess, { body: { scheme: 'absorption', facts: {}, workers: [{}, { categories: ['rich'] }] } })
    expect(row).toMatchObject({ code: 'bad-facts', fields: [{ path: 'workers.1.categories' }] })
  })

  it('know no other scheme', async () => {
    const body = { scheme: 'free-money' as 'absorption', facts: {} }
    expect((await test.as(null).refused(contract.policy.assess, { body })).code).toBe('bad-input')
  })
})
