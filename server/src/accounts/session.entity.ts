import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, IntColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

/** One refresh token. A sign-in starts a family; each refresh uses up one row and adds the next. */
@Entity('session')
export class SessionEntity {
  @IdColumn()
  id!: string

  @Index('session_family')
  @RefColumn()
  familyId!: string

  @Index('session_account')
  @RefColumn()
  accountId!: string

  /** Only the hash is stored: a copy of the database opens no session. */
  @Index('session_token', { unique: true })
  @TextColumn(64)
  tokenHash!: string

  @InstantColumn()
  issuedAt!: string

  @InstantColumn()
  expiresAt!: string

  /** The token this one was exchanged for; null for the first of a sign-in. */
  @Index('session_parent')
  @RefColumn({ nullable: true })
  parentId!: string | null

  /** Rises along the family: of two answers the one with the higher number is in force. */
  @IntColumn()
  generation!: number

  /** How often it was exchanged: more than once when an answer was lost on the way. */
  @IntColumn()
  children!: number

  /** When it was first exchanged for the next one. */
  @InstantColumn({ nullable: true })
  usedAt!: string | null

  /** When its parent was exchanged once more, because this one never seemed to arrive. */
  @InstantColumn({ nullable: true })
  supersededAt!: string | null

  @InstantColumn({ nullable: true })
  endedAt!: string | null
}
