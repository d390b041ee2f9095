import type { SchemeId } from '@wengang/shared/contract/policy'
import { Entity, Index } from 'typeorm'
import {
  FenColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns.js'

/** Somebody who may have a claim to a scheme, with the reasons in words. */
@Entity('screening_result')
@Index('screening_result_once', ['screeningId', 'subjectId', 'scheme'], { unique: true })
@Index('screening_result_page', ['screeningId', 'id'])
export class ScreeningResultEntity {
  @IdColumn() id!: string
  @RefColumn() screeningId!: string
  @RefColumn() subjectId!: string
  @TextColumn(40) scheme!: SchemeId
  @TextColumn(12) outcome!: 'eligible' | 'review' | 'unknown'
  @FenColumn({ nullable: true }) amountFen!: number | null
  @JsonColumn<string[]>() reasons!: string[]
  @InstantColumn({ nullable: true }) messagedAt!: string | null
}
