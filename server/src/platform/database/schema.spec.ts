import type { DataSource, EntityMetadata } from 'typeorm'

import { startTestApp, type TestApp } from '../testing/test-app.js'
import { TESTED_ENGINES } from '../testing/test-database.js'
import type { DataSources } from './data-source.js'
import { DATA_SOURCES } from './database.js'

/** What must agree between an entity's column and the migrated table's. */
type Shape = Record<string, string>

const typeNames: Readonly<Record<string, string>> = { integer: 'int' }

function shapeOf(
  columns: readonly { name: string; type: string; length: string; nullable: boolean; primary: boolean }[],
): Shape {
  return Object.fromEntries(
    columns.map(({ name, type, length, nullable, primary }) => {
      const plain = typeNames[type] ?? type
      return [
        name,
        `${plain}${plain === 'varchar' ? `(${length})` : ''}${nullable ? ' null' : ''}${primary ? ' key' : ''}`,
      ]
    }),
  )
}

const declared = (metadata: EntityMetadata): Shape =>
  shapeOf(
    metadata.columns.map((column) => ({
      name: column.databaseName,
      type: String(column.type),
      length: String(column.length),
      nullable: column.isNullable,
      primary: column.isPrimary,
    })),
  )

async function migrated(source: DataSource, table: string): Promise<Shape> {
  const runner = source.createQueryRunner()
  try {
    const found = await runner.getTable(table)
    return shapeOf(
      (found?.columns ?? []).map((column) => ({
        name: column.name,
        type: column.type,
        length: column.length,
        nullable: column.isNullable,
        primary: column.isPrimary,
      })),
    )
  } finally {
    if (source.options.type === 'mysql') await runner.release()
  }
}

describe.each(TESTED_ENGINES)('the schema on %s', (engine) => {
  let test: TestApp
  let source: DataSource
  beforeAll(async () => {
    test = await startTestApp({ engine, features: [] })
    source = test.app.get<DataSources>(DATA_SOURCES).writer
  })
  afterAll(() => test.close())

  it('is what the entities say, column by column', async () => {
    const expected: Record<string, Shape> = {}
    const actual: Record<string, Shape> = {}
    for (const metadata of source.entityMetadatas) {
      expected[metadata.tableName] = declared(metadata)
      actual[metadata.tableName] = await migrated(source, metadata.tableName)
    }
    expect(actual).toEqual(expected)
  })

  it('has the unique keys that entities name', async () => {
    const missing: string[] = []
    for (const metadata of source.entityMetadatas) {
      const runner = source.createQueryRunner()
      const table = await runner.getTable(metadata.tableName)
      if (source.options.type === 'mysql') await runner.release()
      const have = [
        ...(table?.uniques ?? []),
        ...(table?.indices.filter((index) => index.isUnique) ?? []),
      ].map((key) => [...key.columnNames].sort().join())
      for (const unique of [...metadata.uniques, ...metadata.indices.filter((index) => index.isUnique)]) {
        const columns = unique.columns
          .map((column) => column.databaseName)
          .sort()
          .join()
        if (!have.includes(columns)) missing.push(`${metadata.tableName}(${columns})`)
      }
    }
    expect(missing).toEqual([])
  })
})
