import type { Job, JobSummary } from '@wengang/shared/contract/jobs'
import { dayOf } from '@wengang/shared/dates'
import { availableJobActions } from '@wengang/shared/workflow/job'
import type { EmployerSummary } from '../employers/employer.service.js'
import type { Caller } from '../platform/http/caller.js'
import { degrees } from './geo.js'
import type { Standing } from './job-access.js'
import type { JobEventEntity } from './job-event.entity.js'
import type { JobEntity } from './job.entity.js'

/** Urgent only while the mark lasts; it lapses by itself (J4). */
const urgentNow = (job: JobEntity, today: string): JobSummary['urgent'] =>
  job.urgentReason !== null && job.urgentUntil !== null && job.urgentUntil >= today
    ? { reason: job.urgentReason, until: job.urgentUntil }
    : null

export function summaryView(
  job: JobEntity,
  employer: EmployerSummary,
  place: string,
  today: string,
  distanceMetres: number | null = null,
): JobSummary {
  return {
    id: job.id,
    title: job.title,
    kind: job.kind,
    trade: job.trade,
    region: job.region,
    regionName: place,
    pay: {
      from: job.payFrom,
      to: job.payTo,
      unit: job.payUnit,
      monthFrom: job.monthFrom,
      monthTo: job.monthTo,
      base: job.payBase,
      extras: job.payExtras,
      deductions: job.payDeductions,
      payDay: job.payDay,
    },
    headcount: job.headcount,
    board: job.board,
    lodging: job.lodging,
    urgent: urgentNow(job, today),
    employer: {
      id: employer.id,
      name: employer.name,
      verifiedOn: employer.verifiedOn,
      verificationEndsOn: employer.verificationEndsOn,
    },
    postedOn: dayOf(new Date(job.publishedAt ?? job.createdAt)),
    endsOn: job.endsOn,
    confirmedOn: job.confirmedOn,
    distanceMetres,
  }
}

export interface JobParts {
  readonly employer: EmployerSummary
  readonly place: string
  readonly events: readonly JobEventEntity[]
  readonly myApplicationId: string | null
  readonly standing: Standing
}

/** A whole post as this caller may see it: findings and history are for the employer and the desk. */
export function jobView(job: JobEntity, parts: JobParts, caller: Caller | null, today: string): Job {
  const inside = parts.standing !== 'reader'
  return {
    ...summaryView(job, parts.employer, parts.place, today),
    status: job.status,
    address: job.address,
    duties: job.duties,
    conditions: job.conditions,
    verifiedBy: parts.employer.verifiedBy,
    position:
      job.latMicro === null || job.lngMicro === null
        ? null
        : { lat: degrees(job.latMicro), lng: degrees(job.lngMicro) },
    myApplicationId: parts.myApplicationId,
    findings: inside ? job.findings : [],
    actions:
      caller !== null && inside
        ? availableJobActions({ status: job.status, mine: parts.standing === 'owner' }, caller)
        : [],
    history: inside
      ? parts.events.map((event) => ({
          action: event.action,
          at: event.at,
          by: event.actorTitle,
          reason: event.reason,
        }))
      : [],
    revision: job.revision,
  }
}
