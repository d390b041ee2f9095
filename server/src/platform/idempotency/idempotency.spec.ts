import { contract, allEndpoints } from '@wengang/shared/contract/index'

import { openApiDocument } from '../http/openapi.js'
import { startTestApp, type TestApp } from '../testing/test-app.js'
import { TESTED_ENGINES } from '../testing/test-database.js'
import { Database } from '../database/database.js'
import { IdempotencyKey } from './idempotency.entity.js'

describe.each(TESTED_ENGINES)('a write sent again with its key, on %s', (engine) => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp({ engine })
  })
  afterAll(() => test.close())

  it('gets the first answer instead of being stale, when it changes a record', async () => {
    const me = test.as('seeker2')
    const { revision } = await me.ok(contract.me.profile)
    const change = (key: string) =>
      me.call(contract.me.updateProfile, {
        body: { name: '王秀英', revision },
        headers: { 'idempotency-key': key },
      })
    const first = await change('key-change-1')
    const again = await change('key-change-1')
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body])
    expect((await change('key-change-2')).problem?.code).toBe('stale')
  })

  it('gets it at the same moment too, and the change is made once', async () => {
    const me = test.as('seeker2')
    const { revision } = await me.ok(contract.me.profile)
    const both = await Promise.all(
      [1, 2].map(() =>
        me.call(contract.me.updateProfile, {
          body: { name: '王秀兰', revision },
          headers: { 'idempotency-key': 'key-change-3' },
        }),
      ),
    )
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect((await me.ok(contract.me.profile)).revision).toBe(revision + 1)
  })

  it('leaves no answer in the table that can be read there', async () => {
    const rows = await test.app.get(Database).repo(IdempotencyKey).find()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain('王')
    for (const { reply } of rows) expect(Object.keys(reply ?? {})).toEqual(['sealed'])
  })
})

describe('the key of a request', () => {
  it('is in the reference of every write that takes an account, and of no other endpoint', () => {
    const paths = openApiDocument()['paths'] as Record<
      string,
      Record<string, { parameters: { name: string }[] }>
    >
    for (const { endpoint } of allEndpoints) {
      const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
      const named = paths[path]?.[endpoint.method.toLowerCase()]?.parameters.some(
        ({ name }) => name === 'Idempotency-Key',
      )
      expect([endpoint.method, endpoint.path, named]).toEqual([
        endpoint.method,
        endpoint.path,
        endpoint.method !== 'GET' && endpoint.access !== 'public',
      ])
    }
  })
})
