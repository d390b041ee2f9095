import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import Sqlite from 'better-sqlite3'

import type { LimitStore } from './limit-store.js'

/** A small file beside the database: the main one has a single writer, and these counts must not wait for its transaction or roll back with it. */
export class SqliteLimitStore implements LimitStore {
  private readonly connection: Sqlite.Database

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true })
    this.connection = new Sqlite(join(dataDir, 'limits.sqlite'), { timeout: 5000 })
    this.connection.pragma('journal_mode = WAL')
    this.connection.pragma('synchronous = NORMAL')
    this.connection.exec(
      'CREATE TABLE IF NOT EXISTS rate_limit (id TEXT PRIMARY KEY, used INTEGER NOT NULL, expires_at INTEGER NOT NULL)',
    )
  }

  async add(window: string, expiresAt: number, by: 1 | -1): Promise<number> {
    const row = this.connection
      .prepare<[string, number, number, number], { used: number }>(
        'INSERT INTO rate_limit (id, used, expires_at) VALUES (?, max(?, 0), ?) ON CONFLICT (id) DO UPDATE SET used = max(used + ?, 0) RETURNING used',
      )
      .get(window, by, expiresAt, by)
    return row?.used ?? 1
  }

  async sweep(now: number): Promise<void> {
    this.connection.prepare<[number]>('DELETE FROM rate_limit WHERE expires_at < ?').run(now)
  }

  onApplicationShutdown(): void {
    this.connection.close()
  }
}
