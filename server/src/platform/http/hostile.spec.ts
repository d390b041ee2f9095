import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Controller, Module } from '@nestjs/common'
import { endpoint } from '@wengang/shared/contract/endpoint'
import { files } from '@wengang/shared/contract/files'
import { z } from '@wengang/shared/contract/zod'
import fc from 'fast-check'

import { SystemModule } from '../../system/system.module.js'
import { startTestApp, type TestApp } from '../testing/test-app.js'
import { timeFor } from './body-deadline.js'
import { Handle, type Call } from './handle.js'
import { depthOf } from './json-parser.js'
import { oneSpelling } from './one-spelling.js'

const open = endpoint({
  method: 'POST',
  path: '/api/open',
  access: 'public',
  summary: '',
  body: z.record(z.string(), z.json()),
  reply: z.object({ got: z.int() }),
})
const openFile = endpoint({ ...files.upload, path: '/api/open-files', access: 'public' })

@Controller()
class OpenController {
  @Handle(open)
  async open({ body }: Call<typeof open>) {
    return { got: Object.keys(body).length }
  }

  @Handle(openFile)
  async file({ file }: Call<typeof openFile>) {
    return {
      id: '0190a2b4-0000-7000-8000-000000000000',
      type: 'image/png' as const,
      bytes: file.bytes.length,
      name: file.name,
      uploadedAt: '2020-06-15T01:00:00.000Z',
    }
  }
}

@Module({ controllers: [OpenController] })
class OpenModule {}

/** Sends bytes as they are and gives all that comes back until the other side closes. */
const raw = (address: string, ...pieces: readonly (string | Buffer)[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address)
    let answer = ''
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true }, () => {
      pieces.forEach((piece) => socket.write(piece))
      if (pieces.at(-1) === '') socket.end()
    })
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('end', () => {
      socket.destroy()
      resolve(answer)
    })
    socket.on('error', reject)
  })

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0)
const problemOf = (answer: string): { code: string; detail: string } =>
  JSON.parse(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1)) as never
const head = (request: string, ...lines: string[]): string =>
  [`${request} HTTP/1.1`, 'host: x', ...lines, '', ''].join('\r\n')

describe('requests that nobody honest sends', () => {
  let test: TestApp
  let address: string
  beforeAll(async () => {
    test = await startTestApp({
      features: [SystemModule, OpenModule],
      timeouts: { headersMs: 400, bodyMs: 300, idleMs: 500 },
    })
    address = await test.listen()
  })
  afterAll(() => test.close())

  const send = (payload: string | Buffer, type: string, url = '/api/open') =>
    test.inject({ method: 'POST', url, payload, headers: { 'content-type': type } })
  const refused = (answer: Awaited<ReturnType<typeof send>>) => [
    answer.statusCode,
    answer.headers['content-type'],
    answer.json<{ code: string; detail: string }>().code,
    /^[一-鿿，。、；（）\d ]+$/.test(answer.json<{ detail: string }>().detail.replace(/MB/, '')),
  ]
  const BAD_INPUT = [400, 'application/problem+json; charset=utf-8', 'bad-input', true]

  it.each([
    ['lists', '['.repeat(3000) + ']'.repeat(3000)],
    ['objects', '{"a":'.repeat(3000) + '1' + '}'.repeat(3000)],
    ['a field', `{"a":${'['.repeat(3000)}${']'.repeat(3000)}}`],
    ['lists without an end', '['.repeat(100_000)],
  ])('are refused when JSON is nested too deep: %s', async (_what, payload) => {
    expect(refused(await send(payload, 'application/json'))).toEqual(BAD_INPUT)
  })

  it('may hold any number of brackets in a text or side by side', async () => {
    const body = { text: '[{"\\'.repeat(900), list: Array.from({ length: 900 }, () => [{}]) }
    expect((await send(JSON.stringify(body), 'application/json')).json()).toEqual({ got: 2 })
  })

  it('are measured by the brackets that are open outside texts', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 12 }), (value) => {
        const depth = (part: unknown): number =>
          typeof part === 'object' && part !== null ? 1 + Math.max(0, ...Object.values(part).map(depth)) : 0
        expect(depthOf(JSON.stringify(value, null, 1))).toBe(depth(value))
      }),
    )
  })

  const part = (boundary: string, end = `--${boundary}--\r\n`) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nxx\r\n${end}`

  it.each([
    ['no boundary', 'multipart/form-data', part('b')],
    ['an empty boundary', 'multipart/form-data; boundary=', part('b')],
    [
      'a boundary over 70 characters',
      `multipart/form-data; boundary=${'b'.repeat(71)}`,
      part('b'.repeat(71)),
    ],
    [
      'a boundary over 256 characters',
      `multipart/form-data; boundary=${'b'.repeat(300)}`,
      part('b'.repeat(300)),
    ],
    ['an end that is missing', 'multipart/form-data; boundary=b', part('b', '')],
    ['half a header', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-da'],
    ['another boundary', 'multipart/form-data; boundary=b', part('c')],
    ['no body', 'multipart/form-data; boundary=b', ''],
    ['JSON instead', 'multipart/form-data; boundary=b', '{"file":1}'],
  ])('are refused as uploads with %s', async (_what, type, payload) => {
    expect(refused(await send(payload, type, '/api/open-files'))).toEqual(BAD_INPUT)
  })

  it('take a boundary of 70 characters, quoted or not', async () => {
    const boundary = 'b'.repeat(70)
    for (const written of [boundary, `"${boundary}"`]) {
      const answer = await send(part(boundary), `multipart/form-data; boundary=${written}`, '/api/open-files')
      expect([answer.statusCode, answer.json<{ bytes: number }>().bytes]).toEqual([201, 2])
    }
  })

  it('get 400 when the body stops early', async () => {
    for (const type of ['application/json', 'multipart/form-data; boundary=b']) {
      const url = type.startsWith('multi') ? '/api/open-files' : '/api/open'
      const answer = await raw(
        address,
        head(`POST ${url}`, `content-type: ${type}`, 'content-length: 500'),
        '{"a":1',
        '',
      )
      expect([type, statusOf(answer), problemOf(answer).code]).toEqual([type, 400, 'bad-input'])
    }
  })

  it('get 400 in Chinese when they are no HTTP at all', async () => {
    const answer = await raw(address, 'EHLO mail\r\n\r\n')
    expect([statusOf(answer), problemOf(answer).code]).toEqual([400, 'bad-input'])
    expect(answer).toContain('content-type: application/problem+json')
  })

  describe('that take their time', () => {
    it('are cut off at 408 when the headers do not come', async () => {
      const answer = await raw(address, 'GET /api/today HTTP/1.1\r\nhost: x\r\n')
      expect([statusOf(answer), problemOf(answer).code]).toEqual([408, 'too-slow'])
    })

    it.each([
      ['/api/open', 'application/json', '{"a":'],
      ['/api/open-files', 'multipart/form-data; boundary=b', '--b\r\n'],
    ])('are cut off at 408 when a body of %s stops', async (url, type, start) => {
      const answer = await raw(
        address,
        head(`POST ${url}`, `content-type: ${type}`, 'content-length: 1000000'),
        start,
      )
      expect([statusOf(answer), problemOf(answer).code]).toEqual([408, 'too-slow'])
    })

    it('are cut off without a word to read when nobody wanted the body', async () => {
      const answer = await raw(address, head('GET /api/today', 'content-length: 5000'), 'x')
      expect(statusOf(answer)).toBe(200)
    })

    it('are let go when they keep the connection and ask nothing', async () => {
      const answer = await raw(address, head('GET /api/today', 'connection: keep-alive'))
      expect(statusOf(answer)).toBe(200)
    })

    it('get the time that what they sent needs at 4 KB a second', () => {
      expect(timeFor(0, { bodyMs: 30_000 })).toBe(30_000)
      expect(timeFor(10 * 1024 * 1024, { bodyMs: 30_000 })).toBe(30_000 + 2_621_440)
    })

    it('go on as long as they keep coming', async () => {
      const { hostname, port } = new URL(address)
      const answer = await new Promise<string>((resolve) => {
        const socket = connect(Number(port), hostname)
        let left = 10
        socket.write(head('POST /api/open', 'content-type: application/json', 'content-length: 40000'))
        socket.write('{"a":"')
        // 4,000 bytes buy one second each time; all of it takes longer than the 300 ms of the base.
        const timer = setInterval(() => {
          left -= 1
          socket.write(left === 0 ? `${'x'.repeat(3992)}"}` : 'x'.repeat(4000))
          if (left === 0) clearInterval(timer)
        }, 60)
        socket.on('data', (chunk) => {
          resolve(chunk.toString())
          socket.destroy()
        })
      })
      expect(statusOf(answer)).toBe(200)
    })
  })
})

describe('an address spelled in another way', () => {
  const NO_SITE = '/nowhere'
  let test: TestApp
  let address: string
  let dir: string
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'h5-'))
    writeFileSync(join(dir, 'index.html'), '<html><head></head><body><div id="app"></div></body></html>')
    test = await startTestApp({
      features: [SystemModule],
      env: { RATE_LIMIT_PER_MINUTE: '3', H5_DIR: NO_SITE },
    })
    address = await test.listen()
  })
  afterAll(async () => {
    await test.close()
    rmSync(dir, { recursive: true })
  })

  it.each([
    ['plain', '/api/today'],
    ['escaped', '/%61pi/today'],
    ['escaped elsewhere', '/api/%74oday'],
    ['absolute', 'http://elsewhere.example/api/today'],
    ['absolute and escaped', 'http://elsewhere.example/%61pi/today'],
    ['absolute, odd case', 'HTTP://elsewhere.example/api/today'],
    ['unknown', '/api/none'],
    ['unknown and escaped', '/%61pi/none'],
    ['undecodable', '/api/%E5%'],
  ])('is limited and never kept by caches: %s', async (_how, target) => {
    const own = await startTestApp({
      features: [SystemModule],
      env: { RATE_LIMIT_PER_MINUTE: '3', H5_DIR: dir },
    })
    const where = await own.listen()
    const answers: string[] = []
    for (let n = 0; n < 4; n += 1) answers.push(await raw(where, head(`GET ${target}`, 'connection: close')))
    await own.close()
    expect(statusOf(answers[0] ?? '')).toBe(/none|%E5/.test(target) ? 404 : 200)
    expect(statusOf(answers[3] ?? '')).toBe(429)
    for (const answer of answers) expect(answer.toLowerCase()).toContain('cache-control: no-store')
  })

  it('is answered as a problem in Chinese when it cannot be decoded', async () => {
    const answer = await raw(address, head('GET /%E5%', 'connection: close'))
    expect([statusOf(answer), problemOf(answer).code]).toEqual([404, 'not-found'])
    const wrongId = await raw(address, head('GET /api/regions/%E5%/x', 'connection: close'))
    expect(statusOf(wrongId)).toBe(404)
  })

  it('becomes one spelling, whatever was sent', () => {
    expect(oneSpelling({ url: 'http://x/api?q=%E5' })).toBe('/api?q=%E5')
    expect(oneSpelling({ url: 'http://x' })).toBe('/')
    expect(oneSpelling({ url: '*' })).toBe('/*')
    expect(oneSpelling({ url: '/%E5%?a=1' })).toBe('/%25E5%25?a=1')
    fc.assert(
      fc.property(fc.string(), (text) => {
        const path = oneSpelling({ url: text }).split(/[?#;]/)[0] ?? ''
        expect(path.startsWith('/')).toBe(true)
        expect(() => decodeURIComponent(path)).not.toThrow()
      }),
    )
  })
})
