import { Injectable } from '@nestjs/common'
import type { ReplyOf } from '@wengang/shared/contract/endpoint'
import type { desk } from '@wengang/shared/contract/system'
import { ClaimListService } from '../claims/claim-list.service.js'
import { JobService } from '../jobs/job.service.js'
import type { Caller } from '../platform/http/caller.js'

/** Numbers for a member of staff's first page. Each is counted by the very filter of the list it opens. */
@Injectable()
export class DeskService {
  constructor(
    private readonly claims: ClaimListService,
    private readonly jobs: JobService,
  ) {}

  async summary(caller: Caller): Promise<ReplyOf<typeof desk.summary>> {
    const { byStatus, byScheme } = await this.claims.totals(caller)
    return {
      myDesk: await this.claims.count(caller, { desk: true }),
      late: await this.claims.count(caller, { late: true }),
      vetting: caller.scope === null ? 0 : await this.jobs.vettingCount(caller.scope),
      byStatus,
      byScheme,
    }
  }
}
