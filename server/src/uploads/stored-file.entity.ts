import { Entity, Index } from 'typeorm'
import { IdColumn, InstantColumn, IntColumn, RefColumn, TextColumn } from '../platform/database/columns.js'

/** An uploaded photo or PDF. The bytes lie in the file store under `storageKey` and are never changed. */
@Entity('stored_file')
@Index('stored_file_owner', ['ownerId', 'uploadedAt'])
export class StoredFileEntity {
  @IdColumn() id!: string
  @RefColumn() ownerId!: string
  @TextColumn(100) storageKey!: string
  @TextColumn(40) type!: 'image/jpeg' | 'image/png' | 'application/pdf'
  @IntColumn() bytes!: number
  @TextColumn(120) name!: string
  @InstantColumn() uploadedAt!: string
  /** Since when no record uses it, as far as was looked; removed some days after that. */
  @InstantColumn({ nullable: true }) unusedSince!: string | null
}
