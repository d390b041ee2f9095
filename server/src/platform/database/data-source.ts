import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

import type BetterSqlite3 from 'better-sqlite3'
import { DataSource, type DataSourceOptions } from 'typeorm'

import { entities } from '../../entities.js'
import { migrations } from '../../migrations/index.js'
import type { Config } from '../config/config.js'
import { DatabaseUnreachable } from './errors.js'
import { SnakeNaming } from './snake-naming.js'

export type Engine = 'sqlite' | 'mysql'

const common = {
  entities,
  migrations,
  namingStrategy: new SnakeNaming(),
  synchronize: false,
  logging: false,
} satisfies Partial<DataSourceOptions>

const mysql = (url: string): DataSourceOptions => ({
  ...common,
  type: 'mysql',
  url,
  charset: 'utf8mb4',
  timezone: 'Z',
  poolSize: 10,
  extra: { connectTimeout: 10_000 },
})

const sqlite = (file: string, readonly: boolean): DataSourceOptions => ({
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

const connect = async (options: DataSourceOptions): Promise<DataSource> => {
  const source = new DataSource(options)
  // SQLite takes any type name by its affinity; TypeORM's list lacks the one MySQL type for text past 64 KB.
  if (options.type === 'better-sqlite3') source.driver.supportedDataTypes.push('longtext')
  await source.initialize()
  if (options.type === 'mysql') nameUnreachable(source)
  return source
}

/** Marks the failure to get a connection where it is known whose it is. */
function nameUnreachable({ driver }: DataSource): void {
  const pool = driver as unknown as { obtainMasterConnection(): Promise<unknown> }
  const obtain = pool.obtainMasterConnection.bind(pool)
  pool.obtainMasterConnection = () =>
    obtain().catch((error: unknown) => {
      throw new DatabaseUnreachable(error)
    })
}

type Where = Pick<Config, 'databaseUrl' | 'dataDir'>

const sqliteFile = ({ dataDir }: Where): string => join(dataDir, 'wengang.sqlite')

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

/** How to reach the database where transactions run. */
export const writerOptions = (config: Where): DataSourceOptions =>
  config.databaseUrl === null ? sqlite(sqliteFile(config), false) : mysql(config.databaseUrl)

/** Connects and brings the schema up to date. */
export async function openWriter(options: DataSourceOptions): Promise<DataSource> {
  if (options.type === 'better-sqlite3')
    mkdirSync(dirname(options.database), { recursive: true, mode: 0o700 })
  const writer = await connect(options)
  if (options.type === 'mysql') await migrateMysql(writer)
  else await writer.runMigrations({ transaction: 'each' })
  return writer
}

/** Adds to a migrated writer the connection for reads outside transactions. */
export async function withReader(config: Where, writer: DataSource): Promise<DataSources> {
  if (config.databaseUrl !== null) return { engine: 'mysql', writer, reader: writer }
  return { engine: 'sqlite', writer, reader: await connect(sqlite(sqliteFile(config), true)) }
}

/** Opens the configured database, migrated, for a script that needs no application. */
export const openDatabase = async (config: Where): Promise<DataSources> =>
  withReader(config, await openWriter(writerOptions(config)))

/** Opens the configured database for reading only, as it is, for a script that looks. */
export const openForReading = (config: Where): Promise<DataSource> =>
  connect(config.databaseUrl === null ? sqlite(sqliteFile(config), true) : mysql(config.databaseUrl))

/** Replicas start together; a named lock lets one migrate while the others wait. */
async function migrateMysql(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner()
  try {
    // Text compares by code point, as on SQLite, so that a unique key means the same on both.
    await runner.query(
      `ALTER DATABASE \`${String(source.driver.database)}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    )
    const [row] = (await runner.query("SELECT GET_LOCK('wengang-migrations', 120) AS taken")) as {
      taken: string | number | null
    }[]
    if (Number(row?.taken) !== 1)
      throw new Error('Another instance has held the migration lock for two minutes')
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
