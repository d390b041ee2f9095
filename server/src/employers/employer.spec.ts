import { contract } from '@wengang/shared/contract/index'
import { isCreditCode } from '@wengang/shared/identity'
import { AccountService } from '../accounts/account.service.js'
import { In } from 'typeorm'
import { AccountsModule } from '../accounts/accounts.module.js'
import { PersonasModule } from '../demo/personas.module.js'
import { PERSONA_EMPLOYERS } from '../demo/persona-employers.js'
import { PERSONA_ACCOUNTS } from '../demo/personas.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal } from '../platform/http/refusal.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { EmployerDeskService, type NewEmployer } from './employer-desk.service.js'
import { EmployerVerificationEntity } from './employer-verification.entity.js'
import { EmployerEntity } from './employer.entity.js'
import { EmployerService } from './employer.service.js'
import { EmployersModule } from './employers.module.js'

const NOW = '2020-06-15T01:00:00.000Z'

let t: TestApp
beforeAll(async () => {
  t = await startTestApp({ features: [AccountsModule, EmployersModule, PersonasModule], now: NOW })
})
beforeEach(() => t.clock.set(NOW))
afterAll(() => t.close())

const FIRM = PERSONA_EMPLOYERS.employer.id
const NEW: NewEmployer = {
  name: '演示新厂',
  creditCode: '91350100M000100Y43',
  entityType: 'enterprise',
  size: 'micro',
  region: '520122',
  address: '演示路 9 号',
  contactName: '演示钱工',
  phone: '13800003009',
}
const register = (input: Partial<NewEmployer> = {}) =>
  t.app.get(Database).transaction(() => t.app.get(EmployerDeskService).register(null, { ...NEW, ...input }))
/** Somebody with an account of their own and no firm. */
const somebody = async (): Promise<Caller> => {
  const account = await t.app
    .get(Database)
    .transaction(() => t.app.get(AccountService).create({ displayName: '求职者', roles: ['seeker'] }))
  if (account === null) throw new Error('no account')
  return { accountId: account.id, personId: account.id, roles: ['seeker'], scope: null, employerId: null }
}
let codes = 0
/** A code nobody has used in this file, with the check character it needs. */
const nextCode = (): string => {
  codes += 1
  const body = `91520121MADEM1${String(codes).padStart(3, '0')}`
  return [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((check) => `${body}${check}`).find(isCreditCode) ?? ''
}
/** A firm of this county, just registered, and somebody who acts for it. */
const firm = async (): Promise<{ id: string; clerk: Caller }> => {
  const made = await register({ creditCode: nextCode(), region: '520121' })
  if (isRefusal(made)) throw new Error(made.detail)
  const accountId = PERSONA_ACCOUNTS.employer.id
  return {
    id: made.id,
    clerk: { accountId, personId: accountId, roles: ['employer'], scope: null, employerId: made.id },
  }
}
const get = (id: string) => t.as(null).ok(contract.employers.get, { params: { id } })

describe('what anyone sees of an employer', () => {
  it('says who verified it and when, without a phone or a contact', async () => {
    const firm = await get(FIRM)
    expect(firm).toMatchObject({
      creditCode: '91520121MADEM0001D',
      verifiedOn: '2020-05-16',
      verificationEndsOn: '2020-11-16',
      openJobs: 0,
    })
    expect(firm.verifiedBy).toContain('人力资源和社会保障局')
    expect(JSON.stringify(firm)).not.toMatch(/phone|contact|138/)
  })

  it('shows the verification on its last day and no more on the day after', async () => {
    t.clock.set('2020-11-16T15:59:59.000Z')
    expect((await get(FIRM)).verifiedOn).toBe('2020-05-16')
    t.clock.set('2020-11-16T16:00:00.000Z')
    expect(await get(FIRM)).toMatchObject({
      verifiedOn: null,
      verifiedBy: null,
      verificationEndsOn: '2020-11-16',
    })
    expect((await t.app.get(EmployerService).summary(FIRM))?.verifiedOn).toBeNull()
  })

  it('counts the open posts that the jobs room knows of', async () => {
    t.app.get(EmployerService).countOpenJobsWith(async (ids) => new Map(ids.map((id) => [id, 3])))
    expect((await get(FIRM)).openJobs).toBe(3)
  })

  it('is not found under an id that nobody has', async () => {
    const problem = await t
      .as(null)
      .refused(contract.employers.get, { params: { id: PERSONA_ACCOUNTS.seeker.id } })
    expect(problem.code).toBe('not-found')
  })
})

describe("the employer's own people", () => {
  it('see their own firm with the phone masked', async () => {
    expect(await t.as('employer').ok(contract.employers.mine)).toMatchObject({
      id: FIRM,
      contactName: '演示李经理',
      phoneMasked: '199****2001',
    })
    expect((await t.as('agency').ok(contract.employers.mine)).entityType).toBe('hr-agency')
  })

  it('change contact and address of their own firm only', async () => {
    const { id, clerk } = await firm()
    const changed = await t.as(clerk).ok(contract.employers.updateMine, {
      body: { contactName: '演示孙主管', phone: '13800002999', revision: 0 },
    })
    expect(changed).toMatchObject({ id, contactName: '演示孙主管', phoneMasked: '138****2999', revision: 1 })
    expect(await t.as('employer2').ok(contract.employers.mine)).toMatchObject({
      contactName: '演示赵社长',
      revision: 1,
    })
    expect(await t.app.get(EmployerService).contact(id)).toEqual({
      phone: '13800002999',
      contactName: '演示孙主管',
    })
  })

  it('cannot change what staff verified', async () => {
    const { token } = await t.as(null).ok(contract.auth.demo, { body: { persona: 'employer' } })
    await t.inject({
      method: 'PUT',
      url: '/api/me/employer',
      headers: { authorization: `Bearer ${token}` },
      payload: {
        name: '别的厂',
        creditCode: NEW.creditCode,
        verifiedOn: '2021-01-01',
        address: '新址',
        revision: 1,
      },
    })
    expect(await get(FIRM)).toMatchObject({
      address: '新址',
      name: PERSONA_EMPLOYERS.employer.name,
      creditCode: '91520121MADEM0001D',
      verifiedOn: '2020-05-16',
    })
  })

  it('get the present record with a stale write', async () => {
    const { id, clerk } = await firm()
    const problem = await t
      .as(clerk)
      .refused(contract.employers.updateMine, { body: { address: '新址', revision: 7 } })
    expect(problem).toMatchObject({ code: 'stale', current: { id, revision: 0, address: NEW.address } })
  })

  it('are told there is nothing when their account is tied to no firm', async () => {
    const loose = {
      accountId: PERSONA_ACCOUNTS.employer.id,
      personId: PERSONA_ACCOUNTS.employer.id,
      roles: ['employer' as const],
      scope: null,
      employerId: null,
    }
    expect((await t.as(loose).refused(contract.employers.mine)).code).toBe('not-found')
  })
})

describe('verifying an employer', () => {
  const verify = (who: 'acceptor' | 'leader' | 'seeker' | 'employer', id: string, revision: number) =>
    t.as(who).call(contract.employers.verify, { params: { id }, body: { revision, note: '看过执照原件' } })

  it('sets the day and the office and keeps the earlier ones in the history', async () => {
    const { id } = await firm()
    const first = await verify('acceptor', id, 0)
    expect(first.status).toBe(201)
    expect(first.body).toMatchObject({
      verifiedOn: '2020-06-15',
      verificationEndsOn: '2020-12-15',
      revision: 1,
    })
    t.clock.set('2020-12-01T01:00:00.000Z')
    expect((await verify('acceptor', id, 1)).body).toMatchObject({
      verifiedOn: '2020-12-01',
      verificationEndsOn: '2021-06-01',
      revision: 2,
    })
    const history = await t.app
      .get(Database)
      .repo(EmployerVerificationEntity)
      .find({ where: { employerId: id }, order: { verifiedOn: 'ASC' } })
    const staffId = PERSONA_ACCOUNTS.acceptor.id
    expect(history.map((row) => [row.verifiedOn, row.staffId])).toEqual([
      ['2020-06-15', staffId],
      ['2020-12-01', staffId],
    ])
  })

  it('is for the staff who vet, and for firms in their region', async () => {
    for (const who of ['leader', 'seeker', 'employer'] as const)
      expect((await verify(who, FIRM, 1)).problem?.code).toBe('not-allowed')
    const elsewhere = await register({ creditCode: nextCode() })
    if (isRefusal(elsewhere)) throw new Error(elsewhere.detail)
    expect((await verify('acceptor', elsewhere.id, 0)).problem?.code).toBe('not-found')
    expect((await get(elsewhere.id)).verifiedOn).toBeNull()
  })

  it('of a record that changed meanwhile is refused with the present one', async () => {
    const { id } = await firm()
    expect((await verify('acceptor', id, 4)).problem).toMatchObject({
      code: 'stale',
      current: { revision: 0, verifiedOn: null },
    })
  })
})

describe('registering an employer', () => {
  it('refuses a credit code whose check character is wrong, naming the field', async () => {
    expect(await register({ creditCode: '91350100M000100Y44' })).toMatchObject({
      code: 'bad-input',
      fields: [{ path: 'creditCode' }],
    })
  })

  it('lets nobody hold a code before the licence was seen, and gives it to the one who showed it', async () => {
    const creditCode = nextCode()
    const squatter = await somebody()
    const owner = await somebody()
    const body = { ...NEW, creditCode, region: '520121' }
    const theirs = await t.as(squatter).ok(contract.employers.register, { body })
    const mine = await t.as(owner).ok(contract.employers.register, { body: { ...body, name: '演示真厂' } })
    await t.as('acceptor').ok(contract.employers.verify, { params: { id: mine.id }, body: { revision: 0 } })

    expect(await t.app.get(AccountService).account(squatter.accountId)).toMatchObject({
      employerId: null,
      roles: ['seeker'],
    })
    expect((await t.as(squatter).ok(contract.messages.list)).items[0]?.body).toContain('属于另一家')
    const late = { params: { id: theirs.id }, body: { revision: 1 } }
    expect((await t.as('acceptor').refused(contract.employers.verify, late)).code).toBe('already-exists')
    expect((await t.as(await somebody()).refused(contract.employers.register, { body })).fields).toEqual([
      { path: 'creditCode', message: expect.any(String) as unknown },
    ])
    // Who was shut out may register the firm that is theirs.
    const again = await t
      .as(squatter)
      .call(contract.employers.register, { body: { ...body, creditCode: nextCode() } })
    expect(again.status).toBe(201)
  })

  it('verifies one of two firms with the same code, however the desk hurries', async () => {
    const creditCode = nextCode()
    const made = []
    for (const who of [await somebody(), await somebody()])
      made.push(
        await t.as(who).ok(contract.employers.register, { body: { ...NEW, creditCode, region: '520121' } }),
      )
    const answers = await Promise.all(
      made.map(({ id }) =>
        t.as('acceptor').call(contract.employers.verify, { params: { id }, body: { revision: 0 } }),
      ),
    )
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1)
    const rows = await t.app.get(Database).repo(EmployerEntity).findBy({ creditCode })
    expect(rows.filter((row) => row.verifiedCode === creditCode)).toHaveLength(1)
  })

  it('makes one firm of ten that one account registers at once, and leaves no orphan', async () => {
    const who = await somebody()
    const firms = Array.from({ length: 10 }, () => ({ ...NEW, creditCode: nextCode(), region: '520121' }))
    const answers = await Promise.all(
      firms.map((body) => t.as(who).call(contract.employers.register, { body })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array<number>(9).fill(409)])
    const rows = await t.app
      .get(Database)
      .repo(EmployerEntity)
      .findBy({ creditCode: In(firms.map((firm) => firm.creditCode)) })
    const account = await t.app.get(AccountService).account(who.accountId)
    expect(rows.map((row) => row.id)).toEqual([account?.employerId])
  })

  it('lets somebody register their own firm and act for it from the next access token', async () => {
    const session = await t.as(null).ok(contract.auth.demo, { body: { persona: 'helper' } })
    const { id: accountId } = session.account
    const seeker: Caller = {
      accountId,
      personId: accountId,
      roles: ['seeker'],
      scope: null,
      employerId: null,
    }
    const body = { ...NEW, creditCode: nextCode(), region: '520121' }
    const made = await t.as(seeker).ok(contract.employers.register, { body })
    expect(made).toMatchObject({ regionName: '开阳县', verifiedOn: null, phoneMasked: '138****3009' })
    const renewed = await t
      .as(null)
      .ok(contract.auth.refresh, { body: { refreshToken: session.refreshToken } })
    expect(renewed.account).toMatchObject({ employerId: made.id, roles: ['helper', 'employer'] })
    expect(
      (await t.as(seeker).refused(contract.employers.register, { body: { ...body, creditCode: nextCode() } }))
        .code,
    ).toBe('already-exists')
  })

  it('gives the policy what the record says', async () => {
    expect(await t.app.get(EmployerService).facts(PERSONA_EMPLOYERS.employer2.id)).toEqual({
      facts: { entityType: 'farmer-cooperative', enterpriseSize: 'micro' },
      sources: { entityType: 'record:单位登记', enterpriseSize: 'record:单位登记' },
    })
  })
})
