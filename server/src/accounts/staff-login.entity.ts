import { Entity, Index } from 'typeorm'
import { InstantColumn, IntColumn, KeyColumn, TextColumn } from '../platform/database/columns.js'

/** How a member of staff proves who they are: a password and, once set up, a time-based code. */
@Entity('staff_login')
export class StaffLoginEntity {
  @KeyColumn(36)
  accountId!: string

  @Index('staff_login_username', { unique: true })
  @TextColumn(64)
  username!: string

  /** argon2id in PHC form. */
  @TextColumn(200)
  passwordHash!: string

  /** Secret in force; null while no code is asked for. */
  @TextColumn(300, { nullable: true })
  totpSealed!: string | null

  /** Secret shown but not yet confirmed with a first code. */
  @TextColumn(300, { nullable: true })
  totpPendingSealed!: string | null

  /** Last 30-second step that signed in: a code read over a shoulder does not work again. */
  @IntColumn()
  totpStep!: number

  @InstantColumn()
  updatedAt!: string
}
