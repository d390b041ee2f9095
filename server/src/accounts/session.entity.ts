import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

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

  /** When it was exchanged for the next one; using it after that ends the family. */
  @InstantColumn({ nullable: true })
  usedAt!: string | null

  @InstantColumn({ nullable: true })
  endedAt!: string | null
}
