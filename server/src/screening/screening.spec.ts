import { contract } from '@wengang/shared/contract/index'
import { AccountService } from '../accounts/account.service.js'
import { newId } from '../platform/ids.js'
import type { Caller } from '../platform/http/caller.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'

const OTHER_COUNTY: Caller = {
  accountId: newId(),
  personId: newId(),
  roles: ['leader'],
  scope: '520122',
  employerId: null,
}

describe('finding people for the policies (政策找人)', () => {
  let test: TestApp
  let id: string
  beforeAll(async () => {
    test = await startTestApp({ now: '2020-06-15T01:00:00.000Z' })
    id = (
      await test
        .as('reviewer')
        .ok(contract.policy.screen, { body: { audience: 'persons', asOf: '2020-06-15' } })
    ).id
  })
  afterAll(() => test.close())

  it('waits for the worker, then has looked at everybody on record', async () => {
    const waiting = await test.as('reviewer').ok(contract.policy.screening, { params: { id } })
    expect(waiting).toMatchObject({ status: 'waiting', done: 0, startedAt: null })
    expect(waiting.total).toBeGreaterThan(0)
    await test.drain()
    const done = await test.as('reviewer').ok(contract.policy.screening, { params: { id } })
    expect(done).toMatchObject({ status: 'done', done: waiting.total, eligible: 0, messagesSent: 0 })
    expect(done.unknown).toBe(done.bySchemes.reduce((sum, scheme) => sum + scheme.unknown, 0))
  })

  it('lists whom it found, with reasons, by scheme', async () => {
    const { items } = await test
      .as('leader')
      .ok(contract.policy.screeningResults, { params: { id }, query: { scheme: 'job-seeking' } })
    expect(items).toEqual([
      expect.objectContaining({
        name: '演示张勤',
        scheme: 'job-seeking',
        outcome: 'unknown',
        messaged: false,
      }),
    ])
    expect(items[0]?.idMasked).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/)
  })

  it('is not another county’s to read', async () => {
    expect((await test.as(OTHER_COUNTY).refused(contract.policy.screening, { params: { id } })).code).toBe(
      'not-found',
    )
    expect((await test.as(OTHER_COUNTY).ok(contract.policy.screenings, { query: {} })).items).toEqual([])
    expect(
      (await test.as('leader').ok(contract.policy.screenings, { query: {} })).items.map((one) => one.id),
    ).toEqual([id])
  })

  it('writes to those who qualify, to the others only when told, and to nobody twice', async () => {
    const write = async (body: { outcomes?: ('eligible' | 'review' | 'unknown')[] }): Promise<number> => {
      await test.as('reviewer').ok(contract.policy.screeningMessages, { params: { id }, body })
      await test.drain()
      return (await test.as('reviewer').ok(contract.policy.screening, { params: { id } })).messagesSent
    }
    expect(await write({})).toBe(0)
    const sent = await write({ outcomes: ['unknown'] })
    expect(sent).toBeGreaterThan(0)
    expect(await write({ outcomes: ['unknown'] })).toBe(sent)
    const inbox = (await test.as('seeker').ok(contract.messages.list, { query: {} })).items
    expect(inbox.filter((message) => message.about === 'scheme:job-seeking')).toHaveLength(1)
    const { items } = await test
      .as('leader')
      .ok(contract.policy.screeningResults, { params: { id }, query: { scheme: 'job-seeking' } })
    expect(items[0]?.messaged).toBe(true)
  })

  it.each([
    ['2018-12-31', 400],
    ['2019-01-01', 202],
    ['2021-06-16', 202],
    ['2021-06-17', 400],
  ])('takes %s as the day to screen for: %d', async (asOf, status) => {
    const answer = await test
      .as('reviewer')
      .call(contract.policy.screen, { body: { audience: 'firms', asOf } })
    expect(answer.status).toBe(status)
  })

  it('leaves a person who has not said where they live to the county of this deployment', async () => {
    const asOf = '2020-06-15'
    const accounts = test.app.get<AccountService>(AccountService, { strict: false })
    const account = await accounts.create({ displayName: '邻县领导', roles: ['leader'], scope: '520122' })
    const accountId = account?.id ?? ''
    const neighbour = test.as({ ...OTHER_COUNTY, accountId, personId: accountId })
    const run = await neighbour.ok(contract.policy.screen, { body: { audience: 'persons', asOf } })
    await test.drain()
    const results = await neighbour.ok(contract.policy.screeningResults, {
      params: { id: run.id },
      query: {},
    })
    expect(results.items).toEqual([])
  })

  it('screens firms for the schemes of firms', async () => {
    const firms = await test
      .as('admin')
      .ok(contract.policy.screen, { body: { audience: 'firms', asOf: '2020-06-15' } })
    await test.drain()
    const done = await test.as('admin').ok(contract.policy.screening, { params: { id: firms.id } })
    expect(done).toMatchObject({ status: 'done', done: firms.total })
    expect(firms.total).toBeGreaterThanOrEqual(3)
  })
})
