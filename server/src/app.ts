import 'reflect-metadata'

import type { Writable } from 'node:stream'

import type { Type } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'

import { AppModule } from './app.module.js'
import { Clock } from './platform/clock/clock.js'
import type { Config } from './platform/config/config.js'
import { HTTP_TIMEOUTS, type HttpTimeouts } from './platform/http/body-deadline.js'
import { setUpHttp } from './platform/http/set-up.js'
import { fastifyOptions } from './platform/http/fastify-options.js'
import { FastifyLog } from './platform/logging/fastify-log.js'

export interface AppOptions {
  readonly clock?: Clock
  /** Only these features instead of all. */
  readonly features?: readonly Type[]
  /** Where log lines go instead of standard output. */
  readonly log?: Writable
  /** How long we wait for callers; shorter in tests. */
  readonly timeouts?: HttpTimeouts
}

/** The whole server, ready to listen: database open and migrated, routes set up, no background work begun. */
export async function createApp(
  config: Config,
  { clock = new Clock(config.clockOffsetSeconds), features, log, timeouts = HTTP_TIMEOUTS }: AppOptions = {},
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter(fastifyOptions(config, timeouts, log))
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, clock, features),
    adapter,
    {
      logger: new FastifyLog(adapter.getInstance().log),
      abortOnError: false,
      bodyParser: false,
    },
  )
  await setUpHttp(app, config, timeouts)
  await app.init()
  await adapter.getInstance().ready()
  return app
}
