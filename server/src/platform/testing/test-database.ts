import { randomBytes } from 'node:crypto'

import { createConnection } from 'mysql2/promise'

import type { Engine } from '../database/data-source.js'

export interface TestDatabase {
  /** Null for SQLite. */
  readonly url: string | null
  drop(): Promise<void>
}

/** A MySQL server for tests, when one is given; without it the tests need nothing but Node. */
const serverUrl = process.env['TEST_DATABASE_URL']

/** A Redis for tests, when one is given. */
export const TEST_REDIS_URL = process.env['TEST_REDIS_URL']

/** Engines that a test of both runs on. */
export const TESTED_ENGINES: readonly Engine[] = serverUrl ? ['sqlite', 'mysql'] : ['sqlite']

/** An empty database of the test's own. */
export async function createTestDatabase(engine?: Engine): Promise<TestDatabase> {
  const wanted = engine ?? (serverUrl ? 'mysql' : 'sqlite')
  if (wanted === 'sqlite') return { url: null, drop: async () => undefined }
  if (!serverUrl) throw new Error('TEST_DATABASE_URL names no MySQL server')
  const url = new URL(serverUrl)
  const name = `wengang_test_${randomBytes(6).toString('hex')}`
  const run = async (sql: string): Promise<void> => {
    const server = new URL(url)
    server.pathname = '/'
    const connection = await createConnection(server.href)
    try {
      await connection.query(sql)
    } finally {
      await connection.end()
    }
  }
  await run(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => run(`DROP DATABASE \`${name}\``) }
}
