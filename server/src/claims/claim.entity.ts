import type { Assessment, FactsJson, RosterAssessment, SchemeId } from '@wengang/shared/contract/policy'
import type { CorrectionItem } from '@wengang/shared/contract/claims'
import type { ClaimStatus } from '@wengang/shared/workflow/claim'
import { Entity, Index } from 'typeorm'
import type { z } from 'zod'
import {
  DayColumn,
  FenColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns.js'

export type Correction = z.infer<typeof CorrectionItem>

/** Whose subsidy a claim is: a person's (account id) or a firm's (employer id). */
export type SubjectKind = 'person' | 'firm'

/**
 * A claim as it stands. What was decided, and on which facts and parameters, is in `claim_decision`; what happened, in
 * `claim_history`.
 */
@Entity('claim')
@Index('claim_applicant', ['applicantId', 'id'])
@Index('claim_subject', ['subjectId', 'id'])
@Index('claim_status', ['status', 'id'])
@Index('claim_subject_index', ['subjectIndex'])
export class ClaimEntity {
  @IdColumn() id!: string
  /** Given at the first submission: WG-2026-000123-7. */
  @Index('claim_reference', { unique: true })
  @TextColumn(24, { nullable: true })
  reference!: string | null
  @TextColumn(40) scheme!: SchemeId
  @TextColumn(16) status!: ClaimStatus
  /** Account that filed it; messages go there. */
  @RefColumn() applicantId!: string
  @TextColumn(8) subjectKind!: SubjectKind
  @RefColumn() subjectId!: string
  /** Name as filed, for the search on the desk. */
  @TextColumn(120) subjectName!: string
  @TextColumn(40, { nullable: true }) subjectMasked!: string | null
  /** Keyed index of the id number or credit code: the subject of once-only rules. */
  @TextColumn(64) subjectIndex!: string
  @TextColumn(12) region!: string
  /** `scheme:subject` while a once-only claim is live, else null: the unique key behind "one live claim". */
  @Index('claim_live', { unique: true })
  @TextColumn(180, { nullable: true })
  liveKey!: string | null
  @JsonColumn<FactsJson>() facts!: FactsJson
  @JsonColumn<Record<string, string>>() factSources!: Record<string, string>
  @JsonColumn<Assessment | RosterAssessment>() assessment!: Assessment | RosterAssessment
  @TextColumn(64) releaseId!: string
  @FenColumn({ nullable: true }) amountFen!: number | null
  @TextColumn(200, { nullable: true }) payeeSealed!: string | null
  @TextColumn(40, { nullable: true }) payeeMasked!: string | null
  @JsonColumn<Correction[]>() corrections!: Correction[]
  /** Status to which a corrected claim goes back. */
  @TextColumn(16, { nullable: true }) returnedFrom!: ClaimStatus | null
  /** Reason given with the last action, for the sentence of a rejected claim. */
  @TextColumn(300, { nullable: true }) lastReason!: string | null
  @RefColumn({ nullable: true }) acceptedBy!: string | null
  @RefColumn({ nullable: true }) reviewedBy!: string | null
  @RefColumn({ nullable: true }) approvedBy!: string | null
  @InstantColumn() createdAt!: string
  @InstantColumn({ nullable: true }) submittedAt!: string | null
  /** Day by which the present desk must answer; null while no clock runs. */
  @DayColumn({ nullable: true }) dueOn!: string | null
  /** Working days that were left when the clock stopped for a correction. */
  @IntColumn({ nullable: true }) daysLeft!: number | null
  @IntColumn() revision!: number
}
