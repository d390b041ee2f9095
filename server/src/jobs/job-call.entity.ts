import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/columns.js'

/** Who was shown a post's telephone number, and when (J7). */
@Entity('job_call')
@Index('job_call_job', ['jobId'])
export class JobCallEntity {
  @IdColumn() id!: string
  @RefColumn() jobId!: string
  @RefColumn() accountId!: string
  @InstantColumn() at!: string
}
