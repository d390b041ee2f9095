import type { Screening } from '@wengang/shared/contract/policy'
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

export type SchemeTotals = Screening['bySchemes']

/** One run of 政策找人. `afterId` is how far it has come: a run that is interrupted goes on from there. */
@Entity('screening')
export class ScreeningEntity {
  @IdColumn() id!: string
  @TextColumn(8) audience!: Screening['audience']
  @TextColumn(8) status!: Screening['status']
  @DayColumn() asOf!: string
  @TextColumn(64) releaseId!: string
  @RefColumn() createdBy!: string
  /** Region of who started it: nobody is screened, listed or written to outside it. */
  @TextColumn(12, { nullable: true }) scope!: string | null
  @InstantColumn({ nullable: true }) startedAt!: string | null
  @InstantColumn({ nullable: true }) endedAt!: string | null
  @RefColumn({ nullable: true }) afterId!: string | null
  @IntColumn() total!: number
  @IntColumn() done!: number
  @IntColumn() messagesSent!: number
  @JsonColumn<SchemeTotals>() bySchemes!: SchemeTotals
  @IntColumn() revision!: number
}
