import type { DataSource } from 'typeorm'

import type { LimitStore } from './limit-store.js'

/** On a pool connection of its own, committed at once. */
export class MysqlLimitStore implements LimitStore {
  constructor(private readonly source: DataSource) {}

  async add(window: string, expiresAt: number, by: 1 | -1): Promise<number> {
    // LAST_INSERT_ID(expr) hands the new count back with the write itself: reading it afterwards would see others' turns too.
    const { insertId } = await this.source.query<{ insertId: number }>(
      by === 1
        ? 'INSERT INTO rate_limit (id, used, expires_at) VALUES (?, LAST_INSERT_ID(1), ?) ON DUPLICATE KEY UPDATE used = LAST_INSERT_ID(used + 1)'
        : 'INSERT INTO rate_limit (id, used, expires_at) VALUES (?, LAST_INSERT_ID(0), ?) ON DUPLICATE KEY UPDATE used = LAST_INSERT_ID(GREATEST(used - 1, 0))',
      [window, expiresAt],
    )
    return insertId
  }

  async sweep(now: number): Promise<void> {
    await this.source.query('DELETE FROM rate_limit WHERE expires_at < ?', [now])
  }
}
