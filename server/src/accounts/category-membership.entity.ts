import { Entity, Index } from 'typeorm'
import { DayColumn, IdColumn, InstantColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

/** A person's category (建档立卡 …) is a membership with dates and a source, never a flag. */
@Entity('category_membership')
export class CategoryMembershipEntity {
  @IdColumn()
  id!: string

  @Index('category_membership_account')
  @RefColumn()
  accountId!: string

  @TextColumn(40)
  category!: string

  @DayColumn()
  fromDay!: string

  /** Last day it holds; null while open. */
  @DayColumn({ nullable: true })
  toDay!: string | null

  /** Where staff have it from: a list, a document, a visit. */
  @TextColumn(120)
  source!: string

  @InstantColumn()
  createdAt!: string
}
