import type { CHANNELS, OUTCOMES } from '@wengang/shared/contract/interviews'
import type { InterviewStatus } from '@wengang/shared/workflow/interview'
import { Entity, Index } from 'typeorm'
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../platform/database/columns.js'

export type ChannelValue = (typeof CHANNELS)[number]
export type Outcome = (typeof OUTCOMES)[number]

/** An interview from the times on offer to its outcome. The agreed time is guarded by `interview_booking`. */
@Entity('interview')
@Index('interview_candidate', ['candidateId', 'id'])
@Index('interview_employer', ['employerId', 'id'])
@Index('interview_application', ['applicationId'])
export class InterviewEntity {
  @IdColumn() id!: string
  @RefColumn() applicationId!: string
  @RefColumn() jobId!: string
  @RefColumn() employerId!: string
  @RefColumn() candidateId!: string
  @TextColumn(20) status!: InterviewStatus
  @TextColumn(20) channel!: ChannelValue
  @TextColumn(120, { nullable: true }) place!: string | null
  @IntColumn() minutes!: number
  /** Starts on offer, UTC instants in order. */
  @JsonColumn<string[]>() slots!: string[]
  @InstantColumn({ nullable: true }) confirmedSlot!: string | null
  @TextColumn(10, { nullable: true }) outcome!: Outcome | null
  @TextColumn(300, { nullable: true }) outcomeNote!: string | null
  /** The application while the interview is being arranged or agreed, null afterwards: one at a time. */
  @Index('interview_live', { unique: true }) @RefColumn({ nullable: true }) liveKey!: string | null
  @InstantColumn() createdAt!: string
  @IntColumn() revision!: number
}
