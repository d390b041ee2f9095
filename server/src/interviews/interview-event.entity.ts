import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

/** One entry of an interview's history; only ever added. */
@Entity('interview_event')
@Index('interview_event_interview', ['interviewId', 'id'])
export class InterviewEventEntity {
  @IdColumn() id!: string
  @RefColumn() interviewId!: string
  @TextColumn(20) action!: string
  @InstantColumn() at!: string
  @RefColumn() actorId!: string
  /** 「本人」 or 「用工单位」. */
  @TextColumn(20) actorTitle!: string
  @TextColumn(200, { nullable: true }) reason!: string | null
}
