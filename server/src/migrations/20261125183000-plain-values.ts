import { certificatesIn } from '@wengang/shared/values/certificate'
import { currentRegion } from '@wengang/shared/values/region'
import type { MigrationInterface, QueryRunner } from 'typeorm'

const REGIONS = [
  ['profile', 'wanted_region'],
  ['profile', 'household_region'],
  ['account', 'scope'],
  ['employer', 'region'],
  ['job', 'region'],
  ['claim', 'region'],
] as const

interface Grant {
  id: string
  book: string
  period: string
}

/** Certificate numbers and county codes of old rows in the form in which they are compared from now on. */
export class PlainValues20261125183000 implements MigrationInterface {
  readonly name = 'PlainValues20261125183000'

  async up(runner: QueryRunner): Promise<void> {
    await this.certificates(runner)
    for (const [table, column] of REGIONS) await this.regions(runner, table, column)
  }

  /** Nothing to undo: both forms mean the same. */
  async down(): Promise<void> {}

  private async certificates(runner: QueryRunner): Promise<void> {
    const rows = (await runner.query(
      "SELECT id, book, period FROM claim_grant WHERE subject_index = 'certificate' ORDER BY id",
    )) as Grant[]
    const taken = new Set(rows.map(({ book, period }) => `${book} ${period}`))
    for (const { id, book, period } of rows) {
      const plain = certificatesIn(period).join('、')
      // Two spellings of one certificate were both paid: the second row stays as it is, so that the record keeps it.
      if (plain === '' || plain === period || taken.has(`${book} ${plain}`)) continue
      taken.add(`${book} ${plain}`)
      await runner.query('UPDATE claim_grant SET period = ? WHERE id = ?', [plain, id])
    }
  }

  private async regions(runner: QueryRunner, table: string, column: string): Promise<void> {
    const rows = (await runner.query(
      `SELECT DISTINCT ${column} AS code FROM ${table} WHERE ${column} IS NOT NULL`,
    )) as { code: string }[]
    for (const { code } of rows)
      if (currentRegion(code) !== code)
        await runner.query(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`, [
          currentRegion(code),
          code,
        ])
  }
}
