import { Table, type MigrationInterface, type QueryRunner } from 'typeorm'
import { idColumn, instantColumn, intColumn, refColumn, textColumn } from '../platform/database/migration.js'

const storedFile = new Table({
  name: 'stored_file',
  columns: [
    idColumn(),
    refColumn('owner_id'),
    textColumn('storage_key', 100),
    textColumn('type', 40),
    intColumn('bytes'),
    textColumn('name', 120),
    instantColumn('uploaded_at'),
  ],
  indices: [{ name: 'stored_file_owner', columnNames: ['owner_id', 'uploaded_at'] }],
  foreignKeys: [
    {
      name: 'stored_file_account',
      columnNames: ['owner_id'],
      referencedTableName: 'account',
      referencedColumnNames: ['id'],
    },
  ],
})

/** Uploaded photos and PDFs; their bytes lie in the file store. */
export class Files20260101000007 implements MigrationInterface {
  name = 'Files20260101000007'

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(storedFile)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(storedFile)
  }
}
