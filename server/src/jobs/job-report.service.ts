import { Injectable } from '@nestjs/common'
import { REPORT_REASON_NAMES, type JobReport } from '@wengang/shared/contract/jobs'
import { contract } from '@wengang/shared/contract/index'
import type { Body } from '@wengang/shared/contract/endpoint'
import { chineseDay } from '@wengang/shared/dates'
import { addWorkingDays } from '@wengang/shared/working-days'
import type { z } from 'zod'
import { EmployerService } from '../employers/employer.service.js'
import { MessageService } from '../messages/message.service.js'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { keysetPage } from '../platform/database/keyset.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, refuse, stale, type Result } from '../platform/http/refusal.js'
import { newId } from '../platform/ids.js'
import { standing } from './job-access.js'
import { JobReportEntity } from './job-report.entity.js'
import { JobEntity } from './job.entity.js'
import { JobService } from './job.service.js'
import { likeRegion } from './search-text.js'

type Report = z.output<typeof JobReport>

/** Working days within which whoever reports a post gets an answer. */
export const ANSWER_WORKING_DAYS = 5

/** Reports of posts by readers, and the desk's answers (J6). */
@Injectable()
export class JobReportService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: JobService,
    private readonly employers: EmployerService,
    private readonly messages: MessageService,
    private readonly audit: Audit,
  ) {}

  /** Files a report; a person has one open report on a post at a time. */
  async report(
    caller: Caller,
    jobId: string,
    body: Body<typeof contract.jobs.report>,
  ): Promise<Result<{ id: string; answerBy: string }>> {
    const job = await this.jobs.readableRow(caller, jobId)
    if (job === null) return notFound()
    const answerBy = addWorkingDays(this.clock.today(), ANSWER_WORKING_DAYS)
    const row = {
      id: newId(),
      jobId,
      reporterId: caller.accountId,
      reason: body.reason,
      note: body.note || null,
      at: this.clock.instant(),
      answerBy,
      answer: null,
      answeredAt: null,
      liveKey: `${jobId}:${caller.accountId}`,
      revision: 0,
    }
    if (!(await this.db.insertUnique(JobReportEntity, row)))
      return refuse('already-exists', '您已经举报过这个岗位，工作人员正在处理。')
    await this.audit.record({
      actor: caller,
      action: 'job.report',
      subject: `job:${jobId}`,
      detail: { reason: body.reason },
    })
    await this.messages.tellStaff('acceptor', job.deskRegion, {
      title: '有岗位被举报',
      body: `「${job.title}」被举报：${REPORT_REASON_NAMES[body.reason]}，请在 ${chineseDay(answerBy)}前答复。`,
      about: `job:${jobId}`,
    })
    return { id: row.id, answerBy }
  }

  /** Unanswered reports within the caller's region, oldest first. */
  async open(
    caller: Caller,
    query: { cursor?: string; limit: number },
  ): Promise<Result<{ items: Report[]; next: string | null }>> {
    if (caller.scope === null) return { items: [], next: null }
    const reports = this.db
      .repo(JobReportEntity)
      .createQueryBuilder('report')
      .innerJoin(JobEntity, 'job', 'job.id = report.jobId')
      .where('report.answeredAt IS NULL')
      .andWhere('job.deskRegion LIKE :scope', { scope: likeRegion(caller.scope) })
    const found = await keysetPage(reports, query, [{ by: 'report.id', order: 'ASC' }], (report) => [
      report.id,
    ])
    if (isRefusal(found)) return found
    return { items: await Promise.all(found.items.map((report) => this.view(report))), next: found.next }
  }

  async answer(
    caller: Caller,
    id: string,
    body: Body<typeof contract.jobs.answerReport>,
  ): Promise<Result<Report>> {
    const report = await this.db.repo(JobReportEntity).findOneBy({ id })
    const job = report === null ? null : await this.db.repo(JobEntity).findOneBy({ id: report.jobId })
    if (report === null || job === null || standing(caller, job) !== 'desk') return notFound()
    const answered = { answer: body.answer, answeredAt: this.clock.instant(), liveKey: null }
    if (report.answeredAt !== null || report.revision !== body.revision) return stale(await this.view(report))
    if (!(await this.db.compareAndSet(JobReportEntity, { id, revision: body.revision }, answered))) {
      return stale(await this.view(await this.db.repo(JobReportEntity).findOneByOrFail({ id })))
    }
    await this.audit.record({ actor: caller, action: 'job.answer-report', subject: `job:${job.id}` })
    await this.messages.tell(report.reporterId, {
      title: '您的举报有答复了',
      body: `关于岗位「${job.title}」：${body.answer}`,
      about: `job:${job.id}`,
    })
    return this.view({ ...report, ...answered, revision: report.revision + 1 })
  }

  private async view(report: JobReportEntity): Promise<Report> {
    const job = await this.db.repo(JobEntity).findOneByOrFail({ id: report.jobId })
    return {
      id: report.id,
      job: { id: job.id, title: job.title },
      employerName: (await this.employers.summary(job.employerId))?.name ?? '已注销单位',
      reason: report.reason,
      note: report.note,
      at: report.at,
      answerBy: report.answerBy,
      answer: report.answer,
      answeredAt: report.answeredAt,
      revision: report.revision,
    }
  }
}
