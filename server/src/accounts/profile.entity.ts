import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, IntColumn, TextColumn } from '../platform/database/columns.js'

/** What the county holds about a person. Id number and bank account are sealed; the indexes find equal ones. */
@Entity('profile')
export class ProfileEntity {
  /** The account's id: a person and their account are one. */
  @IdColumn()
  id!: string

  @TextColumn(30, { nullable: true })
  name!: string | null

  @TextColumn(20, { nullable: true })
  trade!: string | null

  @TextColumn(12, { nullable: true })
  wantedRegion!: string | null

  @TextColumn(12, { nullable: true })
  householdRegion!: string | null

  @TextColumn(300, { nullable: true })
  idNumberSealed!: string | null

  /** One account a person: a second one with the same id number is refused by the table itself. */
  @Index('profile_id_number', { unique: true })
  @TextColumn(64, { nullable: true })
  idNumberIndex!: string | null

  @TextColumn(300, { nullable: true })
  bankAccountSealed!: string | null

  /** Not unique: a shared account is a sign for staff (S4), not an error. */
  @Index('profile_bank_account')
  @TextColumn(64, { nullable: true })
  bankAccountIndex!: string | null

  @InstantColumn()
  updatedAt!: string

  @IntColumn()
  revision!: number
}
