import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'

import { textColumn } from '../platform/database/migration.js'

const TABLE = 'outbox_message'
const byLane = new TableIndex({
  name: 'outbox_message_lane',
  columnNames: ['state', 'lane', 'due_at'],
})

/** Background work waits in lanes, so that a long run delays no message. */
export class WorkLanes20261125172600 implements MigrationInterface {
  readonly name = 'WorkLanes20261125172600'

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn(TABLE, new TableColumn({ ...textColumn('lane', 20), default: "'messages'" }))
    await runner.query("UPDATE outbox_message SET lane = 'slow' WHERE kind LIKE 'screening-%'")
    await runner.query("UPDATE outbox_message SET lane = 'upkeep' WHERE kind = 'housekeeping'")
    await runner.dropIndex(TABLE, 'outbox_message_due')
    await runner.createIndex(TABLE, byLane)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(TABLE, byLane)
    await runner.createIndex(
      TABLE,
      new TableIndex({ name: 'outbox_message_due', columnNames: ['state', 'due_at'] }),
    )
    await runner.dropColumn(TABLE, 'lane')
  }
}
