import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'
import {
  addColumns,
  dropColumns,
  instantColumn,
  intColumn,
  refColumn,
} from '../platform/database/migration.js'

const INDEX = 'session_parent'

/** Which refresh token came of which, so that a lost answer can be given again; what an account may do has a version. */
export class SessionLineage20261125173000 implements MigrationInterface {
  readonly name = 'SessionLineage20261125173000'

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'account', [{ ...intColumn('access_version'), present: 0 }])
    await addColumns(runner, 'session', [
      refColumn('parent_id', { nullable: true }),
      { ...intColumn('generation'), present: 0 },
      { ...intColumn('children'), present: 0 },
      instantColumn('superseded_at', { nullable: true }),
    ])
    await runner.createIndex('session', new TableIndex({ name: INDEX, columnNames: ['parent_id'] }))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      runner.connection.options.type === 'mysql' ? `DROP INDEX ${INDEX} ON session` : `DROP INDEX ${INDEX}`,
    )
    await dropColumns(runner, 'session', ['parent_id', 'generation', 'children', 'superseded_at'])
    await dropColumns(runner, 'account', ['access_version'])
  }
}
