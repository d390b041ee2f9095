import { Entity, Index, PrimaryColumn } from 'typeorm'
import { IdColumn, RefColumn } from '../platform/database/columns.js'

/**
 * Five minutes of one party's time. The primary key is the whole rule against double booking: an agreed interview owns a
 * row for each tick of the candidate and of the employer, and the database lets nobody else have them.
 */
@Entity('interview_booking')
@Index('interview_booking_interview', ['interviewId'])
export class BookingEntity {
  /** Candidate's account or employer. */
  @IdColumn() party!: string
  /** Five-minute steps since 1970 UTC. */
  @PrimaryColumn({ type: 'int' }) tick!: number
  @RefColumn() interviewId!: string
}
