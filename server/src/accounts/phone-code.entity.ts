import { Entity } from 'typeorm'
import { InstantColumn, IntColumn, KeyColumn, TextColumn } from '../platform/database/columns.js'

/** The one text-message code that is open for a phone; a newer one replaces it. */
@Entity('phone_code')
export class PhoneCodeEntity {
  @KeyColumn(64)
  phoneIndex!: string

  /** Keyed hash: six digits would be guessed from a plain one. */
  @TextColumn(64)
  codeHash!: string

  @IntColumn()
  tries!: number

  @InstantColumn()
  sentAt!: string

  @InstantColumn()
  expiresAt!: string
}
