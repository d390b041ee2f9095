import type { Claim } from '@wengang/shared/contract/claims'
import { contract } from '@wengang/shared/contract/index'
import type { Role } from '@wengang/shared/contract/roles'
import type { ClaimAction } from '@wengang/shared/workflow/claim'
import { AccountService } from '../accounts/account.service.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { newId } from '../platform/ids.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { FACTS_AWAY, giveMaterials, png, prepareClaim, step } from './testing/claim-fixtures.js'

const staff = (roles: Role[], scope = '520121', accountId = newId()): Caller => ({
  accountId,
  personId: accountId,
  roles,
  scope,
  employerId: null,
})

describe('what is refused about a claim', () => {
  let test: TestApp
  let claim: Claim
  const refusedTo = async (
    who: Parameters<TestApp['as']>[0],
    action: ClaimAction,
    more: { revision?: number; reason?: string } = {},
  ): Promise<string> =>
    (
      await test.as(who).refused(contract.claims.act, {
        params: { id: claim.id },
        body: { action, revision: claim.revision, ...more },
      })
    ).code

  beforeAll(async () => {
    test = await startTestApp({ now: '2020-06-15T01:00:00.000Z' })
    claim = await test
      .as('seeker')
      .ok(contract.claims.create, { body: { scheme: 'job-seeking', facts: { organised: true } } })
  })
  afterAll(() => test.close())

  it('is a fact that the vocabulary does not have, and a value outside its type, each by name', async () => {
    const unknown = await test.as('seeker').refused(contract.claims.update, {
      params: { id: claim.id },
      body: { facts: { shoeSize: 42 }, revision: 0 },
    })
    expect(unknown).toMatchObject({ code: 'bad-facts', fields: [{ path: 'facts.shoeSize' }] })
    const wrong = await test.as('seeker').refused(contract.claims.update, {
      params: { id: claim.id },
      body: { facts: { departedOn: '2020-02-30' }, revision: 0 },
    })
    expect(wrong).toMatchObject({ code: 'bad-facts', status: 422, fields: [{ path: 'facts.departedOn' }] })
  })

  it('is a scheme that is not for the caller', async () => {
    expect(
      (
        await test
          .as('employer')
          .refused(contract.claims.create, { body: { scheme: 'job-seeking', facts: {} } })
      ).code,
    ).toBe('not-allowed')
    expect(
      (await test.as('seeker').refused(contract.claims.create, { body: { scheme: 'absorption', facts: {} } }))
        .code,
    ).toBe('not-allowed')
  })

  it('is a submission by a firm whose licence nobody has seen', async () => {
    const account = await test.app
      .get(Database)
      .transaction(() => test.app.get(AccountService).create({ displayName: '求职者', roles: ['seeker'] }))
    const someone = { ...staff(['seeker'], '520121', account?.id ?? ''), scope: null }
    const firm = await test.as(someone).ok(contract.employers.register, {
      body: {
        name: '演示未核验厂',
        creditCode: '91350100M000100Y43',
        entityType: 'enterprise',
        size: 'micro',
        region: '520121',
        address: '演示路 9 号',
        contactName: '演示钱工',
        phone: '13800003009',
      },
    })
    const clerk = { ...someone, roles: ['employer' as const], employerId: firm.id }
    const draft = await test
      .as(clerk)
      .ok(contract.claims.create, { body: { scheme: 'absorption', facts: {} } })
    const problem = await test.as(clerk).refused(contract.claims.submit, {
      params: { id: draft.id },
      body: { declaration: true, revision: draft.revision },
    })
    expect(problem.code).toBe('incomplete')
    expect(problem.detail).toContain('营业执照还没有核验')
  })

  it('is a submission that lacks something, and everything it lacks is said at once', async () => {
    const problem = await test
      .as('seeker')
      .refused(contract.claims.submit, { params: { id: claim.id }, body: { declaration: true, revision: 0 } })
    expect(problem).toMatchObject({ code: 'incomplete', status: 422 })
    const paths = problem.fields?.map((field) => field.path) ?? []
    expect(paths).toEqual(
      expect.arrayContaining([
        'facts.workRegion',
        'facts.departedOn',
        'materials.identity',
        'materials.registered-poor',
        'materials.working-away',
      ]),
    )
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('is a submission that the conditions exclude, with the conditions', async () => {
    claim = await test.as('seeker').ok(contract.claims.update, {
      params: { id: claim.id },
      body: { facts: { ...FACTS_AWAY, organised: false }, revision: 0 },
    })
    const problem = await test.as('seeker').refused(contract.claims.submit, {
      params: { id: claim.id },
      body: { declaration: true, revision: claim.revision },
    })
    expect(problem).toMatchObject({ code: 'not-eligible', fields: [{ path: 'checks.organised' }] })
  })

  it('is a submission without the declaration', async () => {
    const body = { declaration: false, revision: claim.revision } as unknown as {
      declaration: true
      revision: number
    }
    expect(
      (await test.as('seeker').refused(contract.claims.submit, { params: { id: claim.id }, body })).code,
    ).toBe('bad-input')
  })

  it('is a paper of the wrong kind, for nothing asked, or of another person', async () => {
    const file = await test
      .as('seeker2')
      .ok(contract.files.upload, { file: { name: 'a.png', type: 'image/png', bytes: await png() } })
    const attempt = async (material: {
      requirement: string
      document: string
      fileId: string
    }): Promise<string> =>
      (
        await test.as('seeker').refused(contract.claims.update, {
          params: { id: claim.id },
          body: { materials: [material], revision: claim.revision },
        })
      ).code
    expect(await attempt({ requirement: 'identity', document: 'id-card', fileId: file.id })).toBe('not-found')
    expect(await attempt({ requirement: 'identity', document: 'lease', fileId: file.id })).toBe('bad-input')
    expect(await attempt({ requirement: 'relocated', document: 'village-proof', fileId: file.id })).toBe(
      'bad-input',
    )
  })

  it('is a stale write, which gets the claim as it is now', async () => {
    const problem = await test
      .as('seeker')
      .refused(contract.claims.update, { params: { id: claim.id }, body: { facts: {}, revision: 0 } })
    expect(problem).toMatchObject({
      code: 'stale',
      status: 409,
      current: { id: claim.id, revision: claim.revision },
    })
  })

  it('is a draft to staff, who see what has been submitted', async () => {
    expect((await test.as('acceptor').refused(contract.claims.get, { params: { id: claim.id } })).code).toBe(
      'not-found',
    )
  })

  it('is a step by the wrong role, at the wrong time, twice, or from another county', async () => {
    claim = await test.as('seeker').ok(contract.claims.update, {
      params: { id: claim.id },
      body: { facts: { organised: true }, revision: claim.revision },
    })
    claim = await prepareClaim(test, 'seeker', claim)
    expect(await refusedTo('reviewer', 'accept')).toBe('not-allowed')
    expect(await refusedTo('reviewer', 'review')).toBe('wrong-status')
    expect(await refusedTo('seeker2', 'withdraw')).toBe('not-found')
    expect(await refusedTo('acceptor', 'withdraw')).toBe('not-allowed')
    expect(await refusedTo(staff(['acceptor'], '520122'), 'accept')).toBe('not-found')
    const before = claim.revision
    claim = await step(test, 'acceptor', claim, 'accept')
    expect(await refusedTo('acceptor', 'accept')).toBe('wrong-status')
    expect(await refusedTo('acceptor', 'accept', { revision: before })).toBe('stale')
    expect(
      (
        await test.as('seeker').refused(contract.claims.update, {
          params: { id: claim.id },
          body: { facts: {}, revision: claim.revision },
        })
      ).code,
    ).toBe('wrong-status')
  })

  it('is two steps by one person, whatever roles they hold', async () => {
    const both = staff(['reviewer', 'approver'])
    claim = await test.as(both).ok(contract.claims.act, {
      params: { id: claim.id },
      body: { action: 'review', revision: claim.revision },
    })
    expect(await refusedTo(both, 'approve')).toBe('same-person')
    expect(await refusedTo(both, 'reject', { reason: '材料不实' })).toBe('same-person')
  })

  it('is one’s own case', async () => {
    const self = { ...staff(['approver'], '520121', claim.applicant.id) }
    expect(await refusedTo(self, 'approve')).toBe('own-case')
  })

  it('is a rejection without a reason and a return without items', async () => {
    expect(await refusedTo('approver', 'reject')).toBe('bad-input')
    expect(await refusedTo('approver', 'return')).toBe('bad-input')
    const body = {
      action: 'return' as const,
      revision: claim.revision,
      items: [{ target: 'fact:shoeSize', says: '鞋码' }],
    }
    expect(
      (await test.as('approver').refused(contract.claims.act, { params: { id: claim.id }, body })).fields,
    ).toEqual([expect.objectContaining({ path: 'items.0.target' })])
  })

  it('ends with a reason that the applicant reads, and frees the way for another claim', async () => {
    const reason = '没有查到外出务工记录'
    claim = await test.as('approver').ok(contract.claims.act, {
      params: { id: claim.id },
      body: { action: 'reject', revision: claim.revision, reason },
    })
    expect(claim).toMatchObject({
      status: 'rejected',
      sentence: `不予发放：${reason}`,
      expectedOn: null,
      actions: [],
    })
    const again = await test
      .as('seeker')
      .ok(contract.claims.create, { body: { scheme: 'job-seeking', facts: FACTS_AWAY } })
    expect(again.status).toBe('draft')
    const withdrawn = await test.as('seeker').ok(contract.claims.act, {
      params: { id: again.id },
      body: { action: 'withdraw', revision: again.revision },
    })
    expect(withdrawn.status).toBe('withdrawn')
  })

  it('is a person whom nobody can identify', async () => {
    const draft = await test.as('seeker2').ok(contract.claims.create, {
      body: {
        scheme: 'job-seeking',
        facts: { ...FACTS_AWAY, householdRegion: '520121', categories: ['relocated'] },
      },
    })
    const ready = await giveMaterials(test, 'seeker2', draft)
    const problem = await test.as('seeker2').refused(contract.claims.submit, {
      params: { id: draft.id },
      body: { declaration: true, revision: ready.revision },
    })
    expect(problem.fields?.map((field) => field.path)).toEqual(['profile.idNumber', 'payee'])
  })
})
