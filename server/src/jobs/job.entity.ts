import type { JobKind, PAY_UNITS, URGENT_NAMES } from '@wengang/shared/contract/jobs'
import type { Finding } from '@wengang/shared/vetting'
import type { JobStatus } from '@wengang/shared/workflow/job'
import { Entity, Index } from 'typeorm'
import {
  BoolColumn,
  DayColumn,
  FenColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  LongTextColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns.js'

export type PayUnitValue = (typeof PAY_UNITS)[number]
export type UrgentReason = keyof typeof URGENT_NAMES

/** A post. `monthFrom`, `monthTo` and `searchText` are derived on every save so that lists filter and sort in SQL. */
@Entity('job')
@Index('job_newest', ['status', 'publishedAt', 'id'])
@Index('job_pay', ['status', 'monthFrom', 'id'])
@Index('job_urgent', ['status', 'urgentUntil'])
@Index('job_region', ['region'])
@Index('job_desk', ['status', 'deskRegion'])
@Index('job_employer', ['employerId', 'id'])
@Index('job_latitude', ['status', 'latMicro'])
export class JobEntity {
  @IdColumn() id!: string
  @RefColumn() employerId!: string
  @TextColumn(40) title!: string
  @TextColumn(20) kind!: JobKind
  @TextColumn(20) trade!: string
  @TextColumn(12) region!: string
  /** Region whose desk vets the post, wherever the work is: see `deskFor`. */
  @TextColumn(12) deskRegion!: string
  @TextColumn(60) regionName!: string
  @TextColumn(120) address!: string

  @FenColumn() payFrom!: number
  @FenColumn() payTo!: number
  @TextColumn(10) payUnit!: PayUnitValue
  @FenColumn() monthFrom!: number
  @FenColumn() monthTo!: number
  @TextColumn(60) payBase!: string
  @TextColumn(100, { nullable: true }) payExtras!: string | null
  @TextColumn(100, { nullable: true }) payDeductions!: string | null
  @TextColumn(30) payDay!: string

  @IntColumn() headcount!: number
  @LongTextColumn() duties!: string
  @LongTextColumn() conditions!: string
  @BoolColumn() board!: boolean
  @BoolColumn() lodging!: boolean
  /** Last day anyone may apply. */
  @DayColumn() endsOn!: string
  /** Millionths of a degree: whole numbers compare alike on both engines. */
  @IntColumn({ nullable: true }) latMicro!: number | null
  @IntColumn({ nullable: true }) lngMicro!: number | null

  @TextColumn(12) status!: JobStatus
  @TextColumn(20, { nullable: true }) urgentReason!: UrgentReason | null
  @DayColumn({ nullable: true }) urgentUntil!: string | null
  /** First published; null until then. */
  @InstantColumn({ nullable: true }) publishedAt!: string | null
  @InstantColumn({ nullable: true }) submittedAt!: string | null
  @DayColumn() confirmedOn!: string
  /** Everything a keyword may hit, folded by `searchable`. */
  @LongTextColumn() searchText!: string
  /** Digest of what the post says, to find the same post twice. */
  @Index('job_same') @TextColumn(64) sameAs!: string
  @JsonColumn<Finding[]>() findings!: Finding[]
  @InstantColumn() createdAt!: string
  @IntColumn() revision!: number
}
