import type { SchemeId } from '@wengang/shared/contract/policy'
import { Entity, Index } from 'typeorm'
import { DayColumn, IdColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

/**
 * A once-only key that has been used up by an approved claim. The unique key (book, subject, period) is the rule; the
 * code only says in plain words which claim stands in the way.
 */
@Entity('claim_grant')
@Index('claim_grant_once', ['book', 'subjectIndex', 'period'], { unique: true })
@Index('claim_grant_subject', ['subjectIndex'])
export class ClaimGrantEntity {
  @IdColumn() id!: string
  @RefColumn() claimId!: string
  @TextColumn(24) claimReference!: string
  @TextColumn(40) scheme!: SchemeId
  /** Schemes that exclude one another share a book; otherwise the scheme itself. */
  @TextColumn(80) book!: string
  @TextColumn(64) subjectIndex!: string
  /** `once`, a month, a year, a certificate number or a training: what may be granted once within the book. */
  @TextColumn(60) period!: string
  @DayColumn() grantedOn!: string
}
