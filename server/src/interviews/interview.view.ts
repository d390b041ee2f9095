import { Injectable } from '@nestjs/common'
import type { Interview } from '@wengang/shared/contract/interviews'
import { maskName } from '@wengang/shared/identity'
import { availableInterviewActions, type InterviewStatus } from '@wengang/shared/workflow/interview'
import { In } from 'typeorm'
import { ConsentService } from '../accounts/consent.service.js'
import { ProfileService } from '../accounts/profile.service.js'
import { sideOf } from '../applications/application-access.js'
import { EmployerService } from '../employers/employer.service.js'
import { JobService } from '../jobs/job.service.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { Bookings } from './bookings.js'
import { InterviewEventEntity } from './interview-event.entity.js'
import { remindersFor } from './reminders.js'
import { nextStepOf, says } from './interview-says.js'
import { InterviewEntity } from './interview.entity.js'

/** Side of an interview the caller is on; null for everyone else. */
export const interviewSide = (caller: Caller, row: Pick<InterviewEntity, 'candidateId' | 'employerId'>) =>
  sideOf(caller, { personId: row.candidateId, employerId: row.employerId })

/** Whether the agreed time has begun at `now`, a UTC instant. */
export const begun = (row: Pick<InterviewEntity, 'confirmedSlot'>, now: string): boolean =>
  row.confirmedSlot !== null && row.confirmedSlot <= now

/** Interviews as one side sees them. */
@Injectable()
export class InterviewViews {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: JobService,
    private readonly employers: EmployerService,
    private readonly profiles: ProfileService,
    private readonly consents: ConsentService,
    private readonly bookings: Bookings,
  ) {}

  async one(caller: Caller, row: InterviewEntity): Promise<Interview> {
    const [view] = await this.many(caller, [row])
    if (view === undefined) throw new Error(`Interview ${row.id} is on neither side of its reader`)
    return view
  }

  /** What an application under interview says: this room's own sentence, and what to do about it. */
  async told(
    caller: Caller,
    ids: readonly string[],
  ): Promise<Map<string, { status: InterviewStatus; sentence: string; nextStep: string | null }>> {
    const rows = await this.db.repo(InterviewEntity).findBy({ id: In([...ids]) })
    const views = await this.many(caller, rows)
    const sides = new Map(rows.map((row) => [row.id, interviewSide(caller, row)]))
    return new Map(
      views.map(({ id, status, sentence, confirmedSlot }) => [
        id,
        {
          status,
          sentence,
          nextStep: nextStepOf({ status, confirmedSlot }, sides.get(id) ?? 'candidate', this.clock.instant()),
        },
      ]),
    )
  }

  /** Views in the order of `rows`; rows of neither side are left out. */
  async many(caller: Caller, rows: readonly InterviewEntity[]): Promise<Interview[]> {
    const now = this.clock.instant()
    const jobs = await this.jobs.briefs(rows.map((row) => row.jobId))
    const employers = await this.employers.summaries([...new Set(rows.map((row) => row.employerId))])
    const people = await this.profiles.summaries([...new Set(rows.map((row) => row.candidateId))])
    const events = await this.events(rows.map((row) => row.id))
    const free = await this.bookings.freeSlots(rows)
    const views: Interview[] = []
    for (const row of rows) {
      const side = interviewSide(caller, row)
      const name = people.get(row.candidateId)?.name
      if (side === null || name === undefined) continue
      const employer = { id: row.employerId, name: employers.get(row.employerId)?.name ?? '已注销单位' }
      const candidate = {
        id: row.candidateId,
        name: side === 'candidate' ? name : await this.nameFor(row, name),
      }
      const history = events.get(row.id) ?? []
      views.push({
        id: row.id,
        applicationId: row.applicationId,
        status: row.status,
        sentence: says(
          row,
          side,
          { employer: employer.name, candidate: candidate.name },
          history.at(-1)?.reason ?? null,
          now,
        ),
        reminders:
          row.status === 'confirmed' && row.confirmedSlot !== null
            ? remindersFor(row.confirmedSlot, now).map(({ at }) => at)
            : [],
        job: { id: row.jobId, title: jobs.get(row.jobId)?.title ?? '' },
        employer,
        candidate,
        channel: row.channel,
        place: row.place,
        minutes: row.minutes,
        slots: row.slots.map((start) => ({
          start,
          free: start === row.confirmedSlot || (start > now && free(row, start)),
        })),
        confirmedSlot: row.confirmedSlot,
        outcome: row.outcome,
        // The employer's own memory of the talk, not a word to the worker.
        outcomeNote: side === 'employer' ? row.outcomeNote : null,
        actions: availableInterviewActions({ status: row.status, side, begun: begun(row, now) }, caller),
        history: history.map(({ action, at, actorTitle, reason }) => ({
          action,
          at,
          by: actorTitle,
          reason,
        })),
        revision: row.revision,
      })
    }
    return views
  }

  private async nameFor(row: InterviewEntity, name: string): Promise<string> {
    return (await this.consents.has(row.candidateId, 'share-profile', row.employerId)) ? name : maskName(name)
  }

  private async events(ids: readonly string[]): Promise<Map<string, InterviewEventEntity[]>> {
    const byInterview = new Map<string, InterviewEventEntity[]>(ids.map((id) => [id, []]))
    if (ids.length === 0) return byInterview
    const rows = await this.db
      .repo(InterviewEventEntity)
      .find({ where: { interviewId: In([...ids]) }, order: { id: 'ASC' } })
    rows.forEach((row) => byInterview.get(row.interviewId)?.push(row))
    return byInterview
  }
}
