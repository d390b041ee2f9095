import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm'

import { instantColumn } from '../platform/database/migration.js'

/** Since when an uploaded file is used by no record. */
export class UnusedFiles20261125181000 implements MigrationInterface {
  readonly name = 'UnusedFiles20261125181000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('stored_file', new TableColumn(instantColumn('unused_since', { nullable: true })))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('stored_file', 'unused_since')
  }
}
