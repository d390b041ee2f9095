import { Entity, PrimaryColumn } from 'typeorm'
import { IntColumn } from '../platform/database/columns.js'

/** Last reference number given in a year. */
@Entity('claim_counter')
export class ClaimCounterEntity {
  @PrimaryColumn({ type: 'int' }) year!: number
  @IntColumn() value!: number
}
