import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

/** One entry of an application's history; only ever added. */
@Entity('application_event')
@Index('application_event_application', ['applicationId', 'id'])
export class ApplicationEventEntity {
  @IdColumn() id!: string
  @RefColumn() applicationId!: string
  @TextColumn(30) action!: string
  @InstantColumn() at!: string
  @RefColumn() actorId!: string
  /** 「本人」 or 「用工单位」. */
  @TextColumn(20) actorTitle!: string
  @TextColumn(200, { nullable: true }) reason!: string | null
}
