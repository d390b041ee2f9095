import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm'
import { addColumns, dropColumns, instantColumn, textColumn } from '../platform/database/migration.js'

const maybe = { nullable: true } as const
const dropIndex = (runner: QueryRunner, name: string) =>
  runner.query(
    runner.connection.options.type === 'mysql' ? `DROP INDEX ${name} ON employer` : `DROP INDEX ${name}`,
  )

/** A credit code belongs to the firm whose licence was seen, not to whoever typed it first. */
export class VerifiedCode20261125182500 implements MigrationInterface {
  readonly name = 'VerifiedCode20261125182500'

  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'employer', [
      textColumn('verified_code', 18, maybe),
      instantColumn('closed_at', maybe),
    ])
    await runner.query('UPDATE employer SET verified_code = credit_code WHERE verified_on IS NOT NULL')
    await dropIndex(runner, 'employer_credit_code')
    await runner.createIndices('employer', [
      new TableIndex({ name: 'employer_credit_code', columnNames: ['credit_code'] }),
      new TableIndex({ name: 'employer_verified_code', columnNames: ['verified_code'], isUnique: true }),
    ])
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndex(runner, 'employer_verified_code')
    await dropIndex(runner, 'employer_credit_code')
    await runner.createIndex(
      'employer',
      new TableIndex({ name: 'employer_credit_code', columnNames: ['credit_code'], isUnique: true }),
    )
    await dropColumns(runner, 'employer', ['verified_code', 'closed_at'])
  }
}
