import type { Redis } from 'ioredis'

import type { LimitStore } from './limit-store.js'

export class RedisLimitStore implements LimitStore {
  constructor(private readonly redis: Redis) {}

  async add(window: string, expiresAt: number): Promise<number> {
    const key = `limit:${window}`
    const answers = await this.redis.multi().incr(key).pexpireat(key, expiresAt).exec()
    return Number(answers?.[0]?.[1])
  }

  async sweep(): Promise<void> {
    // Redis forgets by itself.
  }
}
