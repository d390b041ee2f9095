import type { Persona } from '@wengang/shared/contract/accounts'
import type { BodyInput, Endpoint, ReplyOf } from '@wengang/shared/contract/endpoint'
import { contract } from '@wengang/shared/contract/index'
import type { Job } from '@wengang/shared/contract/jobs'
import { addDays } from '@wengang/shared/dates'
import { AccountService } from '../../accounts/account.service.js'
import type { TestApp } from '../../platform/testing/test-app.js'
import type { Caller } from '../../platform/http/caller.js'
import { TestClient, type Answer, type CallInput } from '../../platform/testing/test-client.js'

type Draft = BodyInput<typeof contract.jobs.create>

/** An honest post of the demo employers' county, on the day the test's clock shows. */
export const draft = (test: TestApp, change: Partial<Draft> = {}): Draft => ({
  title: '缝纫工',
  kind: 'full-time',
  trade: '缝纫',
  region: '520121101',
  address: '双流镇工业园 3 号厂房',
  payFrom: 3500_00,
  payTo: 5000_00,
  payUnit: 'month',
  payBase: '底薪 3000 元',
  payExtras: '满勤奖 200 元',
  payDay: '次月 15 日',
  headcount: 5,
  duties: '操作平缝机做成衣，流水线作业，每天八小时',
  conditions: '会用平缝机',
  board: true,
  lodging: false,
  endsOn: addDays(test.clock.today(), 30),
  ...change,
})

/** A post taken through drafting, submission and vetting. */
export async function publish(
  test: TestApp,
  change: Partial<Draft> = {},
  by: Persona = 'employer',
): Promise<Job> {
  const made = await test.as(by).ok(contract.jobs.create, { body: draft(test, change) })
  const submitted = await test
    .as(by)
    .ok(contract.jobs.act, { params: { id: made.id }, body: { action: 'submit', revision: made.revision } })
  return test.as('acceptor').ok(contract.jobs.act, {
    params: { id: made.id },
    body: { action: 'publish', revision: submitted.revision },
  })
}

/** Signs in anew for every call, so that a test may move the clock past a token's life. */
class LastingClient extends TestClient {
  constructor(
    private readonly test: TestApp,
    private readonly caller: Caller,
  ) {
    super(test.app, caller)
  }

  override call<const E extends Endpoint>(endpoint: E, input?: CallInput<E>): Promise<Answer<ReplyOf<E>>> {
    return this.test.as(this.caller).call(endpoint, input)
  }
}

/** A name of its own for each number; names have no digits. */
export const seekerName = (number: number): string =>
  `王求职${[...String(number)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}`

/** A seeker of the test's own with the three questions answered. */
export async function newSeeker(test: TestApp, number: number): Promise<TestClient> {
  const account = await test.app.get<AccountService>(AccountService, { strict: false }).create({
    displayName: `求职者${number}`,
    roles: ['seeker'],
    phone: `1370000${String(number).padStart(4, '0')}`,
  })
  if (account === null) throw new Error(`Seeker ${number} exists already`)
  const client = new LastingClient(test, {
    accountId: account.id,
    personId: account.id,
    roles: ['seeker'],
    scope: null,
    employerId: null,
  })
  const { revision } = await client.ok(contract.me.profile)
  await client.ok(contract.me.updateProfile, {
    body: { name: seekerName(number), trade: '缝纫', wantedRegion: '520121', revision },
  })
  return client
}

export const apply = (client: TestClient, jobId: string) =>
  client.ok(contract.applications.create, { params: { id: jobId }, body: { shareProfile: true } })
