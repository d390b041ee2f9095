import { Entity } from 'typeorm'

import { IdColumn, InstantColumn, IntColumn, JsonColumn, RefColumn, TextColumn } from '../database/columns.js'

/** One thing that someone did. Rows are never changed or deleted, but for noting the block that seals them. */
@Entity()
export class AuditEntry {
  @IdColumn() id!: string
  @InstantColumn() at!: string
  /** Null: the system itself. */
  @RefColumn({ nullable: true }) actorId!: string | null
  @TextColumn(100) actorRoles!: string
  /** `claim.approve`, `profile.phone-seen`. */
  @TextColumn(60) action!: string
  /** `claim:ID`. */
  @TextColumn(80) subject!: string
  @JsonColumn<Record<string, unknown>>({ nullable: true }) detail!: Record<string, unknown> | null
  /** HMAC-SM3 over the row, so that a change behind the application's back shows. */
  @TextColumn(64) seal!: string
  /** The block it was sealed in; null until then. */
  @IntColumn({ nullable: true }) block!: number | null
}
