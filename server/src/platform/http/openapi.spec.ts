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

  it('is a page that loads nothing from elsewhere', async () => {
    const page = await test.inject({ url: '/api/reference' })
    const addresses = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '')
    expect(addresses).toHaveLength(3)
    for (const url of addresses) expect((await test.inject({ url })).statusCode).toBe(200)
    expect((await test.inject({ url: '/api/reference/assets/package.json' })).statusCode).toBe(404)
  })
})
