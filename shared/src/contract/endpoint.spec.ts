import { endpoint } from './endpoint.js'
import { allEndpoints, contract } from './index.js'

describe('an endpoint', () => {
  it('is no PATCH, which wx.request cannot send: such a one does not compile', () => {
    // @ts-expect-error PATCH is not among the methods
    const patch = endpoint({ method: 'PATCH', path: '/api/x', access: 'public', summary: '', reply: 'empty' })
    expect(patch.path).toBe('/api/x')
    expect(allEndpoints.filter(({ endpoint }) => !/^(GET|POST|PUT|DELETE)$/.test(endpoint.method))).toEqual(
      [],
    )
    expect(contract.claims.update.method).toBe('PUT')
  })
})
