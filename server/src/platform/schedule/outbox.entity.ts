import { Entity } from 'typeorm'

import { IdColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, TextColumn } from '../database/columns.js'
import type { Lane } from './lanes.js'

/** Work to be done once its transaction has committed, by whichever replica takes the lease. */
@Entity()
export class OutboxMessage {
  @IdColumn() id!: string
  @TextColumn(40) kind!: string
  @TextColumn(20) lane!: Lane
  /** Unique: the same work is never queued twice. The id when nobody gave a key. */
  @TextColumn(120) onceKey!: string
  @JsonColumn<unknown>({ nullable: true }) payload!: unknown
  @TextColumn(10) state!: 'waiting' | 'done' | 'dead'
  /** Not before this moment; while leased, the moment the lease ends. */
  @InstantColumn() dueAt!: string
  @IntColumn() attempts!: number
  @RefColumn({ nullable: true }) lease!: string | null
  @TextColumn(300, { nullable: true }) lastError!: string | null
  @InstantColumn() createdAt!: string
}
