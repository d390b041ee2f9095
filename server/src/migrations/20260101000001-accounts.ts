import { Table, type MigrationInterface, type QueryRunner } from 'typeorm'
import {
  boolColumn,
  dayColumn,
  idColumn,
  instantColumn,
  intColumn,
  jsonColumn,
  keyColumn,
  refColumn,
  textColumn,
} from '../platform/database/migration.js'

const maybe = { nullable: true } as const
const toAccount = (column: string) => ({
  columnNames: [column],
  referencedTableName: 'account',
  referencedColumnNames: ['id'],
})

const TABLES = [
  new Table({
    name: 'account',
    columns: [
      idColumn(),
      textColumn('display_name', 60),
      jsonColumn('roles'),
      textColumn('scope', 12, maybe),
      refColumn('employer_id', maybe),
      textColumn('phone_sealed', 200, maybe),
      textColumn('phone_index', 64, maybe),
      textColumn('persona', 20, maybe),
      boolColumn('disabled'),
      instantColumn('created_at'),
      intColumn('revision'),
    ],
    indices: [
      { name: 'account_scope', columnNames: ['scope'] },
      { name: 'account_phone', columnNames: ['phone_index'], isUnique: true },
      { name: 'account_persona', columnNames: ['persona'], isUnique: true },
    ],
  }),
  new Table({
    name: 'wechat_identity',
    columns: [
      keyColumn('account_id', 36),
      textColumn('openid_sealed', 300),
      textColumn('openid_index', 64),
      textColumn('session_key_sealed', 300),
      instantColumn('updated_at'),
    ],
    indices: [{ name: 'wechat_identity_openid', columnNames: ['openid_index'], isUnique: true }],
    foreignKeys: [toAccount('account_id')],
  }),
  new Table({
    name: 'staff_login',
    columns: [
      keyColumn('account_id', 36),
      textColumn('username', 64),
      textColumn('password_hash', 200),
      textColumn('totp_sealed', 300, maybe),
      textColumn('totp_pending_sealed', 300, maybe),
      intColumn('totp_step'),
      instantColumn('updated_at'),
    ],
    indices: [{ name: 'staff_login_username', columnNames: ['username'], isUnique: true }],
    foreignKeys: [toAccount('account_id')],
  }),
  new Table({
    name: 'session',
    columns: [
      idColumn(),
      refColumn('family_id'),
      refColumn('account_id'),
      textColumn('token_hash', 64),
      instantColumn('issued_at'),
      instantColumn('expires_at'),
      instantColumn('used_at', maybe),
      instantColumn('ended_at', maybe),
    ],
    indices: [
      { name: 'session_family', columnNames: ['family_id'] },
      { name: 'session_account', columnNames: ['account_id'] },
      { name: 'session_token', columnNames: ['token_hash'], isUnique: true },
    ],
    foreignKeys: [toAccount('account_id')],
  }),
  new Table({
    name: 'phone_code',
    columns: [
      keyColumn('phone_index', 64),
      textColumn('code_hash', 64),
      intColumn('tries'),
      instantColumn('sent_at'),
      instantColumn('expires_at'),
    ],
  }),
  new Table({
    name: 'profile',
    columns: [
      idColumn(),
      textColumn('name', 30, maybe),
      textColumn('trade', 20, maybe),
      textColumn('wanted_region', 12, maybe),
      textColumn('household_region', 12, maybe),
      textColumn('id_number_sealed', 300, maybe),
      textColumn('id_number_index', 64, maybe),
      textColumn('bank_account_sealed', 300, maybe),
      textColumn('bank_account_index', 64, maybe),
      instantColumn('updated_at'),
      intColumn('revision'),
    ],
    indices: [
      { name: 'profile_id_number', columnNames: ['id_number_index'], isUnique: true },
      { name: 'profile_bank_account', columnNames: ['bank_account_index'] },
    ],
    foreignKeys: [toAccount('id')],
  }),
  new Table({
    name: 'category_membership',
    columns: [
      idColumn(),
      refColumn('account_id'),
      textColumn('category', 40),
      dayColumn('from_day'),
      dayColumn('to_day', maybe),
      textColumn('source', 120),
      instantColumn('created_at'),
    ],
    indices: [{ name: 'category_membership_account', columnNames: ['account_id'] }],
    foreignKeys: [toAccount('account_id')],
  }),
  new Table({
    name: 'consent',
    columns: [
      idColumn(),
      refColumn('account_id'),
      textColumn('purpose', 20),
      textColumn('subject', 64, maybe),
      textColumn('live_key', 140, maybe),
      instantColumn('given_at'),
      instantColumn('withdrawn_at', maybe),
    ],
    indices: [
      { name: 'consent_account', columnNames: ['account_id'] },
      { name: 'consent_live', columnNames: ['live_key'], isUnique: true },
    ],
    foreignKeys: [toAccount('account_id')],
  }),
]

/** Accounts, the ways they sign in, what people told about themselves and what they agreed to. */
export class Accounts20260101000001 implements MigrationInterface {
  readonly name = 'Accounts20260101000001'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.dropTable(table)
  }
}
