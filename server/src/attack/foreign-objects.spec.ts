import { allEndpoints } from '@wengang/shared/contract/index'
import type { Endpoint } from '@wengang/shared/contract/endpoint'
import type { Role } from '@wengang/shared/contract/roles'
import fc from 'fast-check'

import type { Caller } from '../platform/http/caller.js'
import { newId } from '../platform/ids.js'
import type { TestClient } from '../platform/testing/test-client.js'
import { accepted, schemaOf } from './testing/inputs.js'
import { MARKS, victims, type Victim } from './testing/victims.js'
import { World } from './testing/world.js'

const ENDPOINTS = allEndpoints.filter(
  ({ id, endpoint }) => endpoint.path.includes('/:') || (endpoint.method === 'GET' && id !== 'system.health'),
)

describe('what belongs to somebody', () => {
  let world: World
  let all: Victim[]
  let strangers: Map<string, TestClient>

  beforeAll(async () => {
    world = await World.start()
    all = await victims(world)
    const elsewhere = (role: Role): Caller => ({
      accountId: newId(),
      personId: newId(),
      roles: [role],
      scope: '440100',
      employerId: null,
    })
    strangers = new Map<string, TestClient>([
      ['nobody', world.test.as(null)],
      ['another seeker', await world.person()],
      ['another firm', world.test.as('employer2')],
      ['an agency', world.test.as('agency')],
      ['a helper', world.test.as('helper')],
      ...(['acceptor', 'reviewer', 'approver', 'cashier', 'leader', 'admin'] as const).map(
        (role): [string, TestClient] => [`${role} of another county`, world.test.as(elsewhere(role))],
      ),
    ])
  }, 120_000)
  afterAll(() => world.close())

  it('is neither shown to a stranger nor changed by one, whatever endpoint is tried', async () => {
    const before = await asOwnersSee()
    const leaks: string[] = []
    let calls = 0
    for (const [name, stranger] of strangers)
      for (const { id, endpoint } of ENDPOINTS)
        for (const victim of endpoint.path.includes('/:id') ? all : all.slice(0, 1)) {
          calls += 1
          const answer = await stranger.call(endpoint, inputFor(endpoint, victim, calls))
          const said = answer.bytes.toString('utf8')
          const marks = Object.values(MARKS).filter((mark) => said.includes(mark))
          if (marks.length > 0) leaks.push(`${name} ${id} ${victim.kind}: ${marks.join(', ')}`)
          if (answer.status >= 500) leaks.push(`${name} ${id} ${victim.kind}: ${answer.status}`)
          if (isAnothersFile(endpoint, victim, answer.status)) leaks.push(`${name} read a file`)
        }
    process.stderr.write(`foreign objects: ${calls} calls, ${leaks.length} leaks\n`)
    expect(leaks).toEqual([])
    expect(await asOwnersSee()).toEqual(before)
  }, 600_000)

  it('would be found to leak by the same marks if its owner were the one who asked', async () => {
    const seen = await asOwnersSee()
    const found = Object.values(MARKS).filter((mark) => seen.some((text) => text.includes(mark)))
    expect(found).toEqual(expect.arrayContaining([MARKS.job, MARKS.note, MARKS.place, MARKS.declaration]))
  })

  const isAnothersFile = (endpoint: Endpoint, victim: Victim, status: number): boolean =>
    endpoint.reply === 'file' && victim.kind === 'files' && status === 200

  function inputFor(endpoint: Endpoint, victim: Victim, seed: number): Record<string, never> {
    const params = Object.fromEntries(
      [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = '']) => [
        name,
        name === 'on' ? '2020-06-01' : name === 'purpose' ? 'location' : victim.id,
      ]),
    )
    const [body] = endpoint.body
      ? fc.sample(accepted(schemaOf(endpoint.body), { revision: fc.constantFrom(0, 1, 2, 3) }), {
          numRuns: 1,
          seed,
        })
      : [undefined]
    return { params, ...(body !== undefined && { body }) } as unknown as Record<string, never>
  }

  const asOwnersSee = () =>
    Promise.all(
      all.flatMap(({ get, id, owner }) =>
        get ? [owner.call(get, { params: { id } as never }).then(({ bytes }) => bytes.toString('utf8'))] : [],
      ),
    )
})
