import { allEndpoints } from '@wengang/shared/contract/index'
import type { Endpoint } from '@wengang/shared/contract/endpoint'
import { ROLES, type Role } from '@wengang/shared/contract/roles'

import { AccessTokens } from './platform/auth/tokens.js'
import { NOT_SIGNED_IN, NOT_YOUR_ROLE } from './platform/http/access.guard.js'
import { newId } from './platform/ids.js'
import { startTestApp, type TestApp } from './platform/testing/test-app.js'

const NOBODY = 'nobody'
type Visitor = Role | typeof NOBODY

/** What the contract says of a visitor: let in, or the status of the refusal at the door. */
function expectedAt({ access }: Endpoint, visitor: Visitor): 'in' | 401 | 403 {
  if (access === 'public') return 'in'
  if (visitor === NOBODY) return 401
  return access === 'account' || access.includes(visitor) ? 'in' : 403
}

const DETAIL_AT_DOOR: Readonly<Record<number, string>> = { 401: NOT_SIGNED_IN, 403: NOT_YOUR_ROLE }

/** An address with plausible, unknown ids in it. */
const addressOf = (endpoint: Endpoint): string =>
  endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    name === 'on' ? '2020-06-01' : name === 'purpose' ? 'location' : newId(),
  )

describe('every endpoint of the contract', () => {
  let test: TestApp
  const tokens = new Map<Visitor, string>()

  beforeAll(async () => {
    test = await startTestApp()
    for (const role of ROLES) {
      const { token } = await test.app
        .get(AccessTokens)
        .issue({ accountId: newId(), roles: [role], scope: '520121', employerId: null })
      tokens.set(role, token)
    }
  }, 120_000)
  afterAll(() => test.close())

  // Fastify itself refuses to start with two routes for one address.
  it('is served by a route', () => {
    const fastify = test.app.getHttpAdapter().getInstance()
    const missing = allEndpoints
      .filter(({ endpoint }) => !fastify.hasRoute({ method: endpoint.method, url: endpoint.path }))
      .map(({ id }) => id)
    expect(missing).toEqual([])
  })

  it.each(allEndpoints.map(({ id, endpoint }) => [id, endpoint] as const))(
    '%s lets in whom it names and nobody else',
    async (_id, endpoint) => {
      const wrong: string[] = []
      for (const visitor of [NOBODY, ...ROLES] as Visitor[]) {
        const token = tokens.get(visitor)
        const answer = await test.inject({
          method: endpoint.method,
          url: addressOf(endpoint),
          headers: {
            ...(token && { authorization: `Bearer ${token}` }),
            ...(endpoint.body && { 'content-type': 'application/json' }),
          },
          ...(endpoint.body && { payload: '{}' }),
        })
        const expected = expectedAt(endpoint, visitor)
        const detail = answer.headers['content-type']?.toString().includes('problem')
          ? answer.json<{ detail: string }>().detail
          : ''
        const refusedAtDoor = Object.values(DETAIL_AT_DOOR).includes(detail)
        const asSaid =
          expected === 'in'
            ? !refusedAtDoor && answer.statusCode < 500
            : answer.statusCode === expected && detail === DETAIL_AT_DOOR[expected]
        if (!asSaid) wrong.push(`${visitor}: expected ${expected}, got ${answer.statusCode} ${detail}`)
      }
      expect(wrong).toEqual([])
    },
  )
})
