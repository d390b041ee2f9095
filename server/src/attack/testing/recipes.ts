import type { Endpoint } from '@wengang/shared/contract/endpoint'
import { contract } from '@wengang/shared/contract/index'
import { addDays } from '@wengang/shared/dates'
import fc from 'fast-check'

import { giveMaterials, png, step } from '../../claims/testing/claim-fixtures.js'
import { confirm } from '../../interviews/testing/arrange.js'
import { draft } from '../../jobs/testing/hiring.js'
import type { TestClient } from '../../platform/testing/test-client.js'
import type { Hints } from './inputs.js'
import type { Reading, World } from './world.js'

/** One call about to be made: who makes it, of what, and which fields stand whatever is generated. */
export interface Attempt {
  readonly as: TestClient
  readonly params?: Record<string, string>
  readonly fixed?: Record<string, unknown>
  readonly file?: { name: string; type: string; bytes: Buffer }
  /** What to read after it was accepted. */
  readonly reads: (reply: { id: string }) => Reading[]
}

export interface Recipe {
  readonly id: string
  readonly endpoint: Endpoint
  readonly hints?: Hints
  /** Puts the record into the state in which the call may succeed. */
  readonly prepare: (world: World) => Promise<Attempt>
}

const TODAY = '2020-06-15'
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((n) => addDays(TODAY, n))
const ahead = day(0, 300)
const phone = fc.integer({ min: 0, max: 99_999_999 }).map((n) => `139${String(n).padStart(8, '0')}`)
const region = fc.constantFrom('520121', '520121101', '520122', '440306')
const fen = (most: number) =>
  fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: most }) }, fc.constantFrom(1e12, 99_999_999_00))
const password = fc.stringMatching(/^[a-z]{4}-[A-Z]{4}-[0-9]{5}$/)
const asRead = { revision: 0 }

const JOB: Hints = {
  region,
  endsOn: ahead,
  payFrom: fen(3000_00),
  payTo: fen(9_999_999_00),
  payMonthFrom: fen(2000_00),
  payMonthTo: fc.integer({ min: 2000_00, max: 20_000_00 }),
}

const action = (name: string, endpoint: Endpoint, prepare: Recipe['prepare'], hints?: Hints): Recipe => ({
  id: name,
  endpoint,
  prepare,
  ...(hints && { hints }),
})

const { jobs, applications, interviews, claims, me, staff, employers, policy, files, messages } = contract

const jobRecipes: Recipe[] = [
  action(
    'jobs.create',
    jobs.create,
    async (w) => ({ as: w.test.as('employer'), reads: ({ id }) => w.jobReads(id) }),
    JOB,
  ),
  action(
    'jobs.update',
    jobs.update,
    async (w) => {
      const job = await w.test.as('employer').ok(jobs.create, { body: draft(w.test, { payUnit: 'hour' }) })
      return {
        as: w.test.as('employer'),
        params: { id: job.id },
        fixed: { revision: job.revision },
        reads: ({ id }) => w.jobReads(id),
      }
    },
    JOB,
  ),
  ...(['confirm', 'close'] as const).map((name) =>
    action(
      `jobs.act ${name}`,
      jobs.act,
      async (w) => {
        const job = await w.job()
        return {
          as: w.test.as('employer'),
          params: { id: job.id },
          fixed: { action: name, revision: job.revision },
          reads: ({ id }) => w.jobReads(id),
        }
      },
      { endsOn: ahead },
    ),
  ),
  ...(['return', 'mark-urgent'] as const).map((name) =>
    action(
      `jobs.act ${name}`,
      jobs.act,
      async (w) => {
        const job = await w.job()
        return {
          as: w.test.as('acceptor'),
          params: { id: job.id },
          fixed: { action: name, revision: job.revision, reason: '核查' },
          reads: ({ id }) => w.jobReads(id),
        }
      },
      { endsOn: ahead, until: day(0, 29) },
    ),
  ),
  action('jobs.report', jobs.report, async (w) => {
    const job = await w.job()
    return { as: await w.person(), params: { id: job.id }, reads: () => w.jobReads(job.id) }
  }),
  action('jobs.answerReport', jobs.answerReport, async (w) => {
    const job = await w.job()
    const { id } = await (
      await w.person()
    ).ok(jobs.report, { params: { id: job.id }, body: { reason: 'fee' } })
    return { as: w.test.as('acceptor'), params: { id }, fixed: asRead, reads: () => w.jobReads(job.id) }
  }),
  action('jobs.call', jobs.call, async (w) => {
    const job = await w.job()
    return { as: await w.person(), params: { id: job.id }, reads: () => w.jobReads(job.id) }
  }),
]

const hire = fc.record({
  startsOn: day(0, 60),
  contractFrom: day(0, 60),
  contractTo: day(400, 800),
  payFen: fen(8000_00),
})

const hiringRecipes: Recipe[] = [
  action('applications.create', applications.create, async (w) => {
    const [seeker, job] = [await w.person(), await w.job()]
    return { as: seeker, params: { id: job.id }, reads: ({ id }) => w.applicationReads(seeker, id) }
  }),
  ...(['offer-job', 'reject', 'withdraw'] as const).map((name) =>
    action(
      `applications.act ${name}`,
      applications.act,
      async (w) => {
        const { seeker, application } = await w.application()
        return {
          as: name === 'withdraw' ? seeker : w.test.as('employer'),
          params: { id: application.id },
          fixed: { action: name, revision: application.revision },
          reads: ({ id }) => w.applicationReads(seeker, id),
        }
      },
      { hire },
    ),
  ),
  action(
    'applications.act hire',
    applications.act,
    async (w) => {
      const { seeker, application } = await w.application()
      const params = { id: application.id }
      const offered = await w.test
        .as('employer')
        .ok(applications.act, { params, body: { action: 'offer-job', revision: application.revision } })
      const taken = await seeker.ok(applications.act, {
        params,
        body: { action: 'accept-offer', revision: offered.revision },
      })
      return {
        as: w.test.as('employer'),
        params,
        fixed: { action: 'hire', revision: taken.revision },
        reads: ({ id }) => w.applicationReads(seeker, id),
      }
    },
    { hire },
  ),
  action(
    'interviews.offer',
    interviews.offer,
    async (w) => {
      const { seeker, application } = await w.application()
      return {
        as: w.test.as('employer'),
        params: { id: application.id },
        fixed: { place: '镇上' },
        reads: ({ id }) => w.interviewReads(seeker, { id, applicationId: application.id }),
      }
    },
    { slots: slotsAhead() },
  ),
  action('interviews.confirm', interviews.confirm, async (w) => {
    const { seeker, interview, slots } = await w.interview()
    return {
      as: seeker,
      params: { id: interview.id },
      fixed: { slot: slots[0] },
      reads: () => w.interviewReads(seeker, interview),
    }
  }),
  ...(['ask-other-times', 'decline', 'offer-again', 'cancel'] as const).map((name) =>
    action(
      `interviews.act ${name}`,
      interviews.act,
      async (w) => {
        const { seeker, interview } = await w.interview()
        return {
          as: name === 'ask-other-times' || name === 'decline' ? seeker : w.test.as('employer'),
          params: { id: interview.id },
          fixed: { action: name, revision: interview.revision, reason: '临时有事' },
          reads: () => w.interviewReads(seeker, interview),
        }
      },
      { slots: slotsAhead() },
    ),
  ),
  action(
    'interviews.act reschedule',
    interviews.act,
    async (w) => {
      const { seeker, interview, slots } = await w.interview()
      const { body } = await confirm(seeker, interview, slots[0] ?? '')
      return {
        as: w.test.as('employer'),
        params: { id: interview.id },
        fixed: { action: 'reschedule', revision: body.revision, reason: '改期' },
        reads: () => w.interviewReads(seeker, interview),
      }
    },
    { slots: slotsAhead() },
  ),
]

/** One to three times on the five-minute grid, far enough apart and ahead. */
function slotsAhead(): fc.Arbitrary<unknown> {
  const start = new Date(`${TODAY}T01:00:00.000Z`).getTime()
  return fc
    .uniqueArray(fc.integer({ min: 2, max: 700 }), { minLength: 1, maxLength: 3 })
    .map((hours) => hours.map((hour) => new Date(start + hour * 4 * 3600_000).toISOString()))
}

const facts = fc.record(
  {
    affectedByEpidemic: fc.boolean(),
    householdRegion: region,
    organised: fc.boolean(),
    months: fc.integer({ min: 0, max: 60 }),
    insuredHeadcount: fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constantFrom(1_000_000)),
    lastYearPremiumFen: fc.oneof(fc.integer({ min: 0, max: 9_999_999_99 }), fc.constantFrom(100_000_000_000)),
    departedOn: day(-300, 0),
  },
  { requiredKeys: [] },
)

const claimRecipes: Recipe[] = [
  action(
    'claims.create',
    claims.create,
    async (w) => {
      const seeker = await w.person()
      return { as: seeker, reads: ({ id }) => w.claimReads(seeker, id) }
    },
    { facts, workers: fc.constant(undefined) },
  ),
  action(
    'claims.update',
    claims.update,
    async (w) => {
      const { seeker, claim } = await w.draft()
      return {
        as: seeker,
        params: { id: claim.id },
        fixed: { revision: claim.revision },
        reads: ({ id }) => w.claimReads(seeker, id),
      }
    },
    {
      facts,
      workers: fc.constant(undefined),
      materials: fc.constant([]),
      payee: fc.constantFrom('6217000000000000018', '520100000000012345'),
    },
  ),
  action('claims.submit', claims.submit, async (w) => {
    const { seeker, claim } = await w.draft()
    const ready = await giveMaterials(w.test, seeker, claim)
    return {
      as: seeker,
      params: { id: claim.id },
      fixed: { revision: ready.revision },
      reads: ({ id }) => w.claimReads(seeker, id),
    }
  }),
  ...(['accept', 'return', 'withdraw'] as const).map((name) =>
    action(
      `claims.act ${name}`,
      claims.act,
      async (w) => {
        const { seeker, claim } = await w.submitted()
        return {
          as: name === 'withdraw' ? seeker : w.test.as('acceptor'),
          params: { id: claim.id },
          fixed: { action: name, revision: claim.revision, reason: '理由说明' },
          reads: ({ id }) => w.claimReads(seeker, id),
        }
      },
      { items: items() },
    ),
  ),
  ...(['review', 'reject', 'approve'] as const).map((name) =>
    action(
      `claims.act ${name}`,
      claims.act,
      async (w) => {
        const { seeker, claim } = await w.submitted()
        let now = await step(w.test, 'acceptor', claim, 'accept')
        if (name === 'approve') now = await step(w.test, 'reviewer', now, 'review')
        return {
          as: w.test.as(name === 'approve' ? 'approver' : 'reviewer'),
          params: { id: claim.id },
          fixed: { action: name, revision: now.revision, ...(name === 'reject' && { reason: '不符合条件' }) },
          reads: ({ id }) => w.claimReads(seeker, id),
        }
      },
      { items: items() },
    ),
  ),
]

function items(): fc.Arbitrary<unknown> {
  return fc.array(
    fc.record({
      target: fc.constantFrom('fact:affectedByEpidemic', 'payee', 'workers'),
      says: fc.constantFrom('请改', '看不清'),
    }),
    { minLength: 1, maxLength: 2 },
  )
}

const peopleRecipes: Recipe[] = [
  action(
    'me.updateProfile',
    me.updateProfile,
    async (w) => {
      const seeker = await w.person()
      const { revision } = await seeker.ok(me.profile)
      return {
        as: seeker,
        fixed: { revision, sensitiveConsent: true },
        reads: () => [
          { as: seeker, endpoint: me.profile },
          { as: seeker, endpoint: me.get },
          { as: seeker, endpoint: claims.prefill },
        ],
      }
    },
    {
      wantedRegion: region,
      householdRegion: fc.constantFrom('520121', '520122'),
      name: fc.constantFrom('王勤', '阿依古丽·买买提'),
      idNumber: fc.constantFrom('520121198503079992', '52012119850307999X'),
      bankAccount: fc.constant('6217000000000000018'),
    },
  ),
  action('me.giveConsent', me.giveConsent, async (w) => {
    const seeker = await w.person()
    return { as: seeker, reads: () => [{ as: seeker, endpoint: me.consents }] }
  }),
  action(
    'employers.register',
    employers.register,
    async (w) => {
      const seeker = await w.person()
      return {
        as: seeker,
        reads: ({ id }) => [{ as: w.test.as(null), endpoint: employers.get, input: { params: { id } } }],
      }
    },
    { region, phone, creditCode: fc.integer({ min: 0, max: 99_999_999 }).map((n) => creditCode(n)) },
  ),
  action(
    'employers.updateMine',
    employers.updateMine,
    async (w) => {
      const as = w.test.as('employer')
      const { revision } = await as.ok(employers.mine)
      return {
        as,
        fixed: { revision },
        reads: ({ id }) => [
          { as, endpoint: employers.mine },
          { as: w.test.as(null), endpoint: employers.get, input: { params: { id } } },
        ],
      }
    },
    { phone },
  ),
  action(
    'staff.create',
    staff.create,
    async (w) => ({
      as: w.test.as('admin'),
      reads: () => [{ as: w.test.as('admin'), endpoint: staff.list, input: { query: { limit: 50 } } }],
    }),
    { password, scope: fc.constant('520121') },
  ),
  action('files.upload', files.upload, async (w) => {
    const as = await w.person()
    return {
      as,
      file: { name: '证明.png', type: 'image/png', bytes: await png() },
      reads: ({ id }) => [{ as, endpoint: files.get, input: { params: { id } } }],
    }
  }),
  action('messages.read', messages.read, async (w) => {
    const { seeker } = await w.submitted()
    const [first] = (await seeker.ok(messages.list)).items
    return {
      as: seeker,
      params: { id: first?.id ?? '' },
      reads: () => [{ as: seeker, endpoint: messages.list }],
    }
  }),
]

const policyRecipes: Recipe[] = [
  action(
    'policy.propose',
    policy.propose,
    async (w) => ({ as: w.test.as('reviewer'), reads: () => releaseReads(w) }),
    {
      parameters: fc.record({
        'job-seeking.in-province': fc.array(
          fc.record({
            from: ahead,
            value: fc.oneof(fc.integer({ min: 1, max: 900_00 }), fc.constant(1e11)),
            source: fc.constant('文件'),
          }),
          { minLength: 1, maxLength: 1 },
        ),
      }),
      documentDate: day(-30, 0),
    },
  ),
  action('policy.decide', policy.decide, async (w) => {
    const proposal = await w.test.as('reviewer').ok(policy.propose, {
      body: {
        title: '调整',
        document: '县人社发',
        documentDate: TODAY,
        parameters: { 'startup-rent.max-months': [{ from: '2030-01-01', value: 12, source: '文件' }] },
      },
    })
    return { as: w.test.as('approver'), params: { id: proposal.id }, reads: () => releaseReads(w) }
  }),
  action(
    'policy.screen',
    policy.screen,
    async (w) => ({
      as: w.test.as('reviewer'),
      reads: () => [{ as: w.test.as('reviewer'), endpoint: policy.screenings }],
    }),
    { asOf: day(-100, 100) },
  ),
  action('policy.assess', policy.assess, async (w) => ({ as: w.test.as(null), reads: () => [] }), {
    facts,
    workers: fc.constant(undefined),
  }),
]

const releaseReads = (w: World): Reading[] => [
  { as: w.test.as(null), endpoint: policy.release },
  { as: w.test.as('approver'), endpoint: policy.releases },
]

/** A credit code whose check character is right (GB 32100-2015), for a firm that does not exist. */
export function creditCode(n: number): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const body = `91520121${String(n).padStart(9, '0')}`
  const sum = [...body].reduce((total, letter, at) => total + alphabet.indexOf(letter) * (3 ** at % 31), 0)
  return body + (alphabet[(31 - (sum % 31)) % 31] ?? '')
}

/** Every writing endpoint with the way to a state in which it may succeed. */
export const RECIPES: readonly Recipe[] = [
  ...jobRecipes,
  ...hiringRecipes,
  ...claimRecipes,
  ...peopleRecipes,
  ...policyRecipes,
]

/** Writing endpoints whose input is a secret or a code of one use: their own specs try them. */
export const WITHOUT_RECIPE = new Set([
  'auth.demo',
  'auth.wechat',
  'auth.phoneCode',
  'auth.phone',
  'auth.staff',
  'auth.refresh',
  'auth.logout',
  'me.wechatPhone',
  'me.phone',
  'me.withdrawConsent',
  'me.startTotp',
  'me.confirmTotp',
  'me.changePassword',
  'staff.update',
  'employers.verify',
  'policy.screeningMessages',
])
