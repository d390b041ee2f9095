import { Entity, PrimaryColumn } from 'typeorm'

import { InstantColumn, IntColumn, TextColumn } from '../database/columns.js'

/** Audit rows sealed together. Each block's hash covers the one before, so that nothing can be taken out of the middle. */
@Entity()
export class AuditBlock {
  /** 1, 2, 3 … without a gap. */
  @PrimaryColumn({ type: 'int' }) seq!: number
  @InstantColumn() sealedAt!: string
  @IntColumn() entries!: number
  @TextColumn(64) hash!: string
}
