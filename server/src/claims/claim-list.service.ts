import { Injectable } from '@nestjs/common'
import type { claims, ClaimSummary } from '@wengang/shared/contract/claims'
import type { Query } from '@wengang/shared/contract/endpoint'
import { isStaff } from '@wengang/shared/contract/roles'
import { scopePrefix } from '@wengang/shared/region'
import { SCHEMES } from '@wengang/shared/policy/index'
import { CLAIM_STATUSES, DESK_BY_CLAIM_STATUS, type ClaimStatus } from '@wengang/shared/workflow/claim'
import type { SelectQueryBuilder } from 'typeorm'
import { AccountService } from '../accounts/account.service.js'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import { keysetPage } from '../platform/database/keyset.js'
import { hasRole, type Caller } from '../platform/http/caller.js'
import { isRefusal, type Result } from '../platform/http/refusal.js'
import { readKeyword } from './claim-keyword.js'
import { ClaimViewService } from './claim-view.service.js'
import { ClaimWorkerEntity } from './claim-worker.entity.js'
import { ClaimEntity } from './claim.entity.js'

export type Filter = Partial<Omit<Query<typeof claims.list>, 'cursor' | 'limit' | 'keyword'>>

/** Submitted, and the county has still something to do or to wait for. */
export const OPEN_STATUSES = [
  'submitted',
  'accepted',
  'reviewed',
  'approved',
  'on-notice',
  'payable',
  'correction',
] as const satisfies readonly ClaimStatus[]

const APPROVED_STATUSES = [
  'approved',
  'on-notice',
  'payable',
  'paid',
] as const satisfies readonly ClaimStatus[]

interface StatusTotal {
  status: string
  count: number
  amountFen: number
}
interface SchemeTotal {
  scheme: string
  title: string
  open: number
  approvedFen: number
}

const among = (statuses: readonly ClaimStatus[], status: ClaimStatus): boolean => statuses.includes(status)
// MySQL gives sums as text.
const sum = (
  groups: readonly Record<'count' | 'fen', string | number | null>[],
  key: 'count' | 'fen',
): number => groups.reduce((total, group) => total + Number(group[key] ?? 0), 0)

/** Lists of claims. Every number on the desk is counted with the same filter as the list that it opens. */
@Injectable()
export class ClaimListService {
  constructor(
    private readonly database: Database,
    private readonly views: ClaimViewService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly accounts: AccountService,
  ) {}

  /** Newest first; on one's own desk what is due first. */
  async list(
    caller: Caller,
    query: Query<typeof claims.list>,
  ): Promise<Result<{ items: ClaimSummary[]; next: string | null }>> {
    const rows = this.matching(caller, query)
    if (query.keyword !== undefined && query.keyword !== '') await this.byKeyword(rows, query.keyword)
    const page =
      query.desk === true
        ? await keysetPage(
            rows,
            query,
            [
              { by: 'claim.dueOn', order: 'ASC' },
              { by: 'claim.id', order: 'ASC' },
            ],
            (row) => [row.dueOn ?? '', row.id],
          )
        : await keysetPage(rows, query, [{ by: 'claim.id', order: 'DESC' }], (row) => [row.id])
    if (isRefusal(page)) return page
    return { items: page.items.map((row) => this.views.summary(row)), next: page.next }
  }

  count(caller: Caller, filter: Filter): Promise<number> {
    return this.matching(caller, filter).getCount()
  }

  /** Numbers and sums of what the caller may see, by status and by scheme. */
  async totals(caller: Caller): Promise<{ byStatus: StatusTotal[]; byScheme: SchemeTotal[] }> {
    const groups = await this.matching(caller, {})
      .select('claim.status', 'status')
      .addSelect('claim.scheme', 'scheme')
      .addSelect('COUNT(*)', 'count')
      .addSelect('SUM(claim.amountFen)', 'fen')
      .groupBy('claim.status')
      .addGroupBy('claim.scheme')
      .getRawMany<{
        status: ClaimStatus
        scheme: string
        count: string | number
        fen: string | number | null
      }>()
    const byStatus = CLAIM_STATUSES.map((status) => {
      const some = groups.filter((group) => group.status === status)
      return { status, count: sum(some, 'count'), amountFen: sum(some, 'fen') }
    })
    const byScheme = SCHEMES.map(({ id, title }) => {
      const some = groups.filter((group) => group.scheme === id)
      return {
        scheme: id,
        title,
        open: sum(
          some.filter((group) => among(OPEN_STATUSES, group.status)),
          'count',
        ),
        approvedFen: sum(
          some.filter((group) => among(APPROVED_STATUSES, group.status)),
          'fen',
        ),
      }
    })
    return {
      byStatus: byStatus.filter((line) => line.count > 0),
      byScheme: byScheme.filter((line) => line.open > 0 || line.approvedFen > 0),
    }
  }

  /** The rows that a list with this filter shows to the caller. */
  matching(caller: Caller, filter: Filter): SelectQueryBuilder<ClaimEntity> {
    const rows = this.database.repo(ClaimEntity).createQueryBuilder('claim')
    this.visible(rows, caller)
    if (filter.status !== undefined) rows.andWhere('claim.status = :status', { status: filter.status })
    if (filter.scheme !== undefined) rows.andWhere('claim.scheme = :scheme', { scheme: filter.scheme })
    if (filter.open === true) rows.andWhere('claim.status IN (:...open)', { open: OPEN_STATUSES })
    if (filter.late === true) rows.andWhere('claim.dueOn < :today', { today: this.clock.today() })
    if (filter.desk === true) this.onDesk(rows, caller)
    return rows
  }

  private visible(rows: SelectQueryBuilder<ClaimEntity>, caller: Caller): void {
    if (isStaff(caller.roles) && caller.scope !== null) {
      rows.where('claim.region LIKE :scope AND claim.submittedAt IS NOT NULL', {
        scope: `${scopePrefix(caller.scope)}%`,
      })
      return
    }
    const firm = hasRole(caller, 'employer', 'agency') ? caller.employerId : null
    rows.where('(claim.applicantId = :me OR claim.subjectId IN (:...subjects))', {
      me: caller.accountId,
      subjects: firm === null ? [caller.personId] : [caller.personId, firm],
    })
  }

  /** What the caller can act on: at one of the caller's desks, not their own, not examined by them before. */
  private onDesk(rows: SelectQueryBuilder<ClaimEntity>, caller: Caller): void {
    const desks = CLAIM_STATUSES.filter((status) => {
      const role = DESK_BY_CLAIM_STATUS[status]
      return role !== null && hasRole(caller, role)
    })
    if (desks.length === 0) {
      rows.andWhere('1 = 0')
      return
    }
    rows.andWhere('claim.status IN (:...desks)', { desks })
    rows.andWhere('claim.applicantId <> :self AND claim.subjectId <> :self', { self: caller.accountId })
    if (caller.employerId !== null) rows.andWhere('claim.subjectId <> :firm', { firm: caller.employerId })
    rows.andWhere(
      "NOT (claim.status <> 'submitted' AND (COALESCE(claim.acceptedBy, '') = :self OR COALESCE(claim.reviewedBy, '') = :self))",
      { self: caller.accountId },
    )
  }

  /** A whole number finds by its index, whoever's it is; a reference in any form; else a name. */
  private async byKeyword(rows: SelectQueryBuilder<ClaimEntity>, typed: string): Promise<void> {
    const keyword = readKeyword(typed)
    switch (keyword.kind) {
      case 'identity': {
        const workers = rows
          .subQuery()
          .select('worker.claimId')
          .from(ClaimWorkerEntity, 'worker')
          .where('worker.idIndex = :idIndex')
          .getQuery()
        rows.andWhere(`(claim.subjectIndex = :idIndex OR claim.id IN ${workers})`, {
          idIndex: this.cipher.index(keyword.number),
        })
        return
      }
      case 'phone': {
        const account = await this.accounts.byPhone(keyword.number)
        if (account === null) rows.andWhere('1 = 0')
        else
          rows.andWhere('(claim.applicantId = :account OR claim.subjectId IN (:...phoneOwners))', {
            account: account.id,
            phoneOwners: [account.id, ...(account.employerId === null ? [] : [account.employerId])],
          })
        return
      }
      case 'reference':
        rows.andWhere('claim.reference LIKE :reference', { reference: keyword.like })
        return
      case 'name': {
        const text = keyword.text.replace(/[!%_]/g, (sign) => `!${sign}`)
        // Names are stored as they were typed, so both are compared without the spaces inside.
        rows.andWhere("REPLACE(claim.subjectName, ' ', '') LIKE :name ESCAPE '!'", { name: `%${text}%` })
      }
    }
  }
}
