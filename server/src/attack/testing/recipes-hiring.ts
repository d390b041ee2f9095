import { contract } from '@wengang/shared/contract/index'
import fc from 'fast-check'

import { confirm } from '../../interviews/testing/arrange.js'
import { TODAY, action, day, fen, type Recipe } from './recipe.js'

const { applications, interviews } = contract

const hire = fc.record({
  startsOn: day(0, 60),
  contractFrom: day(0, 60),
  contractTo: day(400, 800),
  payFen: fen(8000_00),
})

export const hiringRecipes: readonly Recipe[] = [
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
    .uniqueArray(fc.integer({ min: 2, max: 500 }), { minLength: 1, maxLength: 3 })
    .map((hours) => hours.map((hour) => new Date(start + hour * 4 * 3600_000).toISOString()))
}
