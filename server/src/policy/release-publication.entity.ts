import { Entity, Index, PrimaryColumn } from 'typeorm'
import { InstantColumn, RefColumn } from '../platform/database/columns.js'

/**
 * The order in which releases came into force, from 1: later ones lie over earlier ones. Its primary key decides when
 * two people publish at the same moment, so every replica sees one order.
 */
@Entity('release_publication')
export class ReleasePublicationEntity {
  @PrimaryColumn({ type: 'int' }) sequence!: number
  @Index('release_publication_release', { unique: true })
  @RefColumn()
  releaseId!: string
  @InstantColumn() at!: string
}
