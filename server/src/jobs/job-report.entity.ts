import type { REPORT_REASONS } from '@wengang/shared/contract/jobs'
import { Entity, Index } from 'typeorm'
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns.js'

export type ReportReason = (typeof REPORT_REASONS)[number]

/** A reader's report of a post, and the desk's answer to it. */
@Entity('job_report')
@Index('job_report_job', ['jobId'])
@Index('job_report_open', ['answeredAt', 'id'])
export class JobReportEntity {
  @IdColumn() id!: string
  @RefColumn() jobId!: string
  @RefColumn() reporterId!: string
  @TextColumn(10) reason!: ReportReason
  @TextColumn(300, { nullable: true }) note!: string | null
  @InstantColumn() at!: string
  @DayColumn() answerBy!: string
  @TextColumn(300, { nullable: true }) answer!: string | null
  @InstantColumn({ nullable: true }) answeredAt!: string | null
  /** Post and reporter while unanswered, null afterwards: one open report of a person on a post. */
  @Index('job_report_live', { unique: true }) @TextColumn(80, { nullable: true }) liveKey!: string | null
  @IntColumn() revision!: number
}
