import type { Release } from '@wengang/shared/contract/policy'
import { Entity } from 'typeorm'
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns.js'

/** A proposed change of parameters. Once published or rejected the row is never written again. */
@Entity('parameter_release')
export class ParameterReleaseEntity {
  @IdColumn() id!: string
  @TextColumn(80) title!: string
  @TextColumn(120) document!: string
  @DayColumn() documentDate!: string
  @JsonColumn<Release['parameters']>() parameters!: Release['parameters']
  @TextColumn(12) status!: 'proposed' | 'published' | 'rejected'
  @RefColumn() proposedBy!: string
  @InstantColumn() proposedAt!: string
  @RefColumn({ nullable: true }) decidedBy!: string | null
  @InstantColumn({ nullable: true }) decidedAt!: string | null
  @IntColumn() revision!: number
}
