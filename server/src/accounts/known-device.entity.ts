import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

/** A device on which somebody signed in to the account before. */
@Entity('known_device')
@Index('known_device_owner', ['accountId', 'tokenHash'], { unique: true })
export class KnownDeviceEntity {
  @IdColumn()
  id!: string

  @RefColumn()
  accountId!: string

  /** The device keeps the token; one device may be known to several accounts (a shared computer). */
  @Index('known_device_token')
  @TextColumn(64)
  tokenHash!: string

  @InstantColumn()
  firstUsedAt!: string

  @InstantColumn()
  lastUsedAt!: string
}
