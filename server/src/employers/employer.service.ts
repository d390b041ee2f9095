import { Injectable } from '@nestjs/common'
import type { Employer } from '@wengang/shared/contract/employers'
import type { FactsJson } from '@wengang/shared/contract/policy'
import { maskPhone } from '@wengang/shared/identity'
import { In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm'
import { Clock } from '../platform/clock/clock.js'
import { FieldCipher } from '../platform/crypto/field-cipher.js'
import { Database } from '../platform/database/database.js'
import { notFound, type Result } from '../platform/http/refusal.js'
import { RegionNames } from '../system/regions.js'
import { EmployerEntity, type EnterpriseSize, type EntityType } from './employer.entity.js'
import { employerView, verificationOf, vouchedSince } from './employer.view.js'

/** An employer as other rooms show it beside their own records. */
export interface EmployerSummary {
  id: string
  name: string
  creditCode: string
  entityType: EntityType
  size: EnterpriseSize
  region: string
  regionName: string
  address: string
  /** Null once the six months are over: then there is no trust mark to show. */
  verifiedOn: string | null
  verifiedBy: string | null
  /** Last day of the latest verification, also when it is past; null when there never was one. */
  verificationEndsOn: string | null
}

/** Counts open posts of employers; the jobs room provides it, because only that room knows what is open. */
export type OpenJobsCounter = (employerIds: readonly string[]) => Promise<ReadonlyMap<string, number>>

/** Employers, for everyone who reads them. Changing them is `EmployerDeskService`. */
@Injectable()
export class EmployerService {
  private openJobs: OpenJobsCounter | null = null

  constructor(
    private readonly db: Database,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly regions: RegionNames,
  ) {}

  /** Called once by the jobs room as it starts: employers may not import jobs, or the two would turn in a circle. */
  countOpenJobsWith(counter: OpenJobsCounter): void {
    this.openJobs = counter
  }

  /** What anyone may see of an employer. */
  async get(id: string): Promise<Result<Employer>> {
    const row = await this.row(id)
    return row === null ? notFound() : this.view(row)
  }

  /** The stored row, for this room only. */
  async row(id: string): Promise<EmployerEntity | null> {
    return this.db.repo(EmployerEntity).findOneBy({ id })
  }

  /** The contract's shape of a stored employer. */
  async view(row: EmployerEntity): Promise<Employer> {
    const open = (await this.openJobs?.([row.id]))?.get(row.id) ?? 0
    return employerView(row, this.regions.place(row.region), this.clock.today(), open)
  }

  /**
   * Leaves of a query those rows whose employer (`column`, the alias path of its id) is verified today: nothing vouches for
   * the others, so nobody outside may read them.
   */
  onlyVouched<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, column: string): SelectQueryBuilder<T> {
    const vouched = query
      .subQuery()
      .select('vouched.id')
      .from(EmployerEntity, 'vouched')
      .where('vouched.verifiedOn >= :vouchedSince')
    return query
      .andWhere(`${column} IN ${vouched.getQuery()}`)
      .setParameter('vouchedSince', vouchedSince(this.clock.today()))
  }

  async summary(id: string): Promise<EmployerSummary | null> {
    return (await this.summaries([id])).get(id) ?? null
  }

  /** Summaries of the employers that exist among `ids`, in one query. */
  async summaries(ids: readonly string[]): Promise<Map<string, EmployerSummary>> {
    if (ids.length === 0) return new Map()
    const rows = await this.db.repo(EmployerEntity).findBy({ id: In([...ids]) })
    const today = this.clock.today()
    return new Map(
      rows.map((row) => {
        const { id, name, creditCode, entityType, size, region, address } = row
        const regionName = this.regions.place(region)
        return [
          id,
          {
            id,
            name,
            creditCode,
            entityType,
            size,
            region,
            regionName,
            address,
            ...verificationOf(row, today),
          },
        ]
      }),
    )
  }

  /** Policy facts on record about the employer, with where they come from. */
  async facts(employerId: string): Promise<{ facts: FactsJson; sources: Record<string, string> }> {
    const row = await this.row(employerId)
    if (row === null) return { facts: {}, sources: {} }
    const source = 'record:单位登记'
    return {
      facts: { entityType: row.entityType, enterpriseSize: row.size },
      sources: { entityType: source, enterpriseSize: source },
    }
  }

  /** Plain phone and name of the contact, for one-tap calls (the caller logs them); null when there is no such employer. */
  async contact(id: string): Promise<{ phone: string; contactName: string } | null> {
    const row = await this.row(id)
    return row === null ? null : { phone: this.cipher.open(row.phoneSealed), contactName: row.contactName }
  }

  /** The employer as its own people see it. */
  async ownView(row: EmployerEntity): Promise<Employer & { contactName: string; phoneMasked: string }> {
    return {
      ...(await this.view(row)),
      contactName: row.contactName,
      phoneMasked: maskPhone(this.cipher.open(row.phoneSealed)),
    }
  }
}
