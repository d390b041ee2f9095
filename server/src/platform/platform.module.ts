import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common'
import { APP_FILTER, APP_GUARD } from '@nestjs/core'

import { Audit } from './audit/audit.js'
import { AuditSeal } from './audit/audit-seal.js'
import { AuditSealer, SEAL_AUDIT } from './audit/audit-sealer.js'
import { LiveAccess } from './auth/live-access.js'
import { AccessTokens } from './auth/tokens.js'
import { Children } from './children/children.js'
import { Clock } from './clock/clock.js'
import { Config } from './config/config.js'
import { FieldCipher } from './crypto/field-cipher.js'
import { DATA_SOURCES } from './database/database.js'
import { DatabaseModule } from './database/database.module.js'
import { FileStore } from './files/file-store.js'
import { openFileStore } from './files/open-file-store.js'
import { AccessGuard } from './http/access.guard.js'
import { H5Site } from './http/h5-site.js'
import { HandlerRunner } from './http/handler-runner.js'
import { ProblemFilter } from './http/problem.filter.js'
import { Replies } from './http/reply.js'
import { Idempotency } from './idempotency/idempotency.js'
import { LIMIT_STORE } from './limits/limit-store.js'
import { Limits } from './limits/limits.js'
import { openLimitStore } from './limits/open-limit-store.js'
import { RedisConnection } from './redis/redis.js'
import { FinishedWork } from './schedule/finished-work.js'
import { HOUSEKEEPING } from './schedule/housekeeping.js'
import { JobRegistry, jobs } from './schedule/registry.js'
import { Schedule } from './schedule/schedule.js'
import { Worker } from './schedule/worker.js'
import { openSmsSender } from './sms/open-sms-sender.js'
import { SmsSender } from './sms/sms.js'
import { WechatClient } from './wechat/wechat.js'
import { WechatTokens } from './wechat/wechat-tokens.js'

const shared = [
  AccessTokens,
  Children,
  LiveAccess,
  FieldCipher,
  H5Site,
  HandlerRunner,
  Idempotency,
  JobRegistry,
  Schedule,
  Worker,
  FinishedWork,
  Audit,
  AuditSeal,
  AuditSealer,
  Limits,
  RedisConnection,
  Replies,
  WechatClient,
  WechatTokens,
  { provide: FileStore, useFactory: openFileStore, inject: [Config] },
  { provide: SmsSender, useFactory: openSmsSender, inject: [Config, Clock] },
] satisfies Provider[]

/** The technical rooms, open to every feature. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DatabaseModule],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: LIMIT_STORE, useFactory: openLimitStore, inject: [Config, DATA_SOURCES, RedisConnection] },
        jobs(HOUSEKEEPING, SEAL_AUDIT),
        ...shared,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [Config, Clock, DatabaseModule, ...shared],
    }
  }
}
