import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import type BetterSqlite3 from 'better-sqlite3'
import { DataSource, type DataSourceOptions } from 'typeorm'

import { entities } from '../../entities.js'
import { migrations } from '../../migrations/index.js'
import type { Config } from '../config/config.js'
import { SnakeNaming } from './snake-naming.js'

export type Engine = 'sqlite' | 'mysql'

const common = { entities, migrations, namingStrategy: new SnakeNaming(), synchronize: false, logging: false } satisfies Partial<DataSourceOptions>

const mysql = (url: string): DataSource =>
  new DataSource({
    ...common,
    type: 'mysql',
    url,
    charset: 'utf8mb4',
    timezone: 'Z',
    poolSize: 10,
    // Readers of a committed row after a refused unique key must see it, which a repeatable-read snapshot hides.
    extra: { connectTimeout: 10_000 },
  })

const sqlite = (file: string, readonly: boolean): DataSource => {
  const source = new DataSource({
    ...common,
    type: 'better-sqlite3',
    database: file,
    readonly,
    enableWAL: !readonly,
    timeout: 10_000,
    prepareDatabase: (connection: BetterSqlite3.Database) => {
      connection.pragma('synchronous = FULL')
    },
  })
  // SQLite takes any type name by its affinity; TypeORM's list lacks the one MySQL type for text past 64 KB.
  source.driver.supportedDataTypes.push('longtext')
  return source
}

export interface DataSources {
  readonly engine: Engine
  /** Where transactions run. */
  readonly writer: DataSource
  /**
   * Where reads outside a transaction run. On SQLite a second, read-only connection: the writer's one connection would
   * show them another request's uncommitted rows, and a write that forgot its transaction fails loudly instead of
   * slipping into someone else's. On MySQL the same pool.
   */
  readonly reader: DataSource
}

/** Opens the configured database and brings its schema up to date. */
export async function openDatabase(config: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<DataSources> {
  if (config.databaseUrl !== null) {
    const writer = await mysql(config.databaseUrl).initialize()
    await migrateMysql(writer)
    return { engine: 'mysql', writer, reader: writer }
  }
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const file = join(config.dataDir, 'wengang.sqlite')
  const writer = await sqlite(file, false).initialize()
  await writer.runMigrations({ transaction: 'each' })
  return { engine: 'sqlite', writer, reader: await sqlite(file, true).initialize() }
}

/** Replicas start together; a named lock lets one migrate while the others wait. */
async function migrateMysql(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner()
  try {
    // Text compares by code point, as on SQLite, so that a unique key means the same on both.
    await runner.query(`ALTER DATABASE \`${String(source.driver.database)}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`)
    const [row] = (await runner.query("SELECT GET_LOCK('wengang-migrations', 120) AS taken")) as { taken: string | number | null }[]
    if (Number(row?.taken) !== 1) throw new Error('Another instance has held the migration lock for two minutes')
    await source.runMigrations({ transaction: 'each' })
    await runner.query("SELECT RELEASE_LOCK('wengang-migrations')")
  } finally {
    await runner.release()
  }
}

export async function closeDatabase({ writer, reader }: DataSources): Promise<void> {
  if (reader !== writer) await reader.destroy()
  await writer.destroy()
}
