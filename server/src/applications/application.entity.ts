import type { ApplicationStatus } from '@wengang/shared/workflow/application'
import { Entity, Index } from 'typeorm'
import {
  DayColumn,
  FenColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns.js'

/** One person's application for one post; a hire's contract dates stay with it as evidence for claims (I7). */
@Entity('application')
@Index('application_person', ['personId', 'id'])
@Index('application_employer', ['employerId', 'id'])
@Index('application_job', ['jobId', 'id'])
export class ApplicationEntity {
  @IdColumn() id!: string
  @RefColumn() jobId!: string
  @RefColumn() employerId!: string
  @RefColumn() personId!: string
  @TextColumn(14) status!: ApplicationStatus
  @TextColumn(200, { nullable: true }) note!: string | null
  @InstantColumn() appliedAt!: string
  /** The interview being arranged, or the one held. */
  @RefColumn({ nullable: true }) interviewId!: string | null
  /** Post and person until withdrawn or declined, null afterwards: one live application a post and person. */
  @Index('application_live', { unique: true }) @TextColumn(80, { nullable: true }) liveKey!: string | null

  @DayColumn({ nullable: true }) hireStartsOn!: string | null
  @DayColumn({ nullable: true }) hireContractFrom!: string | null
  @DayColumn({ nullable: true }) hireContractTo!: string | null
  @FenColumn({ nullable: true }) hirePayFen!: number | null
  @InstantColumn({ nullable: true }) hiredAt!: string | null
  @IntColumn() revision!: number
}
