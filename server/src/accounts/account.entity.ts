import type { Role } from '@wengang/shared/contract/roles'
import { Entity, Index } from 'typeorm'
import {
  BoolColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns.js'

/** Somebody who can sign in. A natural person's account id is their person id everywhere. */
@Entity('account')
export class AccountEntity {
  @IdColumn()
  id!: string

  @TextColumn(60)
  displayName!: string

  @JsonColumn<Role[]>()
  roles!: Role[]

  /** Region code a member of staff acts for; null for the public. */
  @Index('account_scope')
  @TextColumn(12, { nullable: true })
  scope!: string | null

  /** The firm or agency the account acts for. */
  @RefColumn({ nullable: true })
  employerId!: string | null

  /** A phone signs in, so it belongs to one account: the index is unique. */
  @TextColumn(200, { nullable: true })
  phoneSealed!: string | null

  @Index('account_phone', { unique: true })
  @TextColumn(64, { nullable: true })
  phoneIndex!: string | null

  /** Name of the demo persona, for demo mode only. */
  @Index('account_persona', { unique: true })
  @TextColumn(20, { nullable: true })
  persona!: string | null

  @BoolColumn()
  disabled!: boolean

  /** Rises with every change of what the account may do; an access token made before it is no longer taken. */
  @IntColumn()
  accessVersion!: number

  @InstantColumn()
  createdAt!: string

  @IntColumn()
  revision!: number
}
