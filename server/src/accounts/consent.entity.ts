import type { CONSENT_PURPOSES } from '@wengang/shared/contract/accounts'
import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

/** One consent for one purpose, kept after it is withdrawn: what was agreed when must stay provable. */
@Entity('consent')
export class ConsentEntity {
  @IdColumn()
  id!: string

  @Index('consent_account')
  @RefColumn()
  accountId!: string

  @TextColumn(20)
  purpose!: ConsentPurpose

  /** The employer a profile is shared with; null where the purpose names nobody. */
  @TextColumn(64, { nullable: true })
  subject!: string | null

  /** Account, purpose and subject while in force, null afterwards: one live consent of a kind. */
  @Index('consent_live', { unique: true })
  @TextColumn(140, { nullable: true })
  liveKey!: string | null

  @InstantColumn()
  givenAt!: string

  @InstantColumn({ nullable: true })
  withdrawnAt!: string | null
}
