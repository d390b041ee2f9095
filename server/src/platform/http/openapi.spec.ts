import { allEndpoints } from '@wengang/shared/contract/index'

import { startTestApp, type TestApp } from '../testing/test-app.js'

interface Document {
  openapi: string
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string
        description: string
        parameters: { name: string; in: string; required: boolean }[]
        responses: Record<string, unknown>
      }
    >
  >
}

describe('the API reference', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await startTestApp({ features: [] })
  })
  afterAll(() => test.close())

  it('describes every endpoint of the contract', async () => {
    const document = (await test.inject({ url: '/api/openapi.json' })).json<Document>()
    const described = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map((operation) => operation.operationId),
    )
    expect(document.openapi).toBe('3.1.0')
    expect(described.sort()).toEqual(allEndpoints.map(({ id }) => id).sort())
    expect(document.paths['/api/jobs/{id}']?.['get']?.parameters).toEqual([
      expect.objectContaining({ name: 'id', in: 'path', required: true }),
    ])
    const list = document.paths['/api/jobs']?.['get']?.parameters.find(
      (parameter) => parameter.name === 'limit',
    )
    expect(list).toMatchObject({ in: 'query', required: false })
  })

  it('offers only what wx.request can send, and says of each change that what is left out stays', async () => {
    const document = (await test.inject({ url: '/api/openapi.json' })).json<Document>()
    const operations = Object.values(document.paths).flatMap((path) => Object.entries(path))
    const methods = new Set(operations.map(([method]) => method))
    expect([...methods].sort()).toEqual(['delete', 'get', 'post', 'put'])
    const changes = operations.filter(([method]) => method === 'put').map(([, operation]) => operation)
    expect(changes.map(({ operationId }) => operationId)).toContain('claims.update')
    for (const change of changes) expect(change.description).toContain('没有写出的字段保持原样')
  })

  it('is a page that loads nothing from elsewhere', async () => {
    const page = await test.inject({ url: '/api/reference' })
    const addresses = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '')
    expect(addresses).toHaveLength(3)
    for (const url of addresses) expect((await test.inject({ url })).statusCode).toBe(200)
    expect((await test.inject({ url: '/api/reference/assets/package.json' })).statusCode).toBe(404)
  })
})
