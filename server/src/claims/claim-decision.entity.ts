import type { Assessment, FactsJson, RosterAssessment } from '@wengang/shared/contract/policy'
import type { ClaimAction } from '@wengang/shared/workflow/claim'
import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, JsonColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

/**
 * What an examination was based on: facts, roster, assessment with its steps, and the parameter release. Never updated,
 * so that a later change of rules cannot touch an earlier decision.
 */
@Entity('claim_decision')
@Index('claim_decision_claim', ['claimId', 'id'])
export class ClaimDecisionEntity {
  @IdColumn() id!: string
  @RefColumn() claimId!: string
  @TextColumn(24) action!: ClaimAction
  @InstantColumn() at!: string
  @RefColumn() actorId!: string
  @JsonColumn<FactsJson>() facts!: FactsJson
  @JsonColumn<FactsJson[] | null>({ nullable: true }) workers!: FactsJson[] | null
  @JsonColumn<Assessment | RosterAssessment>() assessment!: Assessment | RosterAssessment
  @TextColumn(64) releaseId!: string
}
