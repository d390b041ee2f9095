import { contract } from '@wengang/shared/contract/index'
import { PersonasModule } from '../demo/personas.module.js'
import { PERSONA_ACCOUNTS } from '../demo/personas.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { AccountService } from './account.service.js'
import { AccountsModule } from './accounts.module.js'
import { callerOf } from './caller-of.js'
import { ConsentService } from './consent.service.js'

let t: TestApp
let who: Caller
beforeAll(async () => {
  t = await startTestApp({ features: [AccountsModule, PersonasModule] })
})
beforeEach(async () => {
  who = await newcomer()
})
afterAll(() => t.close())

/** Somebody new with an empty profile, so that tests do not meet. */
const newcomer = async (): Promise<Caller> => {
  const account = await t.app
    .get(Database)
    .transaction(() => t.app.get(AccountService).create({ displayName: '求职者', roles: ['seeker'] }))
  if (account === null) throw new Error('no account')
  return callerOf(account)
}

const has = (subject: string | null) => t.app.get(ConsentService).has(who.accountId, 'share-profile', subject)
const give = (subject?: string) =>
  t.as(who).call(contract.me.giveConsent, { body: { purpose: 'share-profile', subject } })
const items = async () => (await t.as(who).ok(contract.me.consents)).items

describe('consents', () => {
  it('stand for one purpose and one employer only', async () => {
    expect((await give('firm-a')).status).toBe(201)
    expect([await has('firm-a'), await has('firm-b'), await has(null)]).toEqual([true, false, false])
    expect(await t.app.get(ConsentService).has(who.accountId, 'location')).toBe(false)
    expect(await t.app.get(ConsentService).has(PERSONA_ACCOUNTS.seeker.id, 'share-profile', 'firm-a')).toBe(
      false,
    )
  })

  it('keep their first date when given again', async () => {
    const first = (await give('firm-a')).body
    t.clock.advance(60)
    expect((await give('firm-a')).body).toEqual(first)
    expect(await items()).toHaveLength(1)
  })

  it('are one even when given by several requests at once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => give('firm-a')))
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201])
    expect(await items()).toHaveLength(1)
  })

  it('end when withdrawn, stay on record, and can be given anew', async () => {
    await give('firm-a')
    await give('firm-b')
    t.clock.advance(60)
    const gone = await t.as(who).call(contract.me.withdrawConsent, {
      params: { purpose: 'share-profile' },
      query: { subject: 'firm-a' },
    })
    expect(gone.status).toBe(204)
    expect([await has('firm-a'), await has('firm-b')]).toEqual([false, true])
    const kept = (await items()).find((one) => one.subject === 'firm-a')
    expect(kept?.withdrawnAt).toBe(t.clock.instant())
    await give('firm-a')
    expect(await has('firm-a')).toBe(true)
    expect(await items()).toHaveLength(3)
  })
})
