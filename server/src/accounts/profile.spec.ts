import { contract } from '@wengang/shared/contract/index'
import { PersonasModule } from '../demo/personas.module.js'
import { PERSONA_ACCOUNTS } from '../demo/personas.js'
import { AuditEntry } from '../platform/audit/audit.entity.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { AccountService } from './account.service.js'
import { AccountsModule } from './accounts.module.js'
import { callerOf } from './caller-of.js'
import { CategoryService } from './category.service.js'
import { ProfileService } from './profile.service.js'

const SEEKER_ID_NUMBER = '520199198503079992'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ features: [AccountsModule, PersonasModule] })
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
const profile = (who: 'seeker' | Caller) => t.as(who).ok(contract.me.profile)
const auditOf = (action: string, actorId: string) =>
  t.app
    .get(Database)
    .repo(AuditEntry)
    .find({ where: { action, actorId }, order: { id: 'ASC' } })

describe('the profile', () => {
  it("is complete with the three answers and shows the name as the account's", async () => {
    const who = await newcomer()
    const me = t.as(who)
    const named = await me.ok(contract.me.updateProfile, { body: { name: '演示刘二', revision: 0 } })
    expect(named).toMatchObject({ name: '演示刘二', complete: false, revision: 1 })
    const done = await me.ok(contract.me.updateProfile, {
      body: { trade: '电焊工', wantedRegion: '520121101', revision: 1 },
    })
    expect(done).toMatchObject({
      name: '演示刘二',
      trade: '电焊工',
      wantedRegion: '520121101',
      complete: true,
      revision: 2,
    })
    expect((await me.ok(contract.me.get)).displayName).toBe('演示刘二')
  })

  it('shows id number, phone and bank account masked only', async () => {
    expect(await profile('seeker')).toMatchObject({
      idNumberMasked: '520199********9992',
      phoneMasked: '199****1001',
      bankAccountMasked: '***************0018',
    })
  })

  it('answers a stale write with what it is now and changes nothing', async () => {
    const who = await newcomer()
    const me = t.as(who)
    await me.ok(contract.me.updateProfile, { body: { trade: '厨师', revision: 0 } })
    const problem = await me.refused(contract.me.updateProfile, { body: { trade: '司机', revision: 0 } })
    expect(problem).toMatchObject({ code: 'stale', status: 409, current: { trade: '厨师', revision: 1 } })
    expect((await profile(who)).trade).toBe('厨师')
  })

  it('lets one of several writes with the same revision through', async () => {
    const who = await newcomer()
    const me = t.as(who)
    const trades = ['厨师', '司机', '保安', '保洁']
    const answers = await Promise.all(
      trades.map((trade) => me.call(contract.me.updateProfile, { body: { trade, revision: 0 } })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409])
  })

  it('belongs to whoever holds the token, whatever else the request says', async () => {
    const other = PERSONA_ACCOUNTS.seeker.id
    const { token } = await t.as(null).ok(contract.auth.demo, { body: { persona: 'seeker2' } })
    const answer = await t.inject({
      method: 'PUT',
      url: `/api/me/profile?id=${other}`,
      headers: { authorization: `Bearer ${token}` },
      payload: { id: other, accountId: other, name: '冒名', revision: 0 },
    })
    expect(answer.statusCode).toBe(200)
    expect((await profile('seeker')).name).toBe('演示张勤')
  })
})

describe('id number and bank account', () => {
  it('need the separate consent, which is then on record', async () => {
    const who = await newcomer()
    const me = t.as(who)
    const idNumber = '520121199011120025'
    expect((await me.refused(contract.me.updateProfile, { body: { idNumber, revision: 0 } })).code).toBe(
      'consent-needed',
    )
    expect((await profile(who)).idNumberMasked).toBeNull()
    await me.ok(contract.me.updateProfile, { body: { idNumber, sensitiveConsent: true, revision: 0 } })
    expect((await me.ok(contract.me.consents)).items.map((one) => one.purpose)).toEqual(['sensitive-data'])
    // From now on the consent stands and need not be repeated.
    await me.ok(contract.me.updateProfile, { body: { bankAccount: '6217000000000000026', revision: 1 } })
    expect(await auditOf('profile.sensitive-changed', who.accountId)).toHaveLength(2)
  })

  it('need it again after it was withdrawn', async () => {
    const me = t.as(await newcomer())
    await me.ok(contract.me.updateProfile, {
      body: { bankAccount: '6217000000000000034', sensitiveConsent: true, revision: 0 },
    })
    await me.ok(contract.me.withdrawConsent, { params: { purpose: 'sensitive-data' } })
    expect(
      (
        await me.refused(contract.me.updateProfile, {
          body: { bankAccount: '6217000000000000042', revision: 1 },
        })
      ).code,
    ).toBe('consent-needed')
  })

  it('give no consent when the write itself is refused', async () => {
    const who = await newcomer()
    const me = t.as(who)
    const problem = await me.refused(contract.me.updateProfile, {
      body: { idNumber: '520121198503072045', sensitiveConsent: true, revision: 7 },
    })
    expect(problem.code).toBe('stale')
    expect((await me.ok(contract.me.consents)).items).toEqual([])
  })

  it('refuses an id number whose check digit is wrong, naming the field', async () => {
    const problem = await t.as(await newcomer()).refused(contract.me.updateProfile, {
      body: { idNumber: '520121199011120026', sensitiveConsent: true, revision: 0 },
    })
    expect(problem).toMatchObject({ code: 'bad-input', fields: [{ path: 'idNumber' }] })
  })

  it('refuses an id number that another account holds', async () => {
    const problem = await t.as(await newcomer()).refused(contract.me.updateProfile, {
      body: { idNumber: SEEKER_ID_NUMBER, sensitiveConsent: true, revision: 0 },
    })
    expect(problem).toMatchObject({ code: 'already-exists', fields: [{ path: 'idNumber' }] })
  })

  it('gives a new id number to one of two accounts that claim it at the same moment', async () => {
    const body = { idNumber: '520121197806150034', sensitiveConsent: true as const }
    const answers = await Promise.all([
      t.as(await newcomer()).call(contract.me.updateProfile, { body: { ...body, revision: 0 } }),
      t.as(await newcomer()).call(contract.me.updateProfile, { body: { ...body, revision: 0 } }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  })
})

describe('what other rooms learn about a person', () => {
  const profiles = () => t.app.get(ProfileService)
  const { id } = PERSONA_ACCOUNTS.seeker

  it('is masked', async () => {
    const summary = await profiles().summary(id)
    expect(summary).toMatchObject({
      id,
      name: '演示张勤',
      phoneMasked: '199****1001',
      idMasked: '520199********9992',
      complete: true,
    })
    expect((await profiles().summaries([id, PERSONA_ACCOUNTS.seeker2.id])).size).toBe(2)
  })

  it('holds the facts on record with their sources, and is silent about the rest', async () => {
    expect(await profiles().facts(id)).toEqual({
      facts: { householdRegion: '520121', categories: ['registered-poor', 'rural-labourer'] },
      sources: {
        householdRegion: 'record:求职登记',
        categories: 'record:建档立卡名册（演示）、农村劳动力台账（演示）',
      },
    })
    expect(await profiles().facts((await newcomer()).accountId)).toEqual({ facts: {}, sources: {} })
  })

  it('counts a category from its first day to its last', async () => {
    const person = (await newcomer()).accountId
    await t.app.get(Database).transaction(() =>
      t.app.get(CategoryService).add(person, {
        category: 'relocated',
        from: '2020-03-01',
        to: '2020-05-31',
        source: '搬迁安置名册',
      }),
    )
    const on = async (day: string) => (await profiles().facts(person, day)).facts['categories']
    expect(await on('2020-02-29')).toEqual([])
    expect(await on('2020-03-01')).toEqual(['relocated'])
    expect(await on('2020-05-31')).toEqual(['relocated'])
    expect(await on('2020-06-01')).toEqual([])
  })

  it('leaves a record when a phone or everything is opened', async () => {
    const actor = {
      accountId: PERSONA_ACCOUNTS.cashier.id,
      personId: PERSONA_ACCOUNTS.cashier.id,
      roles: ['cashier' as const],
      scope: '520121',
      employerId: null,
    }
    expect(await profiles().phone(id, actor, '面试通话')).toBe('19900001001')
    expect(await profiles().opened(id, actor, '拨付名册')).toMatchObject({
      idNumber: SEEKER_ID_NUMBER,
      bankAccount: '6217000000000000018',
    })
    const seen = [
      ...(await auditOf('profile.phone-seen', actor.accountId)),
      ...(await auditOf('profile.opened', actor.accountId)),
    ]
    expect(seen.map((entry) => [entry.actorId, entry.subject, entry.detail])).toEqual([
      [actor.accountId, `account:${id}`, { why: '面试通话' }],
      [actor.accountId, `account:${id}`, { why: '拨付名册' }],
    ])
  })

  it('finds the account of an id number and equal fingerprints for equal numbers', async () => {
    expect(await profiles().findByIdNumber(SEEKER_ID_NUMBER)).toBe(id)
    expect(await profiles().findByIdNumber('520121198503072133')).toBeNull()
    const other = await newcomer()
    await t.as(other).ok(contract.me.updateProfile, {
      body: { bankAccount: '6217000000000000018', sensitiveConsent: true, revision: 0 },
    })
    const prints = await profiles().fingerprints([id, other.accountId])
    expect(prints.get(id)?.bankAccount).toBe(prints.get(other.accountId)?.bankAccount)
    expect(prints.get(other.accountId)?.idNumber).toBeNull()
  })
})
