import { Table, type MigrationInterface, type QueryRunner } from 'typeorm'
import { boolColumn, idColumn, instantColumn, refColumn, textColumn } from '../platform/database/migration.js'

const maybe = { nullable: true } as const

const MESSAGE = new Table({
  name: 'message',
  columns: [
    idColumn(),
    refColumn('account_id'),
    textColumn('title', 60),
    textColumn('body', 500),
    textColumn('about', 80, maybe),
    boolColumn('important'),
    instantColumn('at'),
    instantColumn('read_at', maybe),
    textColumn('once_key', 160, maybe),
  ],
  indices: [
    { name: 'message_inbox', columnNames: ['account_id', 'at', 'id'] },
    { name: 'message_once', columnNames: ['once_key'], isUnique: true },
  ],
  foreignKeys: [
    { columnNames: ['account_id'], referencedTableName: 'account', referencedColumnNames: ['id'] },
  ],
})

/** The inbox. */
export class Messages20260101000009 implements MigrationInterface {
  readonly name = 'Messages20260101000009'

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(MESSAGE)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(MESSAGE)
  }
}
