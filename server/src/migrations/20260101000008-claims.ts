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

const key = (name: string, column: string, table: string, onDelete?: 'CASCADE') => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
  ...(onDelete === undefined ? {} : { onDelete }),
})
const optional = { nullable: true } as const

const claim = new Table({
  name: 'claim',
  columns: [
    idColumn(),
    textColumn('reference', 24, optional),
    textColumn('scheme', 40),
    textColumn('status', 16),
    refColumn('applicant_id'),
    textColumn('subject_kind', 8),
    refColumn('subject_id'),
    textColumn('subject_name', 120),
    textColumn('subject_masked', 40, optional),
    textColumn('subject_index', 64),
    textColumn('region', 12),
    textColumn('live_key', 180, optional),
    jsonColumn('facts'),
    jsonColumn('fact_sources'),
    jsonColumn('assessment'),
    textColumn('release_id', 64),
    fenColumn('amount_fen', optional),
    textColumn('payee_sealed', 200, optional),
    textColumn('payee_masked', 40, optional),
    jsonColumn('corrections'),
    textColumn('returned_from', 16, optional),
    textColumn('last_reason', 300, optional),
    refColumn('accepted_by', optional),
    refColumn('reviewed_by', optional),
    refColumn('approved_by', optional),
    instantColumn('created_at'),
    instantColumn('submitted_at', optional),
    dayColumn('due_on', optional),
    intColumn('days_left', optional),
    intColumn('revision'),
  ],
  indices: [
    { name: 'claim_reference', columnNames: ['reference'], isUnique: true },
    { name: 'claim_live', columnNames: ['live_key'], isUnique: true },
    { name: 'claim_applicant', columnNames: ['applicant_id', 'id'] },
    { name: 'claim_subject', columnNames: ['subject_id', 'id'] },
    { name: 'claim_status', columnNames: ['status', 'id'] },
    { name: 'claim_subject_index', columnNames: ['subject_index'] },
  ],
  foreignKeys: [key('claim_account', 'applicant_id', 'account')],
})

const worker = new Table({
  name: 'claim_worker',
  columns: [
    idColumn(),
    refColumn('claim_id'),
    intColumn('position'),
    textColumn('name', 40, optional),
    textColumn('id_sealed', 200, optional),
    textColumn('id_index', 64, optional),
    textColumn('id_masked', 24, optional),
    jsonColumn('facts'),
  ],
  indices: [
    { name: 'claim_worker_place', columnNames: ['claim_id', 'position'], isUnique: true },
    { name: 'claim_worker_person', columnNames: ['claim_id', 'id_index'], isUnique: true },
    { name: 'claim_worker_known', columnNames: ['id_index'] },
  ],
  foreignKeys: [key('claim_worker_claim', 'claim_id', 'claim', 'CASCADE')],
})

const material = new Table({
  name: 'claim_material',
  columns: [
    idColumn(),
    refColumn('claim_id'),
    textColumn('requirement', 60),
    textColumn('document', 60),
    refColumn('file_id'),
    instantColumn('added_at'),
  ],
  indices: [
    { name: 'claim_material_once', columnNames: ['claim_id', 'requirement', 'file_id'], isUnique: true },
    { name: 'claim_material_file', columnNames: ['file_id'] },
  ],
  foreignKeys: [
    key('claim_material_claim', 'claim_id', 'claim', 'CASCADE'),
    key('claim_material_stored', 'file_id', 'stored_file'),
  ],
})

const history = new Table({
  name: 'claim_history',
  columns: [
    idColumn(),
    refColumn('claim_id'),
    textColumn('action', 24),
    textColumn('to_status', 16),
    instantColumn('at'),
    refColumn('actor_id'),
    textColumn('actor_title', 20),
    textColumn('reason', 300, optional),
  ],
  indices: [{ name: 'claim_history_claim', columnNames: ['claim_id', 'id'] }],
  foreignKeys: [key('claim_history_of', 'claim_id', 'claim')],
})

const decision = new Table({
  name: 'claim_decision',
  columns: [
    idColumn(),
    refColumn('claim_id'),
    textColumn('action', 24),
    instantColumn('at'),
    refColumn('actor_id'),
    jsonColumn('facts'),
    jsonColumn('workers', optional),
    jsonColumn('assessment'),
    textColumn('release_id', 64),
  ],
  indices: [{ name: 'claim_decision_claim', columnNames: ['claim_id', 'id'] }],
  foreignKeys: [key('claim_decision_of', 'claim_id', 'claim')],
})

const grant = new Table({
  name: 'claim_grant',
  columns: [
    idColumn(),
    refColumn('claim_id'),
    textColumn('claim_reference', 24),
    textColumn('scheme', 40),
    textColumn('book', 80),
    textColumn('subject_index', 64),
    textColumn('period', 60),
    dayColumn('granted_on'),
  ],
  indices: [
    { name: 'claim_grant_once', columnNames: ['book', 'subject_index', 'period'], isUnique: true },
    { name: 'claim_grant_subject', columnNames: ['subject_index'] },
  ],
  foreignKeys: [key('claim_grant_claim', 'claim_id', 'claim')],
})

const counter = new Table({
  name: 'claim_counter',
  columns: [{ name: 'year', type: 'int', isPrimary: true }, intColumn('value')],
})

/** Claims, their rosters, papers, history and decisions, and the book of once-only grants. */
export class Claims20260101000008 implements MigrationInterface {
  name = 'Claims20260101000008'
  private readonly tables = [claim, worker, material, history, decision, grant, counter]

  async up(runner: QueryRunner): Promise<void> {
    for (const table of this.tables) await runner.createTable(table)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of this.tables.toReversed()) await runner.dropTable(table)
  }
}
