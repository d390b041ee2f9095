import type { DataSource } from 'typeorm'

import type { LimitStore } from './limit-store.js'

/** On a pool connection of its own, committed at once. */
export class MysqlLimitStore implements LimitStore {
  constructor(private readonly source: DataSource) {}

  async add(window: string, expiresAt: number): Promise<number> {
    await this.source.query(
      'INSERT INTO rate_limit (id, used, expires_at) VALUES (?, 1, ?) ON DUPLICATE KEY UPDATE used = used + 1',
      [window, expiresAt],
    )
    const rows = (await this.source.query('SELECT used FROM rate_limit WHERE id = ?', [window])) as { used: number }[]
    return rows[0]?.used ?? 1
  }

  async sweep(now: number): Promise<void> {
    await this.source.query('DELETE FROM rate_limit WHERE expires_at < ?', [now])
  }
}
