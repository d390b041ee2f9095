import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'

import type { Type } from '@nestjs/common'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { Persona } from '@wengang/shared/contract/accounts'

import { createApp } from '../../app.js'
import { Config } from '../config/config.js'
import { parseEnvironment } from '../config/environment.js'
import type { Engine } from '../database/data-source.js'
import type { HttpTimeouts } from '../http/body-deadline.js'
import type { Caller } from '../http/caller.js'
import { Worker } from '../schedule/worker.js'
import { TestClient } from './test-client.js'
import { TestClock } from './test-clock.js'
import { createTestDatabase } from './test-database.js'

export interface TestAppOptions {
  /** Default: MySQL when `TEST_DATABASE_URL` is set, else SQLite. */
  readonly engine?: Engine
  /** Where the clock stands at first. */
  readonly now?: string
  /** Only these feature modules (and what they import) instead of all. */
  readonly features?: readonly Type[]
  /** More environment variables. */
  readonly env?: Record<string, string>
  /** Takes the log lines; set `LOG_LEVEL` in `env` too. */
  readonly log?: Writable
  /** How long the server waits for callers. */
  readonly timeouts?: HttpTimeouts
}

export interface TestApp {
  readonly app: NestFastifyApplication
  readonly clock: TestClock
  readonly inject: NestFastifyApplication['inject']
  /** A client as a demo persona, as any caller, or (null) as nobody. It signs in at its first call. */
  as(who: Persona | Caller | null): TestClient
  /** Does all queued work that is due. */
  drain(): Promise<number>
  /** Starts to listen on a free port of this machine and gives the address. */
  listen(): Promise<string>
  close(): Promise<void>
}

/** The whole server on a fresh, migrated database of its own, in demo mode, with a clock the test sets. */
export async function startTestApp({
  engine,
  now = '2020-06-15T01:00:00.000Z',
  features,
  env = {},
  log,
  timeouts,
}: TestAppOptions = {}): Promise<TestApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wengang-'))
  const database = await createTestDatabase(engine)
  const config = new Config(
    parseEnvironment({
      NODE_ENV: 'test',
      DEMO: 'on',
      LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
      RATE_LIMIT_PER_MINUTE: '0',
      DATA_DIR: dataDir,
      ...(database.url !== null && { DATABASE_URL: database.url }),
      ...env,
    }),
  )
  const clock = new TestClock(now)
  const app = await createApp(config, {
    clock,
    ...(features && { features }),
    ...(log && { log }),
    ...(timeouts && { timeouts }),
  })
  return {
    app,
    clock,
    inject: app.inject.bind<NestFastifyApplication['inject']>(app),
    as: (who) => new TestClient(app, who),
    drain: () => app.get(Worker).drain(),
    listen: async () => {
      await app.listen(0, '127.0.0.1')
      return (await app.getUrl()).replace('[::1]', '127.0.0.1')
    },
    close: async () => {
      await app.close()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
