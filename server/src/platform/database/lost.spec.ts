import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

import { Controller, Module } from '@nestjs/common'
import { endpoint } from '@wengang/shared/contract/endpoint'
import { z } from '@wengang/shared/contract/zod'
import { QueryFailedError } from 'typeorm'

import { AuditEntry } from '../audit/audit.entity.js'
import { Audit } from '../audit/audit.js'
import { Handle } from '../http/handle.js'
import { startTestApp } from '../testing/test-app.js'
import { createTestDatabase, TESTED_ENGINES } from '../testing/test-database.js'
import { Database } from './database.js'
import { isDatabaseGone } from './errors.js'

const read = endpoint({
  method: 'GET',
  path: '/api/lost',
  access: 'public',
  summary: '',
  reply: z.object({ n: z.int() }),
})
const write = endpoint({
  method: 'POST',
  path: '/api/lost',
  access: 'public',
  summary: '',
  reply: z.object({ n: z.int() }),
})
const other = endpoint({
  method: 'GET',
  path: '/api/lost/elsewhere',
  access: 'public',
  summary: '',
  reply: z.object({ n: z.int() }),
})

let within: (() => void) | undefined

@Controller()
class LostController {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  @Handle(read)
  async read() {
    return { n: await this.database.repo(AuditEntry).count() }
  }

  @Handle(write)
  async write() {
    await this.audit.record({ actor: null, action: 'lost', subject: 'lost' })
    within?.()
    return { n: await this.database.repo(AuditEntry).countBy({ subject: 'lost' }) }
  }

  @Handle(other)
  async elsewhere(): Promise<{ n: number }> {
    throw Object.assign(new Error('connect ECONNREFUSED api.weixin.qq.com'), { code: 'ECONNREFUSED' })
  }
}

@Module({ controllers: [LostController] })
class LostModule {}

/** A line to the database that can be cut. */
async function cuttable(
  target: URL,
): Promise<{ port: number; cut(): Promise<void>; mend(): Promise<void>; close(): Promise<void> }> {
  let lines: Socket[] = []
  const open = (port: number): Promise<Server> =>
    new Promise((resolve) => {
      const server = createServer((near) => {
        const far = connect(Number(target.port || 3306), target.hostname)
        lines.push(near, far)
        near.pipe(far).pipe(near)
        near.on('error', () => far.destroy())
        far.on('error', () => near.destroy())
      }).listen(port, '127.0.0.1', () => resolve(server))
    })
  let server = await open(0)
  const { port } = server.address() as AddressInfo
  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      lines.forEach((line) => line.destroy())
      lines = []
    })
  return {
    port,
    cut,
    mend: async () => {
      server = await open(port)
    },
    close: cut,
  }
}

describe('a database that is lost', () => {
  if (TESTED_ENGINES.includes('mysql')) {
    it('answers 503 with a time to come back, undoes what was under way, and is found again', async () => {
      const real = await createTestDatabase('mysql')
      const url = new URL(real.url ?? '')
      const line = await cuttable(new URL(url))
      url.hostname = '127.0.0.1'
      url.port = String(line.port)
      const test = await startTestApp({
        engine: 'sqlite',
        features: [LostModule],
        env: { DATABASE_URL: url.href },
      })
      const nobody = test.as(null)
      const before = (await nobody.ok(read)).n

      within = () => void line.cut()
      const broken = await nobody.call(write)
      within = undefined
      expect([broken.status, broken.problem?.code, broken.headers['retry-after']]).toEqual([
        503,
        'unavailable',
        '5',
      ])
      for (const endpointOf of [read, write]) {
        const answer = await nobody.call(endpointOf)
        expect([answer.status, answer.problem?.code, answer.headers['retry-after']]).toEqual([
          503,
          'unavailable',
          '5',
        ])
        expect(answer.problem?.detail).toMatch(/^[一-鿿，。]+$/)
      }

      await line.mend()
      expect((await nobody.ok(read)).n).toBe(before)
      expect((await nobody.ok(write)).n).toBe(1)
      await test.close()
      await line.close()
      await real.drop()
    }, 120_000)
  }

  it('is a file that stays busy, on SQLite', () => {
    const busy = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })
    expect(isDatabaseGone(new QueryFailedError('SELECT 1', [], busy))).toBe(true)
    const wrong = Object.assign(new Error('no such column'), { code: 'SQLITE_ERROR' })
    expect(isDatabaseGone(new QueryFailedError('SELECT x', [], wrong))).toBe(false)
  })

  it('is not some other host that could not be reached', async () => {
    const test = await startTestApp({ features: [LostModule] })
    expect((await test.as(null).refused(other)).code).toBe('fault')
    await test.close()
  })
})
