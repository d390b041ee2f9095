import type { ClaimAction, ClaimStatus } from '@wengang/shared/workflow/claim'
import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

/** One thing that happened to a claim. Rows are only ever added. */
@Entity('claim_history')
@Index('claim_history_claim', ['claimId', 'id'])
export class ClaimHistoryEntity {
  @IdColumn() id!: string
  @RefColumn() claimId!: string
  @TextColumn(24) action!: ClaimAction
  @TextColumn(16) toStatus!: ClaimStatus
  @InstantColumn() at!: string
  @RefColumn() actorId!: string
  /** What the applicant reads instead of a name: 「受理员」「本人」. */
  @TextColumn(20) actorTitle!: string
  @TextColumn(300, { nullable: true }) reason!: string | null
}
