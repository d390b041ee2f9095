import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'

import { instantColumn, intColumn, keyColumn, textColumn } from '../platform/database/migration.js'

const TABLES = [
  new Table({
    name: 'audit_block',
    columns: [
      { ...intColumn('seq'), isPrimary: true },
      instantColumn('sealed_at'),
      intColumn('entries'),
      textColumn('hash', 64),
    ],
  }),
  new Table({
    name: 'audit_root',
    columns: [keyColumn('day', 10), intColumn('seq'), textColumn('hash', 64), instantColumn('at')],
  }),
]
const byBlock = new TableIndex({ name: 'audit_entry_block', columnNames: ['block', 'id'] })

/** Audit rows are sealed in blocks, each with the hash of the one before. Rows there are will be sealed first. */
export class AuditBlocks20261125182600 implements MigrationInterface {
  readonly name = 'AuditBlocks20261125182600'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table)
    await runner.addColumn('audit_entry', new TableColumn(intColumn('block', { nullable: true })))
    await runner.createIndex('audit_entry', byBlock)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('audit_entry', byBlock)
    await runner.dropColumn('audit_entry', 'block')
    for (const table of [...TABLES].reverse()) await runner.dropTable(table)
  }
}
