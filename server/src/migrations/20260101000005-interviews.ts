import { Table, type MigrationInterface, type QueryRunner } from 'typeorm'
import {
  idColumn,
  instantColumn,
  intColumn,
  jsonColumn,
  refColumn,
  textColumn,
} from '../platform/database/migration.js'

const TABLES = [
  new Table({
    name: 'interview',
    columns: [
      idColumn(),
      refColumn('application_id'),
      refColumn('job_id'),
      refColumn('employer_id'),
      refColumn('candidate_id'),
      textColumn('status', 20),
      textColumn('channel', 20),
      textColumn('place', 120, { nullable: true }),
      intColumn('minutes'),
      jsonColumn('slots'),
      instantColumn('confirmed_slot', { nullable: true }),
      textColumn('outcome', 10, { nullable: true }),
      textColumn('outcome_note', 300, { nullable: true }),
      refColumn('live_key', { nullable: true }),
      instantColumn('created_at'),
      intColumn('revision'),
    ],
    indices: [
      { name: 'interview_candidate', columnNames: ['candidate_id', 'id'] },
      { name: 'interview_employer', columnNames: ['employer_id', 'id'] },
      { name: 'interview_application', columnNames: ['application_id'] },
      { name: 'interview_live', columnNames: ['live_key'], isUnique: true },
    ],
    foreignKeys: [
      {
        name: 'interview_of_application',
        columnNames: ['application_id'],
        referencedTableName: 'application',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  new Table({
    name: 'interview_event',
    columns: [
      idColumn(),
      refColumn('interview_id'),
      textColumn('action', 20),
      instantColumn('at'),
      refColumn('actor_id'),
      textColumn('actor_title', 20),
      textColumn('reason', 200, { nullable: true }),
    ],
    indices: [{ name: 'interview_event_interview', columnNames: ['interview_id', 'id'] }],
    foreignKeys: [
      {
        name: 'interview_event_of_interview',
        columnNames: ['interview_id'],
        referencedTableName: 'interview',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  // No double booking: (party, tick) is the primary key.
  new Table({
    name: 'interview_booking',
    columns: [idColumn('party'), { ...intColumn('tick'), isPrimary: true }, refColumn('interview_id')],
    indices: [{ name: 'interview_booking_interview', columnNames: ['interview_id'] }],
    foreignKeys: [
      {
        name: 'interview_booking_of_interview',
        columnNames: ['interview_id'],
        referencedTableName: 'interview',
        referencedColumnNames: ['id'],
      },
    ],
  }),
]

/** Interviews, their history, and the five-minute steps that agreed ones own. */
export class Interviews20260101000005 implements MigrationInterface {
  name = 'Interviews20260101000005'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table)
  }
}
