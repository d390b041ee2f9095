import { PERSONAS } from '@wengang/shared/contract/accounts'
import { contract } from '@wengang/shared/contract/index'
import { PersonasModule } from '../demo/personas.module.js'
import { PERSONA_ACCOUNTS } from '../demo/personas.js'
import { Config } from '../platform/config/config.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { AccountsModule } from './accounts.module.js'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ features: [AccountsModule, PersonasModule] })
})
afterAll(() => t.close())

describe('signing in as a demo persona', () => {
  it.each(PERSONAS)('gives %s its fixed account and a token that works', async (persona) => {
    const session = await t.as(null).ok(contract.auth.demo, { body: { persona } })
    expect(session.account.id).toBe(PERSONA_ACCOUNTS[persona].id)
    expect(session.account.roles).toEqual(PERSONA_ACCOUNTS[persona].roles)
    const me = await t.as(persona).ok(contract.me.get)
    expect(me).toEqual(session.account)
  })

  it('gives the staff the county and the leader the city', async () => {
    expect((await t.as('acceptor').ok(contract.me.get)).scope).toBe('520121')
    expect((await t.as('leader').ok(contract.me.get)).scope).toBe('520100')
    expect((await t.as('seeker').ok(contract.me.get)).scope).toBeNull()
  })

  it('refuses a persona that does not exist as bad input', async () => {
    const answer = await t.inject({ method: 'POST', url: '/api/auth/demo', payload: { persona: 'mayor' } })
    expect(answer.statusCode).toBe(400)
  })

  it('is not there outside demo mode', async () => {
    const config = t.app.get(Config)
    Object.defineProperty(config, 'demo', { value: false, configurable: true })
    const problem = await t.as(null).refused(contract.auth.demo, { body: { persona: 'seeker' } })
    Object.defineProperty(config, 'demo', { value: true, configurable: true })
    expect(problem.code).toBe('not-found')
  })

  it('leaves the second seeker an empty profile and the first a complete one', async () => {
    const empty = await t.as('seeker2').ok(contract.me.profile)
    expect(empty).toMatchObject({
      name: null,
      trade: null,
      wantedRegion: null,
      phoneMasked: null,
      complete: false,
      categories: [],
    })
    const full = await t.as('seeker').ok(contract.me.profile)
    expect(full.complete).toBe(true)
    expect(full.categories.map((one) => one.category).sort()).toEqual(['registered-poor', 'rural-labourer'])
  })
})
