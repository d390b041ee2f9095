import type { Redis } from 'ioredis'

import type { LimitStore } from './limit-store.js'

export class RedisLimitStore implements LimitStore {
  constructor(private readonly redis: Redis) {}

  async add(window: string, expiresAt: number, by: 1 | -1): Promise<number> {
    const key = `limit:${window}`
    const answers = await this.redis.multi().incrby(key, by).pexpireat(key, expiresAt).exec()
    const used = Number(answers?.[0]?.[1])
    // A turn of the window before was given back: this one must not grow by it.
    return used < 0 ? this.redis.incr(key) : used
  }

  async sweep(): Promise<void> {
    // Redis forgets by itself.
  }
}
