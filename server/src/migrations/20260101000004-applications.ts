import { Table, type MigrationInterface, type QueryRunner } from 'typeorm'
import {
  dayColumn,
  fenColumn,
  idColumn,
  instantColumn,
  intColumn,
  refColumn,
  textColumn,
} from '../platform/database/migration.js'

const TABLES = [
  new Table({
    name: 'application',
    columns: [
      idColumn(),
      refColumn('job_id'),
      refColumn('employer_id'),
      refColumn('person_id'),
      textColumn('status', 14),
      textColumn('note', 200, { nullable: true }),
      instantColumn('applied_at'),
      refColumn('interview_id', { nullable: true }),
      textColumn('live_key', 80, { nullable: true }),
      dayColumn('hire_starts_on', { nullable: true }),
      dayColumn('hire_contract_from', { nullable: true }),
      dayColumn('hire_contract_to', { nullable: true }),
      fenColumn('hire_pay_fen', { nullable: true }),
      instantColumn('hired_at', { nullable: true }),
      intColumn('revision'),
    ],
    indices: [
      { name: 'application_person', columnNames: ['person_id', 'id'] },
      { name: 'application_employer', columnNames: ['employer_id', 'id'] },
      { name: 'application_job', columnNames: ['job_id', 'id'] },
      { name: 'application_live', columnNames: ['live_key'], isUnique: true },
    ],
    foreignKeys: [
      {
        name: 'application_for_job',
        columnNames: ['job_id'],
        referencedTableName: 'job',
        referencedColumnNames: ['id'],
      },
      {
        name: 'application_at_employer',
        columnNames: ['employer_id'],
        referencedTableName: 'employer',
        referencedColumnNames: ['id'],
      },
      {
        name: 'application_of_person',
        columnNames: ['person_id'],
        referencedTableName: 'account',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  new Table({
    name: 'application_event',
    columns: [
      idColumn(),
      refColumn('application_id'),
      textColumn('action', 30),
      instantColumn('at'),
      refColumn('actor_id'),
      textColumn('actor_title', 20),
      textColumn('reason', 200, { nullable: true }),
    ],
    indices: [{ name: 'application_event_application', columnNames: ['application_id', 'id'] }],
    foreignKeys: [
      {
        name: 'application_event_of_application',
        columnNames: ['application_id'],
        referencedTableName: 'application',
        referencedColumnNames: ['id'],
      },
    ],
  }),
]

/** Applications for posts with their hires, and the history of each. */
export class Applications20260101000004 implements MigrationInterface {
  name = 'Applications20260101000004'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table)
  }
}
