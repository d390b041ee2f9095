import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Job, JobSummary } from '@wengang/shared/contract/jobs'
import { contract } from '@wengang/shared/contract/index'
import type { Body, Query } from '@wengang/shared/contract/endpoint'
import type { JobStanding, JobStatus } from '@wengang/shared/workflow/job'
import { In, type SelectQueryBuilder } from 'typeorm'
import { EmployerService } from '../employers/employer.service.js'
import { Clock } from '../platform/clock/clock.js'
import { Config } from '../platform/config/config.js'
import { Database } from '../platform/database/database.js'
import { keysetPage } from '../platform/database/keyset.js'
import { hasRole, type Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, refuse, stale, type Result } from '../platform/http/refusal.js'
import { newId } from '../platform/ids.js'
import { RegionNames } from '../system/regions.js'
import { JobEngagement } from './job-engagement.js'
import { JobHistory } from './job-history.js'
import { contentOf, draftOf, findingsOf, type Draft, type JobContent } from './job-input.js'
import { deskFor, open, readable, standing } from './job-access.js'
import { JobEntity } from './job.entity.js'
import { jobView, summaryView } from './job.view.js'
import { placeName } from './place-name.js'
import { likeRegion } from './search-text.js'

/** What other rooms need of a post. */
export interface JobBrief {
  readonly id: string
  readonly title: string
  readonly kind: JobEntity['kind']
  readonly region: string
  readonly regionName: string
  readonly employerId: string
  readonly status: JobStatus
  /** People may apply today. */
  readonly open: boolean
}

type Page<T> = { items: T[]; next: string | null }
type MineQuery = Query<typeof contract.jobs.mine>

/** Posts one at a time: reading, drafting, changing. Searching and vetting have services of their own. */
@Injectable()
export class JobService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly employers: EmployerService,
    private readonly engagement: JobEngagement,
    private readonly history: JobHistory,
    private readonly regions: RegionNames,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.employers.countOpenJobsWith((ids) => this.openCounts(ids))
  }

  async brief(id: string): Promise<JobBrief | null> {
    return (await this.briefs([id])).get(id) ?? null
  }

  /** Posts by id, whatever their status; unknown ids are left out. */
  async briefs(ids: readonly string[]): Promise<Map<string, JobBrief>> {
    if (ids.length === 0) return new Map()
    const rows = await this.db.repo(JobEntity).findBy({ id: In([...new Set(ids)]) })
    const today = this.clock.today()
    const employers = await this.employers.summaries([...new Set(rows.map((row) => row.employerId))])
    return new Map(
      rows.map((row) => [
        row.id,
        {
          id: row.id,
          title: row.title,
          kind: row.kind,
          region: row.region,
          regionName: this.regions.place(row.region),
          employerId: row.employerId,
          status: row.status,
          open: open(row, employers.get(row.employerId)?.verifiedOn ?? null, today),
        },
      ]),
    )
  }

  async get(caller: Caller | null, id: string): Promise<Result<Job>> {
    const row = await this.readableRow(caller, id)
    return row === null ? notFound() : this.view(caller, row)
  }

  /** The caller's employer's posts of every status, newest first, with the number of live applications. */
  async mine(
    caller: Caller,
    query: MineQuery,
  ): Promise<Result<Page<JobSummary & { status: JobStatus; applications: number }>>> {
    if (caller.employerId === null) return { items: [], next: null }
    const jobs = this.db
      .repo(JobEntity)
      .createQueryBuilder('job')
      .where('job.employerId = :employer', { employer: caller.employerId })
    if (query.status !== undefined) await this.onlyStanding(jobs, query.status, caller.employerId)
    const found = await keysetPage(jobs, query, [{ by: 'job.id', order: 'DESC' }], (job) => [job.id])
    if (isRefusal(found)) return found
    const counts = await this.engagement.counts(found.items.map((job) => job.id))
    const items = (await this.summaries(found.items)).map((job) => ({
      ...job,
      applications: counts.get(job.id) ?? 0,
    }))
    return { items, next: found.next }
  }

  /** Those of one employer's posts that stand so: its pages count and list by what they say of a post. */
  private async onlyStanding(
    jobs: SelectQueryBuilder<JobEntity>,
    standing: JobStanding,
    employerId: string,
  ): Promise<void> {
    const today = { today: this.clock.today() }
    const vouched = (await this.employers.summary(employerId))?.verifiedOn ?? null
    const published = ['published', 'expired', 'unvouched'].includes(standing)
    jobs.andWhere('job.status = :status', { status: published ? 'published' : standing })
    if (!published) return
    jobs.andWhere(standing === 'expired' ? 'job.endsOn < :today' : 'job.endsOn >= :today', today)
    if (standing !== 'expired' && (standing === 'published') !== (vouched !== null)) jobs.andWhere('1 = 0')
  }

  /** Posts waiting for the caller's desk, longest waiting first. */
  async vetting(
    caller: Caller,
    query: { cursor?: string; limit: number },
  ): Promise<Result<Page<JobSummary & { status: JobStatus }>>> {
    if (caller.scope === null) return { items: [], next: null }
    const found = await keysetPage(
      this.waiting(caller.scope),
      query,
      [
        { by: 'job.submittedAt', order: 'ASC' },
        { by: 'job.id', order: 'ASC' },
      ],
      (job) => [job.submittedAt ?? '', job.id],
    )
    return isRefusal(found) ? found : { items: await this.summaries(found.items), next: found.next }
  }

  /** How many posts wait for vetting within a region. */
  vettingCount(scope: string): Promise<number> {
    return this.waiting(scope).getCount()
  }

  /** How many posts of each employer people can apply to today; employers without any are left out. */
  async openCounts(employerIds: readonly string[]): Promise<Map<string, number>> {
    if (employerIds.length === 0) return new Map()
    const jobs = this.db
      .repo(JobEntity)
      .createQueryBuilder('job')
      .select('job.employerId', 'employer')
      .addSelect('COUNT(*)', 'open')
      .where('job.status = :published AND job.endsOn >= :today', {
        published: 'published',
        today: this.clock.today(),
      })
      .andWhere('job.employerId IN (:...ids)', { ids: employerIds })
      .groupBy('job.employerId')
    const rows = await this.employers
      .onlyVouched(jobs, 'job.employerId')
      .getRawMany<{ employer: string; open: string | number }>()
    return new Map(rows.map((row) => [row.employer, Number(row.open)]))
  }

  async create(caller: Caller, draft: Body<typeof contract.jobs.create>): Promise<Result<Job>> {
    if (caller.employerId === null || !hasRole(caller, 'employer', 'agency'))
      return refuse('not-allowed', '请先登记您的用工单位，再发布岗位。')
    const content = await this.content(caller.employerId, draft)
    if (isRefusal(content)) return content
    const row: JobEntity = {
      id: newId(),
      employerId: caller.employerId,
      ...content,
      status: 'draft',
      urgentReason: null,
      urgentUntil: null,
      publishedAt: null,
      submittedAt: null,
      confirmedOn: this.clock.today(),
      findings: [],
      createdAt: this.clock.instant(),
      revision: 0,
    }
    row.findings = findingsOf(content, await this.sameAs(row))
    await this.db.repo(JobEntity).insert(row)
    await this.history.add(row.id, 'create', caller, '用工单位', null)
    return this.view(caller, row)
  }

  /** Changes a post. One already published goes back to vetting, for what readers see must have been vetted. */
  async update(caller: Caller, id: string, change: Body<typeof contract.jobs.update>): Promise<Result<Job>> {
    const row = await this.db.repo(JobEntity).findOneBy({ id })
    if (row === null || standing(caller, row) !== 'owner') return notFound()
    const { revision, ...parts } = change
    if (row.revision !== revision) return stale(await this.view(caller, row))
    if (row.status === 'closed')
      return refuse('wrong-status', '这个岗位已经停止招聘，不能再改；请新发一个。', {
        current: await this.view(caller, row),
      })

    const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
    const draft: Draft = { ...draftOf(row), ...given }
    const content = await this.content(row.employerId, draft)
    if (isRefusal(content)) return content
    const findings = findingsOf(content, await this.sameAs({ ...row, ...content }))
    const again =
      row.status === 'published' ? { status: 'vetting' as const, submittedAt: this.clock.instant() } : {}
    return this.write(
      caller,
      row,
      { ...content, findings, ...again },
      'update',
      again.status ? '已发布的内容有改动，重新审核' : null,
    )
  }

  /** The stored post as long as the caller may read it. */
  async readableRow(caller: Caller | null, id: string): Promise<JobEntity | null> {
    const row = await this.db.repo(JobEntity).findOneBy({ id })
    if (row === null || !readable(standing(caller, row), row)) return null
    if (standing(caller, row) !== 'reader') return row
    // Nothing vouches for the firm: only those who applied before still see what they applied for.
    const vouched = (await this.employers.summary(row.employerId))?.verifiedOn ?? null
    if (vouched !== null) return row
    const applied = caller === null ? null : await this.engagement.applicationOf(row.id, caller.personId)
    return applied === null ? null : row
  }

  /** Writes a change with its history entry if nobody came first; a stale write gets the post as it is now. */
  async write(
    caller: Caller,
    row: JobEntity,
    changes: Partial<JobEntity>,
    action: string,
    reason: string | null,
  ): Promise<Result<Job>> {
    if (!(await this.db.compareAndSet(JobEntity, { id: row.id, revision: row.revision }, changes))) {
      const now = await this.db.repo(JobEntity).findOneByOrFail({ id: row.id })
      return stale(await this.view(caller, now))
    }
    await this.history.add(
      row.id,
      action,
      caller,
      this.history.titleOf(caller, standing(caller, row)),
      reason,
    )
    return this.view(caller, { ...row, ...changes, revision: row.revision + 1 })
  }

  async view(caller: Caller | null, row: JobEntity): Promise<Job> {
    const who = standing(caller, row)
    const employer = await this.employers.summary(row.employerId)
    // The foreign key keeps this from happening.
    if (employer === null) throw new Error(`Job ${row.id} has no employer`)
    const events = who === 'reader' ? [] : await this.history.of(row.id)
    const myApplicationId =
      caller === null ? null : await this.engagement.applicationOf(row.id, caller.personId)
    const place = this.regions.place(row.region)
    return jobView(
      row,
      { employer, place, events, myApplicationId, standing: who },
      caller,
      this.clock.today(),
    )
  }

  /** Live posts of the same employer that say the same. */
  sameAs(row: Pick<JobEntity, 'id' | 'sameAs'>): Promise<{ title: string }[]> {
    return this.db
      .repo(JobEntity)
      .createQueryBuilder('job')
      .select(['job.id', 'job.title'])
      .where('job.sameAs = :same AND job.id <> :id', { same: row.sameAs, id: row.id })
      .andWhere('job.status IN (:...live) AND job.endsOn >= :today', {
        live: ['vetting', 'published'],
        today: this.clock.today(),
      })
      .limit(3)
      .getMany()
  }

  private async content(employerId: string, draft: Draft): Promise<Result<JobContent>> {
    const regionName = placeName(this.regions, draft.region)
    if (regionName === null)
      return refuse('bad-input', '请把工作地点选到县（市、区）或乡镇。', {
        fields: [{ path: 'region', message: '没有这个县或乡镇' }],
      })
    const employer = await this.employers.summary(employerId)
    return employer === null
      ? notFound()
      : contentOf(
          draft,
          { ...employer, deskRegion: deskFor(this.config.county.region, employer.region) },
          regionName,
          this.clock.today(),
        )
  }

  private waiting(scope: string) {
    return this.db
      .repo(JobEntity)
      .createQueryBuilder('job')
      .where('job.status = :vetting', { vetting: 'vetting' })
      .andWhere('job.deskRegion LIKE :scope', { scope: likeRegion(scope) })
  }

  private async summaries(rows: readonly JobEntity[]): Promise<(JobSummary & { status: JobStatus })[]> {
    const employers = await this.employers.summaries([...new Set(rows.map((row) => row.employerId))])
    const today = this.clock.today()
    return rows.flatMap((row) => {
      const employer = employers.get(row.employerId)
      return employer === undefined
        ? []
        : [{ ...summaryView(row, employer, this.regions.place(row.region), today), status: row.status }]
    })
  }
}
