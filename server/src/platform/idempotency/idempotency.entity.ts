import { Entity } from 'typeorm'

import { InstantColumn, IntColumn, JsonColumn, KeyColumn, TextColumn } from '../database/columns.js'

/** `result` is of rows from before replies were sealed; they are gone after two days. */
export interface KeptReply {
  readonly sealed?: string
  readonly result?: unknown
}

/** The first answer to a request that carried an `Idempotency-Key`. */
@Entity()
export class IdempotencyKey {
  /** SHA-256 of account, endpoint and key: one row a key, whoever comes first. */
  @KeyColumn(64) id!: string
  /** SHA-256 of what was asked, so that a key used for something else is found out. */
  @TextColumn(64) request!: string
  /** 1 once `reply` is there; 0 while the first request is still being worked on. */
  @IntColumn() answered!: number
  /** Sealed: what a person was answered may hold their phone or a secret of theirs. */
  @JsonColumn<KeptReply>({ nullable: true }) reply!: KeptReply | null
  @InstantColumn() createdAt!: string
}
