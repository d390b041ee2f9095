import { Injectable } from '@nestjs/common'
import { ROLE_NAMES } from '@wengang/shared/contract/roles'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { Database } from '../platform/database/database.js'
import { hasRole, type Caller } from '../platform/http/caller.js'
import { newId } from '../platform/ids.js'
import type { Standing } from './job-access.js'
import { JobEventEntity } from './job-event.entity.js'

const DESK_ROLES = ['acceptor', 'reviewer', 'admin'] as const

/** A post's history, written with the audit log so that neither lacks what the other has. */
@Injectable()
export class JobHistory {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async add(
    jobId: string,
    action: string,
    actor: Caller,
    actorTitle: string,
    reason: string | null,
  ): Promise<void> {
    await this.db.repo(JobEventEntity).insert({
      id: newId(),
      jobId,
      action,
      at: this.clock.instant(),
      actorId: actor.accountId,
      actorTitle,
      reason,
    })
    await this.audit.record({ actor, action: `job.${action}`, subject: `job:${jobId}` })
  }

  of(jobId: string): Promise<JobEventEntity[]> {
    return this.db.repo(JobEventEntity).find({ where: { jobId }, order: { id: 'ASC' } })
  }

  /** What the actor is called in the history: a role, never a name. */
  titleOf(caller: Caller, who: Standing): string {
    if (who === 'owner') return '用工单位'
    const role = DESK_ROLES.find((one) => hasRole(caller, one))
    return role === undefined ? '读者' : ROLE_NAMES[role]
  }
}
