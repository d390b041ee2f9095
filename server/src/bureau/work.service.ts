import { Injectable } from '@nestjs/common'
import type { FailedWork } from '@wengang/shared/contract/system'
import { AuditSealer } from '../platform/audit/audit-sealer.js'
import { Audit } from '../platform/audit/audit.js'
import type { Caller } from '../platform/http/caller.js'
import { notFound, type Result } from '../platform/http/refusal.js'
import { FinishedWork } from '../platform/schedule/finished-work.js'

/** Background work that did not get done, as the administrator sees it. */
@Injectable()
export class WorkService {
  constructor(
    private readonly work: FinishedWork,
    private readonly sealer: AuditSealer,
    private readonly audit: Audit,
  ) {}

  async failed(): Promise<FailedWork> {
    return { failed: await this.work.failed(), unsealedAudit: await this.sealer.late() }
  }

  /** Makes a failed piece due now; not found when it is not failed (any more). */
  async runAgain(caller: Caller, id: string): Promise<Result<FailedWork>> {
    if (!(await this.work.runAgain(id))) return notFound()
    await this.audit.record({ actor: caller, action: 'work.run-again', subject: `work:${id}` })
    return this.failed()
  }
}
