import { Table, type MigrationInterface, type QueryRunner } from 'typeorm'
import {
  boolColumn,
  dayColumn,
  fenColumn,
  idColumn,
  instantColumn,
  intColumn,
  jsonColumn,
  longTextColumn,
  refColumn,
  textColumn,
} from '../platform/database/migration.js'

const TABLES = [
  new Table({
    name: 'job',
    columns: [
      idColumn(),
      refColumn('employer_id'),
      textColumn('title', 40),
      textColumn('kind', 20),
      textColumn('trade', 20),
      textColumn('region', 12),
      textColumn('desk_region', 12),
      textColumn('region_name', 60),
      textColumn('address', 120),
      fenColumn('pay_from'),
      fenColumn('pay_to'),
      textColumn('pay_unit', 10),
      fenColumn('month_from'),
      fenColumn('month_to'),
      textColumn('pay_base', 60),
      textColumn('pay_extras', 100, { nullable: true }),
      textColumn('pay_deductions', 100, { nullable: true }),
      textColumn('pay_day', 30),
      intColumn('headcount'),
      longTextColumn('duties'),
      longTextColumn('conditions'),
      boolColumn('board'),
      boolColumn('lodging'),
      dayColumn('ends_on'),
      intColumn('lat_micro', { nullable: true }),
      intColumn('lng_micro', { nullable: true }),
      textColumn('status', 12),
      textColumn('urgent_reason', 20, { nullable: true }),
      dayColumn('urgent_until', { nullable: true }),
      instantColumn('published_at', { nullable: true }),
      instantColumn('submitted_at', { nullable: true }),
      dayColumn('confirmed_on'),
      longTextColumn('search_text'),
      textColumn('same_as', 64),
      jsonColumn('findings'),
      instantColumn('created_at'),
      intColumn('revision'),
    ],
    indices: [
      { name: 'job_newest', columnNames: ['status', 'published_at', 'id'] },
      { name: 'job_pay', columnNames: ['status', 'month_from', 'id'] },
      { name: 'job_urgent', columnNames: ['status', 'urgent_until'] },
      { name: 'job_region', columnNames: ['region'] },
      { name: 'job_desk', columnNames: ['status', 'desk_region'] },
      { name: 'job_employer', columnNames: ['employer_id', 'id'] },
      { name: 'job_latitude', columnNames: ['status', 'lat_micro'] },
      { name: 'job_same', columnNames: ['same_as'] },
    ],
    foreignKeys: [
      {
        name: 'job_of_employer',
        columnNames: ['employer_id'],
        referencedTableName: 'employer',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  new Table({
    name: 'job_event',
    columns: [
      idColumn(),
      refColumn('job_id'),
      textColumn('action', 20),
      instantColumn('at'),
      refColumn('actor_id'),
      textColumn('actor_title', 20),
      textColumn('reason', 300, { nullable: true }),
    ],
    indices: [{ name: 'job_event_job', columnNames: ['job_id', 'id'] }],
    foreignKeys: [
      {
        name: 'job_event_of_job',
        columnNames: ['job_id'],
        referencedTableName: 'job',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  new Table({
    name: 'job_report',
    columns: [
      idColumn(),
      refColumn('job_id'),
      refColumn('reporter_id'),
      textColumn('reason', 10),
      textColumn('note', 300, { nullable: true }),
      instantColumn('at'),
      dayColumn('answer_by'),
      textColumn('answer', 300, { nullable: true }),
      instantColumn('answered_at', { nullable: true }),
      textColumn('live_key', 80, { nullable: true }),
      intColumn('revision'),
    ],
    indices: [
      { name: 'job_report_job', columnNames: ['job_id'] },
      { name: 'job_report_open', columnNames: ['answered_at', 'id'] },
      { name: 'job_report_live', columnNames: ['live_key'], isUnique: true },
    ],
    foreignKeys: [
      {
        name: 'job_report_of_job',
        columnNames: ['job_id'],
        referencedTableName: 'job',
        referencedColumnNames: ['id'],
      },
    ],
  }),
  new Table({
    name: 'job_call',
    columns: [idColumn(), refColumn('job_id'), refColumn('account_id'), instantColumn('at')],
    indices: [{ name: 'job_call_job', columnNames: ['job_id'] }],
    foreignKeys: [
      {
        name: 'job_call_of_job',
        columnNames: ['job_id'],
        referencedTableName: 'job',
        referencedColumnNames: ['id'],
      },
    ],
  }),
]

/** Posts, their history, reports of them, and who was shown their telephone numbers. */
export class Jobs20260101000003 implements MigrationInterface {
  name = 'Jobs20260101000003'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table)
  }
}
