import { Entity, Index } from 'typeorm'
import { DayColumn, IdColumn, InstantColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

/** One look at a firm's licence. Rows are only added: who vouched when must stay on record. */
@Entity('employer_verification')
export class EmployerVerificationEntity {
  @IdColumn()
  id!: string

  @Index('employer_verification_employer')
  @RefColumn()
  employerId!: string

  @DayColumn()
  verifiedOn!: string

  /** The office that verified, as the public sees it. */
  @TextColumn(60)
  office!: string

  /** The member of staff, for the audit only; null for records taken over from elsewhere. */
  @RefColumn({ nullable: true })
  staffId!: string | null

  @TextColumn(200, { nullable: true })
  note!: string | null

  @InstantColumn()
  createdAt!: string
}
