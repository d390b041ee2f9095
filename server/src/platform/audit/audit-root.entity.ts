import { Entity } from 'typeorm'

import { InstantColumn, IntColumn, KeyColumn, TextColumn } from '../database/columns.js'

/** The last block of a day: one number that stands for everything up to then. Also kept in the file store. */
@Entity()
export class AuditRoot {
  @KeyColumn(10) day!: string
  @IntColumn() seq!: number
  @TextColumn(64) hash!: string
  @InstantColumn() at!: string
}
