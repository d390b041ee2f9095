import { Injectable } from '@nestjs/common'
import type { Body, Query, ReplyOf } from '@wengang/shared/contract/endpoint'
import type { policy, Release, ReleaseRecord } from '@wengang/shared/contract/policy'
import { covers } from '@wengang/shared/region'
import { AccountService } from '../accounts/account.service.js'
import { Audit } from '../platform/audit/audit.js'
import { Clock } from '../platform/clock/clock.js'
import { Config } from '../platform/config/config.js'
import { Database } from '../platform/database/database.js'
import { keysetPage } from '../platform/database/keyset.js'
import type { Caller } from '../platform/http/caller.js'
import { isRefusal, notFound, refuse, type Result } from '../platform/http/refusal.js'
import { newId } from '../platform/ids.js'
import { ParameterReleaseEntity } from './parameter-release.entity.js'
import { dateProblems, proposalProblems } from './proposal-checks.js'
import { ReleasePublicationEntity } from './release-publication.entity.js'

const NOT_YOUR_COUNTY = '参数由本县（或所属市）的工作人员调整'

/** Proposing parameters, and a second person's decision on them (S16). */
@Injectable()
export class ProposalService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountService,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly config: Config,
  ) {}

  async propose(caller: Caller, body: Body<typeof policy.propose>): Promise<Result<ReleaseRecord>> {
    if (!this.governs(caller)) return refuse('not-allowed', NOT_YOUR_COUNTY)
    const fields = [...proposalProblems(body.parameters), ...dateProblems(body, this.clock.today())]
    if (fields.length > 0) return refuse('bad-input', '参数调整有误，请改正后再提交', { fields })
    const row: ParameterReleaseEntity = {
      id: newId(),
      ...body,
      status: 'proposed',
      proposedBy: caller.accountId,
      proposedAt: this.clock.instant(),
      decidedBy: null,
      decidedAt: null,
      revision: 0,
    }
    await this.releases().insert(row)
    await this.audit.record({
      actor: caller,
      action: 'policy.propose',
      subject: `release:${row.id}`,
      detail: { title: row.title },
    })
    return this.view(caller, row)
  }

  /** Publishes or rejects. Refused to who proposed it; a decided release stays as it is. */
  async decide(caller: Caller, id: string, action: 'publish' | 'reject'): Promise<Result<ReleaseRecord>> {
    const row = this.governs(caller) ? await this.releases().findOneBy({ id }) : null
    if (row === null) return notFound()
    if (row.status !== 'proposed') return refuse('wrong-status', '这项参数调整已经处理过了')
    if (row.proposedBy === caller.accountId)
      return refuse('same-person', '参数调整须由提出人以外的另一人发布或否决')
    const decided = {
      status: action === 'publish' ? 'published' : 'rejected',
      decidedBy: caller.accountId,
      decidedAt: this.clock.instant(),
    } as const
    const changed = await this.database.compareAndSet(
      ParameterReleaseEntity,
      { id, revision: row.revision },
      decided,
    )
    if (!changed) return refuse('wrong-status', '这项参数调整刚刚被别人处理了')
    if (action === 'publish' && !(await this.enterIntoForce(id)))
      return refuse('stale', '另一项参数调整刚刚发布，请看过影响后再发布')
    await this.audit.record({
      actor: caller,
      action: `policy.${action}`,
      subject: `release:${id}`,
      detail: { title: row.title },
    })
    return this.view(caller, { ...row, ...decided })
  }

  async list(
    caller: Caller,
    query: Query<typeof policy.releases>,
  ): Promise<Result<ReplyOf<typeof policy.releases>>> {
    if (!this.governs(caller)) return { items: [], next: null }
    const rows = this.releases().createQueryBuilder('release')
    const page = await keysetPage(rows, query, [{ by: 'release.id', order: 'DESC' }], (row) => [row.id])
    if (isRefusal(page)) return page
    return { items: await Promise.all(page.items.map((row) => this.view(caller, row))), next: page.next }
  }

  /** The values of a proposal and where it stands, for a preview of their effect. */
  async proposal(
    caller: Caller,
    id: string,
  ): Promise<Result<{ status: ReleaseRecord['status']; release: Release }>> {
    const row = this.governs(caller) ? await this.releases().findOneBy({ id }) : null
    return row === null
      ? notFound()
      : { status: row.status, release: { id: row.id, parameters: row.parameters } }
  }

  /** The parameters are the county's: a township's clerk or another county's has no say in them. */
  private governs(caller: Caller): boolean {
    return caller.scope !== null && covers(caller.scope, this.config.county.region)
  }

  private async enterIntoForce(releaseId: string): Promise<boolean> {
    const newest = await this.database
      .repo(ReleasePublicationEntity)
      .findOne({ where: {}, order: { sequence: 'DESC' } })
    const row = { sequence: (newest?.sequence ?? 0) + 1, releaseId, at: this.clock.instant() }
    return this.database.insertUnique(ReleasePublicationEntity, row)
  }

  private async view(caller: Caller, row: ParameterReleaseEntity): Promise<ReleaseRecord> {
    const { id, parameters, title, document, documentDate, status, proposedAt, decidedAt } = row
    return {
      id,
      parameters,
      title,
      document,
      documentDate,
      status,
      proposedAt,
      decidedAt,
      proposedBy: await this.accounts.name(row.proposedBy),
      decidedBy: row.decidedBy === null ? null : await this.accounts.name(row.decidedBy),
      mine: row.proposedBy === caller.accountId,
    }
  }

  private releases() {
    return this.database.repo(ParameterReleaseEntity)
  }
}
