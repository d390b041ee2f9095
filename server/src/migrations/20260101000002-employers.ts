import { Table, TableForeignKey, type MigrationInterface, type QueryRunner } from 'typeorm'
import {
  dayColumn,
  idColumn,
  instantColumn,
  intColumn,
  refColumn,
  textColumn,
} from '../platform/database/migration.js'

const maybe = { nullable: true } as const

const TABLES = [
  new Table({
    name: 'employer',
    columns: [
      idColumn(),
      textColumn('name', 80),
      textColumn('credit_code', 18),
      textColumn('entity_type', 30),
      textColumn('size', 10),
      textColumn('region', 12),
      textColumn('region_name', 60),
      textColumn('address', 120),
      textColumn('contact_name', 30),
      textColumn('phone_sealed', 300),
      textColumn('phone_index', 64),
      dayColumn('verified_on', maybe),
      textColumn('verified_by', 60, maybe),
      instantColumn('created_at'),
      intColumn('revision'),
    ],
    indices: [
      { name: 'employer_credit_code', columnNames: ['credit_code'], isUnique: true },
      { name: 'employer_region', columnNames: ['region'] },
      { name: 'employer_phone', columnNames: ['phone_index'] },
    ],
  }),
  new Table({
    name: 'employer_verification',
    columns: [
      idColumn(),
      refColumn('employer_id'),
      dayColumn('verified_on'),
      textColumn('office', 60),
      refColumn('staff_id', maybe),
      textColumn('note', 200, maybe),
      instantColumn('created_at'),
    ],
    indices: [{ name: 'employer_verification_employer', columnNames: ['employer_id'] }],
    foreignKeys: [
      { columnNames: ['employer_id'], referencedTableName: 'employer', referencedColumnNames: ['id'] },
      { columnNames: ['staff_id'], referencedTableName: 'account', referencedColumnNames: ['id'] },
    ],
  }),
]

const ACCOUNT_EMPLOYER = new TableForeignKey({
  name: 'account_employer',
  columnNames: ['employer_id'],
  referencedTableName: 'employer',
  referencedColumnNames: ['id'],
})

/** Employers and the record of who verified them. Accounts come first, so their link to a firm is made here. */
export class Employers20260101000002 implements MigrationInterface {
  readonly name = 'Employers20260101000002'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table)
    await runner.createForeignKey('account', ACCOUNT_EMPLOYER)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropForeignKey('account', 'account_employer')
    for (const table of [...TABLES].reverse()) await runner.dropTable(table)
  }
}
