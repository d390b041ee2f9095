import { Table, type MigrationInterface, type QueryRunner } from 'typeorm'

import {
  fenColumn,
  idColumn,
  instantColumn,
  intColumn,
  jsonColumn,
  keyColumn,
  longTextColumn,
  refColumn,
  textColumn,
} from '../platform/database/migration.js'

const maybe = { nullable: true } as const

const TABLES = [
  new Table({
    name: 'idempotency_key',
    columns: [
      keyColumn('id', 64),
      textColumn('request', 64),
      intColumn('answered'),
      jsonColumn('reply', maybe),
      instantColumn('created_at'),
    ],
    indices: [{ name: 'idempotency_key_age', columnNames: ['created_at'] }],
  }),
  new Table({
    name: 'outbox_message',
    columns: [
      idColumn(),
      textColumn('kind', 40),
      textColumn('once_key', 120),
      jsonColumn('payload', maybe),
      textColumn('state', 10),
      instantColumn('due_at'),
      intColumn('attempts'),
      refColumn('lease', maybe),
      textColumn('last_error', 300, maybe),
      instantColumn('created_at'),
    ],
    indices: [
      { name: 'outbox_message_once', columnNames: ['once_key'], isUnique: true },
      { name: 'outbox_message_due', columnNames: ['state', 'due_at'] },
    ],
  }),
  new Table({
    name: 'audit_entry',
    columns: [
      idColumn(),
      instantColumn('at'),
      refColumn('actor_id', maybe),
      textColumn('actor_roles', 100),
      textColumn('action', 60),
      textColumn('subject', 80),
      jsonColumn('detail', maybe),
      textColumn('seal', 64),
    ],
    indices: [
      { name: 'audit_entry_subject', columnNames: ['subject', 'id'] },
      { name: 'audit_entry_actor', columnNames: ['actor_id', 'id'] },
    ],
  }),
  new Table({
    name: 'wechat_token',
    columns: [
      keyColumn('id', 40),
      longTextColumn('sealed', maybe),
      instantColumn('expires_at', maybe),
      instantColumn('refreshing_until', maybe),
      intColumn('revision'),
    ],
  }),
  // Counts of time windows; the expiry is milliseconds. SQLite keeps them in a file of their own (see limits).
  new Table({
    name: 'rate_limit',
    columns: [keyColumn('id', 190), intColumn('used'), fenColumn('expires_at')],
    indices: [{ name: 'rate_limit_expiry', columnNames: ['expires_at'] }],
  }),
]

/** Tables of the technical rooms. */
export class Platform20260101000000 implements MigrationInterface {
  readonly name = 'Platform20260101000000'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table)
  }
}
