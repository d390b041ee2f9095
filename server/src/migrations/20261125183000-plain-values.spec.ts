import type { QueryRunner } from 'typeorm'
import type { DataSources } from '../platform/database/data-source.js'
import { DATA_SOURCES } from '../platform/database/database.js'
import { newId } from '../platform/ids.js'
import { startTestApp, type TestApp } from '../platform/testing/test-app.js'
import { TESTED_ENGINES } from '../platform/testing/test-database.js'
import { PlainValues20261125183000 } from './20261125183000-plain-values.js'

describe.each(TESTED_ENGINES)('old rows brought to one way of writing on %s', (engine) => {
  let test: TestApp
  let runner: QueryRunner
  beforeAll(async () => {
    test = await startTestApp({ engine, features: [] })
    runner = test.app.get<DataSources>(DATA_SOURCES).writer.createQueryRunner()
    // The rows stand alone: what they refer to does not matter here.
    await runner.query(engine === 'mysql' ? 'SET FOREIGN_KEY_CHECKS = 0' : 'PRAGMA foreign_keys = OFF')
  })
  afterAll(async () => {
    if (engine === 'mysql') await runner.release()
    await test.close()
  })

  /** A row with these values and nothing said in its other columns. */
  const insert = async (table: string, values: Readonly<Record<string, string>>): Promise<string> => {
    const id = newId()
    const row: Record<string, string | number> = { id, ...values }
    for (const column of (await runner.getTable(table))?.columns ?? [])
      if (!column.isNullable && row[column.name] === undefined)
        row[column.name] = column.type === 'varchar' ? newId().slice(-Number(column.length)) : 0
    const names = Object.keys(row)
    await runner.query(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      Object.values(row),
    )
    return id
  }
  const valueOf = async (table: string, column: string, id: string): Promise<string> => {
    const rows = (await runner.query(`SELECT ${column} AS value FROM ${table} WHERE id = ?`, [id])) as {
      value: string
    }[]
    return rows[0]?.value ?? ''
  }
  const grant = (book: string, period: string, subject = 'certificate') =>
    insert('claim_grant', { book, period, subject_index: subject })
  const up = () => new PlainValues20261125183000().up(runner)

  it('writes a certificate as it is compared now, and leaves months of other books alone', async () => {
    const old = await grant('plain', ' Ｔ－００１\u200b')
    const month = await grant('plain', 't001', newId())
    await up()
    expect(await valueOf('claim_grant', 'period', old)).toBe('T001')
    expect(await valueOf('claim_grant', 'period', month)).toBe('t001')
  })

  it('keeps both rows where two spellings of one certificate were paid, and can run again', async () => {
    const ids = [await grant('twice', 't002'), await grant('twice', 'Ｔ００２'), await grant('other', 't002')]
    await up()
    await up()
    const periods = await Promise.all(ids.map((id) => valueOf('claim_grant', 'period', id)))
    expect(periods.filter((period) => period === 'T002')).toHaveLength(2)
    expect(periods[2]).toBe('T002')
  })

  it('names a county by the code in force, with the township kept', async () => {
    const county = await insert('employer', { region: '520522' })
    const now = await insert('employer', { region: '520581' })
    await up()
    expect(await valueOf('employer', 'region', county)).toBe('520581')
    expect(await valueOf('employer', 'region', now)).toBe('520581')
  })
})
