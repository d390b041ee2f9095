import type { Config } from '../config/config.js'
import type { DataSources } from '../database/data-source.js'
import type { RedisConnection } from '../redis/redis.js'
import type { LimitStore } from './limit-store.js'
import { MysqlLimitStore } from './mysql-limit-store.js'
import { RedisLimitStore } from './redis-limit-store.js'
import { SqliteLimitStore } from './sqlite-limit-store.js'

/** Redis when there is one, else the database's engine. */
export const openLimitStore = (config: Config, sources: DataSources, redis: RedisConnection): LimitStore => {
  if (redis.client) return new RedisLimitStore(redis.client)
  return sources.engine === 'mysql'
    ? new MysqlLimitStore(sources.writer)
    : new SqliteLimitStore(config.dataDir)
}
