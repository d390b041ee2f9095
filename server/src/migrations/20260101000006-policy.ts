import { Table, type MigrationInterface, type QueryRunner } from 'typeorm'
import {
  dayColumn,
  fenColumn,
  idColumn,
  instantColumn,
  intColumn,
  jsonColumn,
  refColumn,
  textColumn,
} from '../platform/database/migration.js'

const account = (name: string, column: string) => ({
  name,
  columnNames: [column],
  referencedTableName: 'account',
  referencedColumnNames: ['id'],
})

const release = new Table({
  name: 'parameter_release',
  columns: [
    idColumn(),
    textColumn('title', 80),
    textColumn('document', 120),
    dayColumn('document_date'),
    jsonColumn('parameters'),
    textColumn('status', 12),
    refColumn('proposed_by'),
    instantColumn('proposed_at'),
    refColumn('decided_by', { nullable: true }),
    instantColumn('decided_at', { nullable: true }),
    intColumn('revision'),
  ],
  foreignKeys: [
    account('parameter_release_proposer', 'proposed_by'),
    account('parameter_release_decider', 'decided_by'),
  ],
})

const publication = new Table({
  name: 'release_publication',
  columns: [{ name: 'sequence', type: 'int', isPrimary: true }, refColumn('release_id'), instantColumn('at')],
  indices: [{ name: 'release_publication_release', columnNames: ['release_id'], isUnique: true }],
  foreignKeys: [
    {
      name: 'release_publication_of',
      columnNames: ['release_id'],
      referencedTableName: 'parameter_release',
      referencedColumnNames: ['id'],
    },
  ],
})

const screening = new Table({
  name: 'screening',
  columns: [
    idColumn(),
    textColumn('audience', 8),
    textColumn('status', 8),
    dayColumn('as_of'),
    textColumn('release_id', 64),
    refColumn('created_by'),
    textColumn('scope', 12, { nullable: true }),
    instantColumn('started_at', { nullable: true }),
    instantColumn('ended_at', { nullable: true }),
    refColumn('after_id', { nullable: true }),
    intColumn('total'),
    intColumn('done'),
    intColumn('messages_sent'),
    jsonColumn('by_schemes'),
    intColumn('revision'),
  ],
  foreignKeys: [account('screening_creator', 'created_by')],
})

const result = new Table({
  name: 'screening_result',
  columns: [
    idColumn(),
    refColumn('screening_id'),
    refColumn('subject_id'),
    textColumn('scheme', 40),
    textColumn('outcome', 12),
    fenColumn('amount_fen', { nullable: true }),
    jsonColumn('reasons'),
    instantColumn('messaged_at', { nullable: true }),
  ],
  indices: [
    { name: 'screening_result_once', columnNames: ['screening_id', 'subject_id', 'scheme'], isUnique: true },
    { name: 'screening_result_page', columnNames: ['screening_id', 'id'] },
  ],
  foreignKeys: [
    {
      name: 'screening_result_of',
      columnNames: ['screening_id'],
      referencedTableName: 'screening',
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
})

/** Parameter releases and their order of publication; screenings (政策找人) and their results. */
export class Policy20260101000006 implements MigrationInterface {
  name = 'Policy20260101000006'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [release, publication, screening, result]) await runner.createTable(table)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [result, screening, publication, release]) await runner.dropTable(table)
  }
}
