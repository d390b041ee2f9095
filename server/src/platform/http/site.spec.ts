import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'

import { Controller, Module } from '@nestjs/common'
import { endpoint } from '@wengang/shared/contract/endpoint'
import { system } from '@wengang/shared/contract/system'
import { z } from '@wengang/shared/contract/zod'

import { SystemModule } from '../../system/system.module.js'
import { startTestApp, type TestApp } from '../testing/test-app.js'
import { H5Site } from './h5-site.js'
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

const Long = z.object({ text: z.string() })
const reading = endpoint({ method: 'GET', path: '/api/long', access: 'public', summary: '', reply: Long })
const signingIn = endpoint({
  method: 'POST',
  path: '/api/auth/long',
  access: 'public',
  summary: '',
  reply: Long,
})

@Controller()
class LongController {
  @Handle(reading, { etag: true })
  async read() {
    return { text: '长'.repeat(900) }
  }

  @Handle(signingIn)
  async signIn() {
    return { text: '长'.repeat(900) }
  }
}

@Module({ controllers: [LongController] })
class LongModule {}

describe('the page that the server hands out', () => {
  const script = 'document.documentElement.style.fontSize="16px"'
  let dir: string
  let test: TestApp
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'h5-'))
    mkdirSync(join(dir, 'js'))
    writeFileSync(
      join(dir, 'index.html'),
      `<html><head><script>${script}</script><script src="/js/app.0123abcd.js"></script><link href="/css/app.0123abcd.css" rel="stylesheet"></head><body><div id="app"></div></body></html>`,
    )
    writeFileSync(join(dir, 'js/app.0123abcd.js'), 'run()')
    writeFileSync(join(dir, 'js/app.0123abcd.js.br'), brotliCompressSync('run()'))
    writeFileSync(join(dir, 'js/app.0123abcd.js.gz'), gzipSync('run()'))
    mkdirSync(join(dir, 'css'))
    writeFileSync(join(dir, 'css/app.0123abcd.css'), '.page{color:red}')
    writeFileSync(
      join(dir, 'pages.json'),
      JSON.stringify({
        '/pages/jobs/index': ['/js/jobs.0123abcd.js', '/css/jobs.0123abcd.css'],
        '/seeker/claim/index': [],
      }),
    )
    test = await startTestApp({
      features: [SystemModule, LongModule],
      env: { H5_DIR: dir, RATE_LIMIT_PER_MINUTE: '25' },
    })
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
    const unknown = await test.inject({ url: '/api/unknown', headers: { accept: 'text/html' } })
    expect([unknown.statusCode, unknown.json<{ code: string }>().code]).toEqual([404, 'not-found'])
    expect((await test.inject({ url: '/js/app.ffffffff.js' })).statusCode).toBe(404)
  })

  it('says in Chinese that there is no such page, to whom a page is of use', async () => {
    for (const url of ['/seeker/nothing/index', '/%E5%', '/%e5%b7%a5', '/favicon.ico']) {
      const page = await test.inject({ url, headers: { accept: 'text/html,*/*;q=0.8' } })
      expect([url, page.statusCode, page.headers['content-type']]).toEqual([
        url,
        404,
        'text/html; charset=utf-8',
      ])
      expect(page.body).toContain('没有这个网页')
      const other = await test.inject({ url })
      expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([404, 'not-found'])
    }
  })

  it('has its styles inside and names the files of its page, so that they come beside the app', async () => {
    const { body } = await test.inject({ url: '/' })
    expect(body).toContain('<style>.page{color:red}</style>')
    expect(body).not.toContain('rel="stylesheet"')
    expect(body).toContain('<link rel="preload" as="script" href="/js/jobs.0123abcd.js">')
    expect(body).toContain('<link rel="preload" as="style" href="/css/jobs.0123abcd.css">')
    expect((await test.inject({ url: '/seeker/claim/index' })).body).not.toContain('jobs.0123abcd')
  })

  it('carries the first screen that a feature makes, and comes without it when that fails', async () => {
    const site = test.app.get(H5Site)
    let fails = false
    site.fill(['/seeker/claim/index'], async ({ id }) => {
      if (fails) throw new Error('no database')
      return { html: `<p>${String(id)}</p>`, data: { text: '</script><b>$&' } }
    })
    const { body } = await test.inject({ url: '/seeker/claim/index?id=7' })
    expect(body).toContain('<div id="first"><p>7</p></div>')
    const [, data = ''] = /<script type="application\/json" id="first-data">(.*?)<\/script>/.exec(body) ?? []
    expect(JSON.parse(data)).toEqual({ text: '</script><b>$&' })
    fails = true
    const plain = await test.inject({ url: '/seeker/claim/index?id=7' })
    expect([plain.statusCode, plain.body.includes('id="first"')]).toEqual([200, false])
  })

  describe('on the way', () => {
    const long = (headers: Record<string, string>) => test.inject({ url: '/api/long', headers })

    it('hands out built files as they were compressed at the build', async () => {
      for (const [encoding, unpack] of [
        ['br', brotliDecompressSync],
        ['gzip', gunzipSync],
      ] as const) {
        const answer = await test.inject({
          url: '/js/app.0123abcd.js',
          headers: { 'accept-encoding': encoding },
        })
        expect([answer.headers['content-encoding'], answer.headers['content-type']]).toEqual([
          encoding,
          'application/javascript; charset=utf-8',
        ])
        expect(unpack(answer.rawPayload).toString()).toBe('run()')
        expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
        expect(answer.headers['vary']).toContain('accept-encoding')
      }
      expect((await test.inject({ url: '/js/app.0123abcd.js' })).body).toBe('run()')
    })

    it('compresses long answers, whose ETag is the same however they come', async () => {
      const plain = await long({})
      for (const [encoding, unpack] of [
        ['br', brotliDecompressSync],
        ['gzip', gunzipSync],
      ] as const) {
        const answer = await long({ 'accept-encoding': encoding })
        expect([answer.headers['content-encoding'], answer.headers['etag']]).toEqual([
          encoding,
          plain.headers['etag'],
        ])
        expect(unpack(answer.rawPayload).toString()).toBe(plain.body)
        const again = await long({
          'accept-encoding': encoding,
          'if-none-match': String(plain.headers['etag']),
        })
        expect([again.statusCode, again.body]).toEqual([304, ''])
      }
    })

    it('leaves short answers alone, and those that sign people in', async () => {
      const headers = { 'accept-encoding': 'br' }
      expect((await test.inject({ url: '/api/today', headers })).headers['content-encoding']).toBeUndefined()
      const secret = await test.inject({ method: 'POST', url: '/api/auth/long', headers })
      expect([secret.rawPayload.length > 2000, secret.headers['content-encoding']]).toEqual([true, undefined])
    })

    it('takes no compressed body: a small one may unpack to gigabytes', async () => {
      const answer = await test.inject({
        method: 'POST',
        url: '/api/auth/long',
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        payload: gzipSync('{"a":1}'),
      })
      expect(answer.statusCode).toBe(400)
    })
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
    for (let n = 0; n < 28; n += 1) statuses.push((await test.as(null).call(system.today)).status)
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
