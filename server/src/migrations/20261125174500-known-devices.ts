import { Table, type MigrationInterface, type QueryRunner } from 'typeorm'
import {
  idColumn,
  instantColumn,
  intColumn,
  keyColumn,
  refColumn,
  textColumn,
} from '../platform/database/migration.js'

const DEVICES = new Table({
  name: 'known_device',
  columns: [
    idColumn(),
    refColumn('account_id'),
    textColumn('token_hash', 64),
    instantColumn('first_used_at'),
    instantColumn('last_used_at'),
  ],
  indices: [
    { name: 'known_device_owner', columnNames: ['account_id', 'token_hash'], isUnique: true },
    { name: 'known_device_token', columnNames: ['token_hash'] },
  ],
  foreignKeys: [
    { columnNames: ['account_id'], referencedTableName: 'account', referencedColumnNames: ['id'] },
  ],
})

const CODES = new Table({
  name: 'phone_code',
  columns: [
    idColumn(),
    textColumn('phone_index', 64),
    textColumn('address_index', 64),
    textColumn('code_hash', 64),
    intColumn('tries'),
    intColumn('blind_tries'),
    instantColumn('sent_at'),
    instantColumn('expires_at'),
  ],
  indices: [
    { name: 'phone_code_phone', columnNames: ['phone_index'] },
    { name: 'phone_code_expiry', columnNames: ['expires_at'] },
  ],
})

const CODES_BEFORE = new Table({
  name: 'phone_code',
  columns: [
    keyColumn('phone_index', 64),
    textColumn('code_hash', 64),
    intColumn('tries'),
    instantColumn('sent_at'),
    instantColumn('expires_at'),
  ],
})

/**
 * Devices that signed in before; a code belongs to who asked for it. Codes live five minutes: the open ones are let go,
 * and their holders ask for another.
 */
export class KnownDevices20261125174500 implements MigrationInterface {
  readonly name = 'KnownDevices20261125174500'

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(DEVICES)
    await runner.dropTable('phone_code')
    await runner.createTable(CODES)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('phone_code')
    await runner.createTable(CODES_BEFORE)
    await runner.dropTable('known_device')
  }
}
