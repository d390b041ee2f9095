import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common'
import { Redis } from 'ioredis'

import { Config } from '../config/config.js'

/** The Redis connection when `REDIS_URL` is set. What is kept there may be lost at any time. */
@Injectable()
export class RedisConnection implements OnApplicationShutdown {
  readonly client: Redis | null

  constructor(config: Config) {
    this.client =
      config.redisUrl === null
        ? null
        : new Redis(config.redisUrl, { maxRetriesPerRequest: 2, keyPrefix: 'wengang:' })
    const log = new Logger('redis')
    this.client?.on('error', (error: Error) => log.warn(`Redis: ${error.message}`))
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client?.quit().catch(() => this.client?.disconnect())
  }
}
