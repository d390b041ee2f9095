import { Entity } from 'typeorm'

import { InstantColumn, IntColumn, JsonColumn, KeyColumn, TextColumn } from '../database/columns.js'

/** The first answer to a request that carried an `Idempotency-Key`. */
@Entity()
export class IdempotencyKey {
  /** SHA-256 of account, endpoint and key: one row a key, whoever comes first. */
  @KeyColumn(64) id!: string
  /** SHA-256 of what was asked, so that a key used for something else is found out. */
  @TextColumn(64) request!: string
  /** 1 once `reply` is there; 0 while the first request is still being worked on. */
  @IntColumn() answered!: number
  @JsonColumn<{ result?: unknown }>({ nullable: true }) reply!: { result?: unknown } | null
  @InstantColumn() createdAt!: string
}
