import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { contract } from '@wengang/shared/contract/index'
import { FactsJson, SchemeId, WorkersJson } from '@wengang/shared/contract/policy'
import { assessCase, CASES } from '@wengang/shared/policy/cases/index'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'

/** As JSON carries it: what is undefined is not sent. */
const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const COMMAND_LINE = fileURLToPath(new URL('../../../config/scripts/policy.mjs', import.meta.url))

/** The command line's answers, in the order of the cases. */
function answersOfCommandLine(cases: typeof CASES): unknown[] {
  const input = cases
    .map(({ scheme, facts, workers }) => JSON.stringify({ scheme, facts, workers }))
    .join('\n')
  const { stdout } = spawnSync(process.execPath, [COMMAND_LINE, 'assess-all', '-'], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

describe('assessments over HTTP', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp()
  })
  afterAll(() => test.close())

  it('give every case the same answer through the package, the command line and HTTP, step by step', async () => {
    const client = test.as(null)
    // Cases with a release of their own are about other parameters than those in force.
    const plain = CASES.filter((one) => one.release === undefined)
    expect(plain.length).toBeGreaterThan(100)
    const fromCommandLine = answersOfCommandLine(plain)
    for (const [at, one] of plain.entries()) {
      const workers = one.workers === undefined ? {} : { workers: WorkersJson.parse(asSent(one.workers)) }
      const body = {
        scheme: SchemeId.parse(one.scheme),
        facts: FactsJson.parse(asSent(one.facts)),
        ...workers,
      }
      const answer = await client.ok(contract.policy.assess, { body })
      const wanted = { case: one.name, answer: asSent(assessCase(one)) }
      expect({ case: one.name, answer }).toEqual(wanted)
      expect({ case: one.name, answer: fromCommandLine[at] }).toEqual(wanted)
    }
  }, 180_000)

  it('name the fact that is wrong, and the row of a roster', async () => {
    const fact = await test
      .as(null)
      .refused(contract.policy.assess, { body: { scheme: 'upgrade-training', facts: { hours: 33.5 } } })
    expect(fact).toMatchObject({ code: 'bad-facts', status: 422, fields: [{ path: 'facts.hours' }] })
    const row = await test.as(null).refused(contract.policy.assess, {
      body: { scheme: 'absorption', facts: {}, workers: [{}, { categories: ['rich'] }] },
    })
    expect(row).toMatchObject({ code: 'bad-facts', fields: [{ path: 'workers.1.categories' }] })
  })

  it('know no other scheme', async () => {
    const body = { scheme: 'free-money' as 'absorption', facts: {} }
    expect((await test.as(null).refused(contract.policy.assess, { body })).code).toBe('bad-input')
  })
})
