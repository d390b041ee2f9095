import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Application } from '@wengang/shared/contract/applications'
import { contract } from '@wengang/shared/contract/index'
import type { Body, Query } from '@wengang/shared/contract/endpoint'
import { Brackets, IsNull, Not } from 'typeorm'
import { ConsentService } from '../accounts/consent.service.js'
import { ProfileService, type PersonSummary } from '../accounts/profile.service.js'
import { JobEngagement } from '../jobs/job-engagement.js'
import { JobService } from '../jobs/job.service.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { keysetPage } from '../platform/database/keyset.js'
import { hasRole, type Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, refuse, type Refusal, type Result } from '../platform/http/refusal.js'
import { newId } from '../platform/ids.js'
import { sideOf } from './application-access.js'
import { ApplicationRecord } from './application-record.js'
import type { HireRecord } from './application-hire.js'
import { ApplicationEntity } from './application.entity.js'
import { ApplicationViews, hireOf } from './application.view.js'

/** What other rooms need of an application. */
export type ApplicationBrief = Pick<
  ApplicationEntity,
  'id' | 'jobId' | 'employerId' | 'personId' | 'status' | 'interviewId' | 'revision'
>

export const liveKeyOf = (jobId: string, personId: string): string => `${jobId}:${personId}`

/** Applying, and reading applications from both sides (J9). What happens to one afterwards is `ApplicationActionService`. */
@Injectable()
export class ApplicationService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: JobService,
    private readonly engagement: JobEngagement,
    private readonly profiles: ProfileService,
    private readonly consents: ConsentService,
    private readonly record: ApplicationRecord,
    private readonly views: ApplicationViews,
  ) {}

  onModuleInit(): void {
    this.engagement.use(this)
  }

  /**
   * Applies for a post with the caller's profile and their consent that this employer sees it (PIPL §23). A person has one
   * live application a post, kept by a unique key; after withdrawing or declining they may apply again.
   */
  async create(
    caller: Caller,
    jobId: string,
    body: Body<typeof contract.applications.create>,
  ): Promise<Result<Application>> {
    const job = await this.jobs.brief(jobId)
    if (job === null || (job.status !== 'published' && job.status !== 'closed')) return notFound()
    if (caller.employerId === job.employerId) return refuse('not-allowed', '这是您自己单位的岗位，不能报名。')
    if (!job.open) return refuse('wrong-status', '这个岗位已经停止招聘，看看其他岗位吧。')
    const incomplete = missingOf(await this.profiles.summary(caller.personId))
    if (incomplete !== null) return incomplete

    const row: ApplicationEntity = {
      id: newId(),
      jobId,
      employerId: job.employerId,
      personId: caller.personId,
      status: 'submitted',
      note: body.note || null,
      appliedAt: this.clock.instant(),
      interviewId: null,
      liveKey: liveKeyOf(jobId, caller.personId),
      hireStartsOn: null,
      hireContractFrom: null,
      hireContractTo: null,
      hirePayFen: null,
      hiredAt: null,
      revision: 0,
    }
    if (!(await this.db.insertUnique(ApplicationEntity, row))) return this.already(caller, jobId)
    await this.consents.give(caller.accountId, 'share-profile', job.employerId)
    await this.record.note(caller, row.id, 'candidate', 'apply', null)
    await this.record.tellOther(row, 'candidate', {
      title: '有人报名',
      body: `有人报名「${job.title}」，请尽快答复。`,
    })
    return this.views.one(caller, row)
  }

  async get(caller: Caller, id: string): Promise<Result<Application>> {
    const row = await this.db.repo(ApplicationEntity).findOneBy({ id })
    return row === null || sideOf(caller, row) === null ? notFound() : this.views.one(caller, row)
  }

  /** The caller's applications and those their employer received, newest first. */
  async list(
    caller: Caller,
    query: Query<typeof contract.applications.list>,
  ): Promise<Result<{ items: Application[]; next: string | null }>> {
    const rows = this.db
      .repo(ApplicationEntity)
      .createQueryBuilder('application')
      .where(
        new Brackets((either) => {
          either.where('1 = 0')
          if (hasRole(caller, 'seeker'))
            either.orWhere('application.personId = :person', { person: caller.personId })
          if (hasRole(caller, 'employer', 'agency') && caller.employerId !== null) {
            either.orWhere('application.employerId = :employer', { employer: caller.employerId })
          }
        }),
      )
    if (query.status !== undefined) rows.andWhere('application.status = :status', { status: query.status })
    if (query.job !== undefined) rows.andWhere('application.jobId = :job', { job: query.job })
    const found = await keysetPage(rows, query, [{ by: 'application.id', order: 'DESC' }], (row) => [row.id])
    return isRefusal(found) ? found : { items: await this.views.many(caller, found.items), next: found.next }
  }

  async brief(id: string): Promise<ApplicationBrief | null> {
    const row = await this.db.repo(ApplicationEntity).findOneBy({ id })
    if (row === null) return null
    const { jobId, employerId, personId, status, interviewId, revision } = row
    return { id, jobId, employerId, personId, status, interviewId, revision }
  }

  /** Hires of a person or by an employer, latest first: the evidence that claims reuse. */
  async hiresOf(whose: { personId: string } | { employerId: string }): Promise<HireRecord[]> {
    const rows = await this.db.repo(ApplicationEntity).find({
      where: { ...whose, status: 'hired', hiredAt: Not(IsNull()) },
      order: { hiredAt: 'DESC', id: 'DESC' },
    })
    const jobs = await this.jobs.briefs(rows.map((row) => row.jobId))
    return rows.flatMap((row) => {
      const hire = hireOf(row)
      const job = jobs.get(row.jobId)
      if (hire === null || job === undefined || row.hiredAt === null) return []
      return [
        {
          applicationId: row.id,
          jobId: row.jobId,
          jobTitle: job.title,
          workRegion: job.region,
          personId: row.personId,
          employerId: row.employerId,
          hiredAt: row.hiredAt,
          ...hire,
        },
      ]
    })
  }

  async applicationOf(jobId: string, personId: string): Promise<string | null> {
    const row = await this.db.repo(ApplicationEntity).findOneBy({ liveKey: liveKeyOf(jobId, personId) })
    return row?.id ?? null
  }

  async counts(jobIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.db
      .repo(ApplicationEntity)
      .createQueryBuilder('application')
      .select('application.jobId', 'job')
      .addSelect('COUNT(*)', 'live')
      .where('application.jobId IN (:...ids)', { ids: jobIds })
      .andWhere('application.liveKey IS NOT NULL')
      .andWhere('application.status <> :rejected', { rejected: 'rejected' })
      .groupBy('application.jobId')
      .getRawMany<{ job: string; live: string | number }>()
    return new Map(rows.map((row) => [row.job, Number(row.live)]))
  }

  private async already(caller: Caller, jobId: string): Promise<Refusal> {
    const row = await this.db
      .repo(ApplicationEntity)
      .findOneBy({ liveKey: liveKeyOf(jobId, caller.personId) })
    const current = row === null ? undefined : await this.views.one(caller, row)
    return refuse('already-exists', '您已经报过这个岗位，可以在「进度」里看结果。', { current })
  }
}

/** The three questions (J8): which of them are still open. */
function missingOf(person: PersonSummary): Refusal | null {
  const fields: { path: string; message: string }[] = []
  if (person.trade === null) fields.push({ path: 'trade', message: '请填写您会做什么' })
  if (person.wantedRegion === null) fields.push({ path: 'wantedRegion', message: '请选想在哪里干活' })
  if (!person.complete && fields.length === 0) fields.push({ path: 'name', message: '请填写姓名' })
  return fields.length === 0
    ? null
    : refuse('incomplete', '报名前请先回答三个问题：姓名、会做什么、想在哪里干活。', { fields })
}
