import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'

import { Controller, Module } from '@nestjs/common'
import { endpoint } from '@wengang/shared/contract/endpoint'
import { system } from '@wengang/shared/contract/system'
import { z } from '@wengang/shared/contract/zod'

import { SystemModule } from '../../system/system.module.js'
import { startTestApp, type TestApp } from '../testing/test-app.js'
import { Handle, type Call } from './handle.js'

const slow = endpoint({
  method: 'POST',
  path: '/api/slow',
  access: 'public',
  summary: '',
  query: z.object({ keyword: z.string().optional() }),
  body: z.object({ phone: z.string() }),
  reply: z.object({ done: z.boolean() }),
})

let entered = 0

@Controller()
class SlowController {
  @Handle(slow)
  async slow({ body }: Call<typeof slow>) {
    entered += 1
    await new Promise((resolve) => setTimeout(resolve, 300))
    if (body.phone === '13800000001') throw new Error(`Duplicate entry '${body.phone}' for key 'x'`)
    return { done: true }
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

describe('the page that the server hands out', () => {
  const script = 'document.documentElement.style.fontSize="16px"'
  let dir: string
  let test: TestApp
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'h5-'))
    mkdirSync(join(dir, 'js'))
    writeFileSync(
      join(dir, 'index.html'),
      `<html><script>${script}</script><script src="/js/app.0123abcd.js"></script></html>`,
    )
    writeFileSync(join(dir, 'js/app.0123abcd.js'), 'run()')
    test = await startTestApp({ features: [SystemModule], env: { H5_DIR: dir, RATE_LIMIT_PER_MINUTE: '5' } })
  })
  afterAll(async () => {
    await test.close()
    rmSync(dir, { recursive: true })
  })

  it('comes for every address of the page, and never in place of an API answer', async () => {
    for (const url of ['/', '/pages/jobs/index', '/seeker/claim/index?id=1']) {
      const answer = await test.inject({ url })
      expect([
        url,
        answer.statusCode,
        answer.headers['content-type'],
        answer.headers['cache-control'],
      ]).toEqual([url, 200, 'text/html; charset=utf-8', 'no-cache'])
    }
    expect((await test.inject({ url: '/api/unknown' })).statusCode).toBe(404)
    expect((await test.inject({ url: '/js/app.ffffffff.js' })).statusCode).toBe(404)
  })

  it('may run its own inline script and no other', async () => {
    const policy = String((await test.inject({ url: '/' })).headers['content-security-policy'])
    expect(policy).toContain(
      `script-src 'self' 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    )
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  })

  it('has built files that caches keep for good', async () => {
    expect((await test.inject({ url: '/js/app.0123abcd.js' })).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    )
  })

  it('does not let one address ask without end', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 8; n += 1) statuses.push((await test.as(null).call(system.today)).status)
    expect(statuses.slice(-3)).toEqual([429, 429, 429])
    expect((await test.as(null).refused(system.today)).code).toBe('too-many')
    expect((await test.inject({ url: '/' })).statusCode).toBe(200)
  })
})

describe('running and stopping', () => {
  it('answers what it has accepted before it stops, and logs no address, body or number', async () => {
    let log = ''
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        log += chunk.toString()
        done()
      },
    })
    const test = await startTestApp({ features: [SlowModule], env: { LOG_LEVEL: 'info' }, log: sink })
    const url = await test.listen()
    const send = (phone: string) =>
      fetch(`${url}/api/slow?keyword=${encodeURIComponent('秘密')}13811112222`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ phone }),
      })
    const answers = [send('13800000001'), send('13800000002')]
    while (entered < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    await test.close()
    expect((await Promise.all(answers)).map((answer) => answer.status)).toEqual([500, 200])
    await expect(send('1')).rejects.toThrow()
    expect(log).toContain('"route":"/api/slow"')
    expect(log).toContain("Duplicate entry '…'")
    expect(log).not.toMatch(/138\d{8}|秘密|%E7/)
  })
})
