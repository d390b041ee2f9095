import type { ENTERPRISE_SIZES, ENTITY_TYPES } from '@wengang/shared/contract/employers'
import { Entity, Index } from 'typeorm'
import { DayColumn, IdColumn, InstantColumn, IntColumn, TextColumn } from '../platform/database/columns.js'

export type EntityType = (typeof ENTITY_TYPES)[number]
export type EnterpriseSize = (typeof ENTERPRISE_SIZES)[number]

/** A firm, cooperative, household business or agency that takes on people. */
@Entity('employer')
export class EmployerEntity {
  @IdColumn()
  id!: string

  @TextColumn(80)
  name!: string

  /** Unified social credit code, GB 32100, as whoever registered gave it: until the licence was seen it proves nothing. */
  @Index('employer_credit_code')
  @TextColumn(18)
  creditCode!: string

  /** The code again from the first verification on: one firm holds a code, and the table says so. */
  @Index('employer_verified_code', { unique: true })
  @TextColumn(18, { nullable: true })
  verifiedCode!: string | null

  /** When another registration of the same code turned out to be the true one. */
  @InstantColumn({ nullable: true })
  closedAt!: string | null

  @TextColumn(30)
  entityType!: EntityType

  @TextColumn(10)
  size!: EnterpriseSize

  @Index('employer_region')
  @TextColumn(12)
  region!: string

  /** As it read when the firm registered: names of villages and towns change, records do not. */
  @TextColumn(60)
  regionName!: string

  @TextColumn(120)
  address!: string

  @TextColumn(30)
  contactName!: string

  @TextColumn(300)
  phoneSealed!: string

  @Index('employer_phone')
  @TextColumn(64)
  phoneIndex!: string

  /** Day and office of the latest verification, copied from the history so that lists need no second read. */
  @DayColumn({ nullable: true })
  verifiedOn!: string | null

  @TextColumn(60, { nullable: true })
  verifiedBy!: string | null

  @InstantColumn()
  createdAt!: string

  @IntColumn()
  revision!: number
}
