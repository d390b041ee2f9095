import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

/** A stored file offered as one of the papers that satisfy a requirement. */
@Entity('claim_material')
@Index('claim_material_once', ['claimId', 'requirement', 'fileId'], { unique: true })
@Index('claim_material_file', ['fileId'])
export class ClaimMaterialEntity {
  @IdColumn() id!: string
  @RefColumn() claimId!: string
  @TextColumn(60) requirement!: string
  @TextColumn(60) document!: string
  @RefColumn() fileId!: string
  @InstantColumn() addedAt!: string
}
