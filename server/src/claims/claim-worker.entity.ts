import type { FactsJson } from '@wengang/shared/contract/policy'
import { Entity, Index } from 'typeorm'
import { IdColumn, IntColumn, JsonColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

/** One line of a roster claim. The id number is sealed; its index finds the same worker in other claims. */
@Entity('claim_worker')
@Index('claim_worker_place', ['claimId', 'position'], { unique: true })
@Index('claim_worker_person', ['claimId', 'idIndex'], { unique: true })
@Index('claim_worker_known', ['idIndex'])
export class ClaimWorkerEntity {
  @IdColumn() id!: string
  @RefColumn() claimId!: string
  @IntColumn() position!: number
  @TextColumn(40, { nullable: true }) name!: string | null
  @TextColumn(200, { nullable: true }) idSealed!: string | null
  @TextColumn(64, { nullable: true }) idIndex!: string | null
  @TextColumn(24, { nullable: true }) idMasked!: string | null
  @JsonColumn<FactsJson>() facts!: FactsJson
}
