import { ApplicationEventEntity } from '../applications/application-event.entity.js'
import { ApplicationEntity } from '../applications/application.entity.js'
import { liveKeyOf } from '../applications/application.service.js'
import { BookingEntity } from '../interviews/booking.entity.js'
import { InterviewEventEntity } from '../interviews/interview-event.entity.js'
import { InterviewEntity } from '../interviews/interview.entity.js'
import { JobEventEntity } from '../jobs/job-event.entity.js'
import { deskFor } from '../jobs/job-access.js'
import { contentOf, findingsOf, type Draft } from '../jobs/job-input.js'
import { JobEntity } from '../jobs/job.entity.js'
import { isRefusal } from '../platform/http/refusal.js'
import type { Application } from './applications.js'
import { batch, type Batch } from './batch.js'
import type { DemoCounty } from './county.js'
import type { Interview } from './interviews.js'
import type { Post } from './posts.js'
import type { RowTools } from './rows-people.js'

const draftOf = (post: Post): Draft => ({
  title: post.title,
  kind: post.kind,
  trade: post.trade,
  region: post.region,
  address: post.address,
  payFrom: post.payFrom,
  payTo: post.payTo,
  payUnit: post.payUnit,
  payMonthFrom: post.month?.from,
  payMonthTo: post.month?.to,
  payBase: post.payBase,
  payExtras: post.payExtras ?? undefined,
  payDeductions: post.payDeductions ?? undefined,
  payDay: post.payDay,
  headcount: post.headcount,
  duties: post.duties,
  conditions: post.conditions,
  board: post.board,
  lodging: post.lodging,
  endsOn: post.endsOn,
  position: { lat: post.lat, lng: post.lng },
})

/** A post as the jobs room would have stored it on the day it was written: derived columns come from that room's own code. */
function job(post: Post, { regionName, countyRegion }: RowTools): JobEntity {
  const content = contentOf(
    draftOf(post),
    { ...post.firm, deskRegion: deskFor(countyRegion, post.firm.place.code) },
    regionName(post.region),
    post.createdAt.slice(0, 10),
  )
  if (isRefusal(content))
    throw new Error(`Demo post ${post.title} is refused: ${JSON.stringify(content.fields)}`)
  return {
    id: post.id,
    employerId: post.firm.id,
    ...content,
    status: post.status,
    urgentReason: post.urgent?.reason ?? null,
    urgentUntil: post.urgent?.until ?? null,
    publishedAt: post.publishedAt,
    submittedAt: post.submittedAt,
    confirmedOn: post.confirmedOn,
    findings: findingsOf(content, []),
    createdAt: post.createdAt,
    revision: post.events.length - 1,
  }
}

/** Statuses after which the same person may apply for the same post again. */
const OVER: readonly Application['status'][] = ['withdrawn', 'declined']

const application = (row: Application): ApplicationEntity => ({
  id: row.id,
  jobId: row.post.id,
  employerId: row.post.firm.id,
  personId: row.person.id,
  status: row.status,
  note: row.note,
  appliedAt: row.appliedAt,
  interviewId: interviewShown(row.interview),
  liveKey: OVER.includes(row.status) ? null : liveKeyOf(row.post.id, row.person.id),
  hireStartsOn: row.hire?.startsOn ?? null,
  hireContractFrom: row.hire?.contractFrom ?? null,
  hireContractTo: row.hire?.contractTo ?? null,
  hirePayFen: row.hire?.payFen ?? null,
  hiredAt: row.hire?.at ?? null,
  revision: row.events.length - 1,
})

const FELL_THROUGH: readonly Interview['status'][] = ['declined', 'cancelled', 'no-show']
/** An interview that fell through is no longer the application's. */
const interviewShown = (interview: Interview | null): string | null =>
  interview === null || FELL_THROUGH.includes(interview.status) ? null : interview.id

const LIVE: readonly Interview['status'][] = ['offered', 'other-times-asked', 'confirmed']

const interview = (row: Application, held: Interview): InterviewEntity => ({
  id: held.id,
  applicationId: row.id,
  jobId: row.post.id,
  employerId: row.post.firm.id,
  candidateId: row.person.id,
  status: held.status,
  channel: held.channel,
  place: held.place,
  minutes: held.minutes,
  slots: [...held.slots],
  confirmedSlot: held.confirmedSlot,
  outcome: held.outcome,
  outcomeNote: held.outcomeNote,
  liveKey: LIVE.includes(held.status) ? row.id : null,
  createdAt: held.createdAt,
  revision: held.events.length - 1,
})

/** Posts, applications and interviews with their histories and bookings. */
export function workBatches(county: DemoCounty, tools: RowTools): Batch[] {
  const arranged = county.applications.flatMap((row) =>
    row.interview === null ? [] : [{ row, held: row.interview }],
  )
  return [
    batch(
      JobEntity,
      county.posts.map((post) => job(post, tools)),
    ),
    batch(
      JobEventEntity,
      county.posts.flatMap((post) => post.events.map((event) => ({ ...event, jobId: post.id }))),
    ),
    batch(ApplicationEntity, county.applications.map(application)),
    batch(
      ApplicationEventEntity,
      county.applications.flatMap((row) => row.events.map((event) => ({ ...event, applicationId: row.id }))),
    ),
    batch(
      InterviewEntity,
      arranged.map(({ row, held }) => interview(row, held)),
    ),
    batch(
      InterviewEventEntity,
      arranged.flatMap(({ held }) => held.events.map((event) => ({ ...event, interviewId: held.id }))),
    ),
    batch(
      BookingEntity,
      arranged.flatMap(({ row, held }) =>
        [row.person.id, row.post.firm.id].flatMap((party) =>
          held.ticks.map((tick) => ({ party, tick, interviewId: held.id })),
        ),
      ),
    ),
  ]
}
