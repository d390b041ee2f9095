import { Writable } from 'node:stream'

import { allEndpoints } from '@wengang/shared/contract/index'
import type { Endpoint } from '@wengang/shared/contract/endpoint'
import type { Persona } from '@wengang/shared/contract/accounts'
import fc from 'fast-check'

import { JobSearchService } from '../jobs/job-search.service.js'
import type { TestClient } from '../platform/testing/test-client.js'
import { schemaOf, spoilt } from './testing/inputs.js'
import { victims, type Victim } from './testing/victims.js'
import { World } from './testing/world.js'

const INPUTS = Number(process.env['ATTACK_INPUTS'] ?? 600)
const SEED = Number(process.env['ATTACK_SEED'] ?? 20200615)

/**
 * The first three end the caller's own session, so that every later call would be refused at the door; the last two
 * are answered by WeChat's servers and tried against their stand-in elsewhere.
 */
const SKIPPED = new Set(['auth.logout', 'me.changePassword', 'me.startTotp', 'auth.wechat', 'me.wechatPhone'])
const TRIED = allEndpoints.filter(
  ({ id, endpoint }) => !SKIPPED.has(id) && (endpoint.body ?? endpoint.query ?? endpoint.params),
)

describe('what nobody should send', () => {
  let world: World
  let all: Victim[]
  let person: TestClient
  const log: string[] = []

  beforeAll(async () => {
    const lines = new Writable({
      write(chunk: Buffer, _encoding, done) {
        log.push(chunk.toString('utf8'))
        done()
      },
    })
    world = await World.start({ env: { LOG_LEVEL: 'error' }, log: lines })
    all = await victims(world)
    person = await world.person()
  }, 120_000)
  afterAll(() => world.close())

  it('is refused with a code and a sentence, and never makes the server fail', async () => {
    const wrong: string[] = []
    const statuses = new Map<number, number>()
    const each = Math.ceil(INPUTS / TRIED.length)
    for (const { id, endpoint } of TRIED) {
      const clients = clientsFor(endpoint)
      for (const [at, input] of fc.sample(callOf(endpoint), { numRuns: each, seed: SEED }).entries()) {
        const client = clients[at % clients.length] ?? person
        const answer = await client.call(endpoint, input as never)
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        if (answer.status >= 500) wrong.push(`${id} → ${answer.status} for ${JSON.stringify(input)}`)
        else if (answer.status >= 400 && !/[\u4e00-\u9fff]/.test(answer.problem?.detail ?? ''))
          wrong.push(`${id} → ${answer.status} without a sentence for ${JSON.stringify(input)}`)
      }
    }
    process.stderr.write(`bad inputs: ${each * TRIED.length}, by status ${JSON.stringify([...statuses])}\n`)
    expect(wrong.slice(0, 20)).toEqual([])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  }, 1_200_000)

  // Otherwise a handler that turns everything into 4xx would pass the test above.
  it('is told apart from a fault of ours, which is a 500 and stands in the log', async () => {
    const search = world.test.app.get<JobSearchService>(JobSearchService, { strict: false })
    const real = search.list.bind(search)
    search.list = () => Promise.reject(new TypeError('injected fault'))
    const answer = await world.test.as(null).call(allEndpoints.find(({ id }) => id === 'jobs.list')!.endpoint)
    search.list = real
    expect(answer.status).toBe(500)
    expect(answer.bytes.toString()).not.toContain('injected fault')
    expect(log.join('')).toContain('injected fault')
  })

  /** Whom the contract lets in, so that the input is what gets refused. */
  function clientsFor({ access }: Endpoint): TestClient[] {
    if (access === 'public') return [world.test.as(null), person]
    if (access === 'account') return [person]
    return access.map((role) => (role === 'seeker' ? person : world.test.as(role as Persona)))
  }

  /** A call with one of its three parts spoilt. */
  function callOf(endpoint: Endpoint): fc.Arbitrary<unknown> {
    const ids = fc.constantFrom(...all.map(({ id }) => id))
    const parts = [
      ...(endpoint.body ? [part('body', spoilt(schemaOf(endpoint.body), { revision: fc.nat(3) }), ids)] : []),
      ...(endpoint.query ? [part('query', spoilt(schemaOf(endpoint.query)).map(asTexts), ids)] : []),
      ...(endpoint.params ? [part('params', spoilt(schemaOf(endpoint.params)).map(asTexts), ids)] : []),
    ]
    return fc.oneof(...parts)
  }

  const part = (name: string, value: fc.Arbitrary<unknown>, ids: fc.Arbitrary<string>) =>
    fc.tuple(value, ids).map(([spoiltPart, id]) => ({
      params: { id, on: '2020-06-01', purpose: 'location' },
      [name]: spoiltPart ?? null,
    }))

  /** What an address can carry. */
  const asTexts = (value: unknown): Record<string, string> =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([key, one]) => [
            key,
            Buffer.from(typeof one === 'string' ? one : (JSON.stringify(one) ?? ''))
              .toString('utf8')
              .slice(0, 900),
          ]),
        )
      : {}
})
