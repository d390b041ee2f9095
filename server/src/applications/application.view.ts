import { Injectable } from '@nestjs/common'
import type { Application } from '@wengang/shared/contract/applications'
import { maskName } from '@wengang/shared/identity'
import { availableApplicationActions } from '@wengang/shared/workflow/application'
import { In } from 'typeorm'
import { ConsentService } from '../accounts/consent.service.js'
import { ProfileService, type PersonSummary } from '../accounts/profile.service.js'
import { EmployerService } from '../employers/employer.service.js'
import { JobService } from '../jobs/job.service.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { sideOf } from './application-access.js'
import { ApplicationEventEntity } from './application-event.entity.js'
import { says, type InterviewTold } from './application-says.js'
import type { ApplicationEntity } from './application.entity.js'

/** Tells of interviews by id; the interviews room provides it, because only that room knows how they stand. */
export type InterviewTeller = (
  caller: Caller,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, InterviewTold>>

/** Applications as one side sees them. The employer sees the profile only while the candidate's consent stands. */
@Injectable()
export class ApplicationViews {
  private interviews: InterviewTeller | null = null

  constructor(
    private readonly db: Database,
    private readonly jobs: JobService,
    private readonly employers: EmployerService,
    private readonly profiles: ProfileService,
    private readonly consents: ConsentService,
  ) {}

  /** Called once by the interviews room as it starts: this room may not import that one, or the two would turn in a circle. */
  tellOfInterviewsWith(teller: InterviewTeller): void {
    this.interviews = teller
  }

  async one(caller: Caller, row: ApplicationEntity): Promise<Application> {
    const [view] = await this.many(caller, [row])
    if (view === undefined) throw new Error(`Application ${row.id} is on neither side of its reader`)
    return view
  }

  /** Views in the order of `rows`, with one query a kind of neighbour; rows of neither side are left out. */
  async many(caller: Caller, rows: readonly ApplicationEntity[]): Promise<Application[]> {
    const jobs = await this.jobs.briefs(rows.map((row) => row.jobId))
    const employers = await this.employers.summaries(distinct(rows.map((row) => row.employerId)))
    const people = await this.profiles.summaries(distinct(rows.map((row) => row.personId)))
    const events = await this.events(rows.map((row) => row.id))
    const underWay = rows.flatMap(({ status, interviewId }) =>
      status === 'interviewing' && interviewId !== null ? [interviewId] : [],
    )
    const interviews = underWay.length === 0 ? null : await this.interviews?.(caller, underWay)
    const views: Application[] = []
    for (const row of rows) {
      const side = sideOf(caller, row)
      const person = people.get(row.personId)
      if (side === null || person === undefined) continue
      const candidate = side === 'candidate' ? shown(person) : await this.toEmployer(person, row.employerId)
      const employer = { id: row.employerId, name: employers.get(row.employerId)?.name ?? '已注销单位' }
      const job = jobs.get(row.jobId)
      const history = events.get(row.id) ?? []
      const interview = (row.interviewId === null ? null : interviews?.get(row.interviewId)) ?? null
      views.push({
        id: row.id,
        status: row.status,
        ...says(
          row,
          side,
          { employer: employer.name, candidate: candidate.name },
          history.at(-1)?.reason ?? null,
          interview,
        ),
        job: { id: row.jobId, title: job?.title ?? '', regionName: job?.regionName ?? '' },
        employer,
        candidate,
        note: row.note,
        appliedAt: row.appliedAt,
        interviewId: row.interviewId,
        interviewStatus: interview?.status ?? null,
        hire: hireOf(row),
        actions: availableApplicationActions({ status: row.status, side }, caller),
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

  private async toEmployer(person: PersonSummary, employerId: string): Promise<Application['candidate']> {
    const agreed = await this.consents.has(person.id, 'share-profile', employerId)
    return agreed
      ? shown(person)
      : { id: person.id, name: maskName(person.name), trade: null, phoneMasked: null }
  }

  private async events(ids: readonly string[]): Promise<Map<string, ApplicationEventEntity[]>> {
    const byApplication = new Map<string, ApplicationEventEntity[]>(ids.map((id) => [id, []]))
    if (ids.length === 0) return byApplication
    const rows = await this.db
      .repo(ApplicationEventEntity)
      .find({ where: { applicationId: In([...ids]) }, order: { id: 'ASC' } })
    rows.forEach((row) => byApplication.get(row.applicationId)?.push(row))
    return byApplication
  }
}

const shown = ({ id, name, trade, phoneMasked }: PersonSummary): Application['candidate'] => ({
  id,
  name,
  trade,
  phoneMasked,
})

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)]

export const hireOf = (row: ApplicationEntity): Application['hire'] =>
  row.hireStartsOn === null ||
  row.hireContractFrom === null ||
  row.hireContractTo === null ||
  row.hirePayFen === null
    ? null
    : {
        startsOn: row.hireStartsOn,
        contractFrom: row.hireContractFrom,
        contractTo: row.hireContractTo,
        payFen: row.hirePayFen,
      }
