import { Entity } from 'typeorm'
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

/** A stored file offered as one of the papers that satisfy a requirement. */
@Entity('claim_material')
export class ClaimMaterialEntity {
  @IdColumn() id!: string
  @RefColumn() claimId!: string
  @TextColumn(60) requirement!: string
  @TextColumn(60) document!: string
  @RefColumn() fileId!: string
  @InstantColumn() addedAt!: string
}
