import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, IntColumn, TextColumn } from '../platform/database/columns.js'

/** One text-message code. It belongs to who asked for it: others who ask for the same phone get codes of their own. */
@Entity('phone_code')
export class PhoneCodeEntity {
  /** What the asker shows with the code, so that nobody else can use up its tries. */
  @IdColumn()
  id!: string

  @Index('phone_code_phone')
  @TextColumn(64)
  phoneIndex!: string

  @TextColumn(64)
  addressIndex!: string

  /** Keyed hash: six digits would be guessed from a plain one. */
  @TextColumn(64)
  codeHash!: string

  /** Wrong tries of who asked. */
  @IntColumn()
  tries!: number

  /** Wrong tries that named no request, from the same network address. */
  @IntColumn()
  blindTries!: number

  @InstantColumn()
  sentAt!: string

  @Index('phone_code_expiry')
  @InstantColumn()
  expiresAt!: string
}
