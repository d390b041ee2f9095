import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

/** One entry of a post's history; only ever added. */
@Entity('job_event')
@Index('job_event_job', ['jobId', 'id'])
export class JobEventEntity {
  @IdColumn() id!: string
  @RefColumn() jobId!: string
  @TextColumn(20) action!: string
  @InstantColumn() at!: string
  @RefColumn() actorId!: string
  /** Title shown in the history: 「用工单位」「受理员」. */
  @TextColumn(20) actorTitle!: string
  @TextColumn(300, { nullable: true }) reason!: string | null
}
