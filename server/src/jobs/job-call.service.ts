import { Injectable } from '@nestjs/common'
import { EmployerService } from '../employers/employer.service.js'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import type { Caller } from '../platform/http/caller.js'
import { notFound, refuse, type Result } from '../platform/http/refusal.js'
import { newId } from '../platform/ids.js'
import { Limits } from '../platform/limits/limits.js'
import { JobCallEntity } from './job-call.entity.js'
import { JobService } from './job.service.js'

/** More numbers a day than this is collecting them, not looking for work. */
const MOST_A_DAY = 30

/** Shows a post's telephone number after the warning that nobody may take a fee, and keeps who was shown it (J7). */
@Injectable()
export class JobCallService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly jobs: JobService,
    private readonly employers: EmployerService,
    private readonly limits: Limits,
    private readonly audit: Audit,
  ) {}

  async call(caller: Caller, jobId: string): Promise<Result<{ phone: string; contactName: string }>> {
    const job = await this.jobs.readableRow(caller, jobId)
    if (job === null) return notFound()
    if ((await this.jobs.brief(jobId))?.open !== true) return refuse('wrong-status', '这个岗位已经停止招聘。')
    if (!(await this.limits.take(`job-call:${caller.accountId}`, MOST_A_DAY, 86_400))) {
      return refuse('too-many', `一天最多查看 ${MOST_A_DAY} 个招聘电话，请明天再看。`)
    }
    await this.db
      .repo(JobCallEntity)
      .insert({ id: newId(), jobId, accountId: caller.accountId, at: this.clock.instant() })
    await this.audit.record({ actor: caller, action: 'job.call', subject: `job:${jobId}` })
    return (await this.employers.contact(job.employerId)) ?? notFound()
  }
}
