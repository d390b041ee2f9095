import { Controller, Get, Module } from '@nestjs/common'
import { IdParams, page } from '@wengang/shared/contract/common'
import { endpoint } from '@wengang/shared/contract/endpoint'
import { files } from '@wengang/shared/contract/files'
import { z } from '@wengang/shared/contract/zod'

import { AuditEntry } from '../audit/audit.entity.js'
import { Audit } from '../audit/audit.js'
import { AccessTokens } from '../auth/tokens.js'
import { Database } from '../database/database.js'
import { newId } from '../ids.js'
import { startTestApp, type TestApp } from '../testing/test-app.js'
import type { Caller } from './caller.js'
import { Handle, type Call } from './handle.js'
import { refuse, stale } from './refusal.js'
import { Replies } from './reply.js'

const Note = z.object({ id: z.string(), text: z.string() })
const notes = {
  list: endpoint({
    method: 'GET',
    path: '/api/notes',
    access: 'public',
    summary: '',
    query: z.object({ limit: z.coerce.number().int().max(9).default(3) }),
    reply: page(Note),
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/notes/:id',
    access: ['seeker'],
    summary: '',
    params: IdParams,
    reply: Note,
  }),
  write: endpoint({
    method: 'POST',
    path: '/api/notes',
    access: 'account',
    summary: '',
    status: 201,
    body: z.object({
      text: z.string().min(1).max(9),
      then: z.enum(['fine', 'refuse', 'fail', 'stale', 'slow', 'break']).default('fine'),
    }),
    reply: Note,
  }),
  send: endpoint({
    method: 'POST',
    path: '/api/notes/sendings',
    access: 'account',
    summary: '',
    status: 202,
    body: z.object({ refuse: z.boolean() }),
    reply: z.object({ n: z.int() }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/notes/:id/file',
    access: 'account',
    summary: '',
    params: IdParams,
    reply: 'file',
  }),
  drop: endpoint({
    method: 'DELETE',
    path: '/api/notes/:id',
    access: 'account',
    summary: '',
    params: IdParams,
    reply: 'empty',
    status: 204,
  }),
}

let sendings = 0

@Controller()
class NoteController {
  constructor(private readonly audit: Audit) {}

  @Handle(notes.list)
  list({ query }: Call<typeof notes.list>) {
    const good = { id: String(query.limit), text: '公开', secret: 'not in the contract' }
    const bad = { id: 'bad', text: null as unknown as string }
    return { items: query.limit === 9 ? [bad, good] : [good], next: query.limit === 8 ? (8 as never) : null }
  }

  @Handle(notes.get)
  get({ params, caller }: Call<typeof notes.get>) {
    return { id: params.id, text: caller.accountId }
  }

  @Handle(notes.write)
  async write({ body, caller }: Call<typeof notes.write>) {
    await this.audit.record({ actor: caller, action: 'note.write', subject: body.text })
    if (body.then === 'refuse') return refuse('wrong-status', '现在不能写。')
    if (body.then === 'stale') return stale({ id: '1', text: '新的' })
    if (body.then === 'break') return { id: newId(), text: 7 as unknown as string }
    if (body.then === 'slow') await new Promise((resolve) => setTimeout(resolve, 100))
    if (body.then === 'fail') throw new Error('SELECT secret FROM table')
    return { id: newId(), text: body.text }
  }

  @Handle(notes.send, { transaction: false })
  async send({ body }: Call<typeof notes.send>) {
    sendings += 1
    await new Promise((resolve) => setTimeout(resolve, 150))
    return body.refuse ? refuse('unavailable', '现在不行。') : { n: sendings }
  }

  @Handle(notes.read)
  read() {
    return { type: 'application/pdf', name: '证明 1.pdf', bytes: Buffer.from('%PDF'), inline: true }
  }

  @Handle(notes.drop)
  drop(): void {}

  @Handle(files.upload)
  upload({ file }: Call<typeof files.upload>) {
    return {
      id: newId(),
      type: 'image/png' as const,
      bytes: file.bytes.length,
      name: file.name,
      uploadedAt: '2020-06-15T01:00:00.000Z',
    }
  }

  @Get('/api/forgotten')
  forgotten() {
    return 'a route outside the contract'
  }
}

@Module({ controllers: [NoteController] })
class NoteModule {}

const callerOf = (...roles: Caller['roles']): Caller => {
  const accountId = newId()
  return { accountId, personId: accountId, roles, scope: null, employerId: null }
}

describe('the HTTP surface', () => {
  let test: TestApp
  const seeker = callerOf('seeker')
  beforeAll(async () => {
    test = await startTestApp({ features: [NoteModule] })
  })
  afterAll(() => test.close())
  const written = (subject: string) => test.app.get(Database).repo(AuditEntry).countBy({ subject })

  describe('who may call', () => {
    it('refuses a route that has no endpoint, to everyone', async () => {
      const { token } = await signed(test, callerOf('admin'))
      for (const headers of [{}, { authorization: `Bearer ${token}` }]) {
        expect((await test.inject({ url: '/api/forgotten', headers })).statusCode).toBe(403)
      }
    })

    it('tells nobody apart from the wrong role', async () => {
      const input = { params: { id: newId() } }
      expect((await test.as(null).call(notes.get, input)).status).toBe(401)
      expect((await test.as(callerOf('employer')).refused(notes.get, input)).code).toBe('not-allowed')
      expect(await test.as(seeker).ok(notes.get, input)).toEqual({
        id: input.params.id,
        text: seeker.accountId,
      })
    })

    it('does not take a token that is over, altered or unsigned', async () => {
      const { token } = await signed(test, seeker)
      const code = async (authorization: string) =>
        (await test.inject({ url: `/api/notes/${newId()}`, headers: { authorization } })).json<{
          code: string
        }>().code
      const [head, body] = token.split('.')
      expect(await code(`Bearer ${token}x`)).toBe('not-signed-in')
      expect(await code(`Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`)).toBe(
        'not-signed-in',
      )
      expect(await code(`Bearer ${head}.${Buffer.from('{"sub":"x"}').toString('base64url')}.x`)).toBe(
        'not-signed-in',
      )
      const before = test.clock.now()
      test.clock.advance(15 * 60 + 1)
      expect(await code(`Bearer ${token}`)).toBe('session-ended')
      expect(
        (await test.inject({ url: '/api/notes', headers: { authorization: `Bearer ${token}` } })).statusCode,
      ).toBe(200)
      test.clock.set(before)
    })
  })

  describe('what comes in', () => {
    it('is checked by the contract, and wrong fields are named in Chinese', async () => {
      const problem = await test
        .as(seeker)
        .refused(notes.write, { body: { text: '太长太长太长太长太长', then: 'other' as 'fine' } })
      expect(problem).toMatchObject({ code: 'bad-input', status: 400, type: 'urn:wengang:problem:bad-input' })
      expect(problem.fields?.map((field) => field.path)).toEqual(['text', 'then'])
      expect(
        problem.fields?.every(
          (field) => /[\u4e00-\u9fff]/.test(field.message) && !/[a-z]{4}/i.test(field.message),
        ),
      ).toBe(true)
      expect((await test.as(seeker).refused(notes.write)).code).toBe('bad-input')
    })

    it('gets defaults and numbers from the address', async () => {
      expect((await test.as(null).ok(notes.list)).items[0]?.id).toBe('3')
      expect((await test.as(null).ok(notes.list, { query: { limit: 7 } })).items[0]?.id).toBe('7')
      expect((await test.as(null).call(notes.list, { query: { limit: 70 } })).status).toBe(400)
    })

    it('may be malformed, too large or of a foreign type', async () => {
      const { token } = await signed(test, seeker)
      const send = async (payload: string, type = 'application/json') =>
        (
          await test.inject({
            method: 'POST',
            url: '/api/notes',
            payload,
            headers: { authorization: `Bearer ${token}`, 'content-type': type },
          })
        ).json<{ code: string; status: number }>()
      expect(await send('{"text":')).toMatchObject({ code: 'bad-input', status: 400 })
      expect(await send(JSON.stringify({ text: 'x'.repeat(5_000_000) }))).toMatchObject({
        code: 'too-large',
        status: 413,
      })
      expect(await send('<a/>', 'application/xml')).toMatchObject({ code: 'bad-input' })
      expect(await send('{"__proto__":{"x":1},"text":"a"}')).toMatchObject({ code: 'bad-input' })
    })

    it('may be a file, of 10 MB at most', async () => {
      const upload = (bytes: Buffer) =>
        test.as(seeker).call(files.upload, { file: { name: '照片.png', type: 'image/png', bytes } })
      expect((await upload(Buffer.alloc(70_000))).body).toMatchObject({ bytes: 70_000, name: '照片.png' })
      expect((await upload(Buffer.alloc(10 * 1024 * 1024 + 1))).problem).toMatchObject({
        code: 'too-large',
        status: 413,
      })
      expect((await test.as(seeker).refused(files.upload)).fields).toEqual([
        { path: 'file', message: '必填' },
      ])
    })
  })

  describe('what goes out', () => {
    it('holds only what the contract names', async () => {
      expect((await test.as(null).ok(notes.list)).items).toEqual([{ id: '3', text: '公开' }])
    })

    it('says nothing of a fault but its request id', async () => {
      const answer = await test.as(seeker).call(notes.write, { body: { text: 'fault', then: 'fail' } })
      expect(answer.problem).toMatchObject({
        code: 'fault',
        status: 500,
        requestId: answer.headers['x-request-id'],
      })
      expect(answer.bytes.toString()).not.toContain('SELECT')
      expect(await written('fault')).toBe(0)
    })

    it('is undone when it breaks the contract, so that nobody hears of a fault for something that stands', async () => {
      const answer = await test.as(seeker).call(notes.write, { body: { text: 'broken', then: 'break' } })
      expect(answer.problem).toMatchObject({ code: 'fault', status: 500 })
      expect(await written('broken')).toBe(0)
    })

    it('leaves a row that breaks the contract out of a list, and counts it', async () => {
      const before = test.app.get(Replies).leftOut
      expect(await test.as(null).ok(notes.list, { query: { limit: 9 } })).toEqual({
        items: [{ id: '9', text: '公开' }],
        next: null,
      })
      expect(test.app.get(Replies).leftOut).toBe(before + 1)
      // What is wrong with the list itself cannot be left out.
      expect((await test.as(null).call(notes.list, { query: { limit: 8 } })).status).toBe(500)
    })

    it('is undone by a refusal', async () => {
      expect(
        (await test.as(seeker).refused(notes.write, { body: { text: 'no', then: 'refuse' } })).detail,
      ).toBe('现在不能写。')
      expect(
        await test.as(seeker).refused(notes.write, { body: { text: 'no', then: 'stale' } }),
      ).toMatchObject({ code: 'stale', status: 409, current: { text: '新的' } })
      expect(await written('no')).toBe(0)
    })

    it('may be a file or nothing', async () => {
      const file = await test.as(seeker).call(notes.read, { params: { id: newId() } })
      expect([
        file.bytes.toString(),
        file.headers['content-type'],
        file.headers['content-disposition'],
      ]).toEqual([
        '%PDF',
        'application/pdf',
        `inline; filename="file"; filename*=UTF-8''${encodeURIComponent('证明 1.pdf')}`,
      ])
      expect(await test.as(seeker).call(notes.drop, { params: { id: newId() } })).toMatchObject({
        status: 204,
        problem: null,
      })
    })

    it('is 404 as a problem for an unknown address', async () => {
      const answer = await test.inject({ url: '/api/nothing/here' })
      expect([
        answer.statusCode,
        answer.headers['content-type'],
        answer.json<{ code: string }>().code,
      ]).toEqual([404, 'application/problem+json; charset=utf-8', 'not-found'])
      expect((await test.inject({ method: 'PUT', url: '/api/notes' })).statusCode).toBe(404)
    })

    it("carries the caller's request id, safe headers, and is not kept by caches", async () => {
      const answer = await test.as(null).call(notes.list, { headers: { 'x-request-id': 'phone-12345678' } })
      expect(answer.headers).toMatchObject({
        'x-request-id': 'phone-12345678',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
      expect(
        (await test.as(null).call(notes.list, { headers: { 'x-request-id': 'a\u0001b' } })).headers[
          'x-request-id'
        ],
      ).toMatch(/^[0-9a-f-]{36}$/)
    })
  })

  describe('sending the same again', () => {
    const write = (key: string, text: string, then: 'fine' | 'slow' | 'refuse' = 'fine', who = seeker) =>
      test.as(who).call(notes.write, { body: { text, then }, headers: { 'idempotency-key': key } })

    it('gives the first answer and does nothing twice', async () => {
      const first = await write('key-00000001', 'once')
      const again = await write('key-00000001', 'once')
      expect([again.status, again.body]).toEqual([201, first.body])
      expect(await written('once')).toBe(1)
    })

    it('refuses the key for something else, and keeps accounts apart', async () => {
      await write('key-00000002', 'mine')
      expect((await write('key-00000002', 'other')).problem?.code).toBe('key-reused')
      expect((await write('key-00000002', 'theirs', 'fine', callerOf('seeker'))).status).toBe(201)
    })

    it('does it once when both are under way at the same time', async () => {
      const [left, right] = await Promise.all([
        write('key-00000003', 'race', 'slow'),
        write('key-00000003', 'race', 'slow'),
      ])
      expect(left.body).toEqual(right.body)
      expect(await written('race')).toBe(1)
    })

    it('says so when the first, which keeps its own transactions, is still under way', async () => {
      const send = (refuses = false) =>
        test
          .as(seeker)
          .call(notes.send, { body: { refuse: refuses }, headers: { 'idempotency-key': 'key-00000005' } })
      expect((await send(true)).status).toBe(503)
      const both = await Promise.all([send(), send()])
      expect(both.map((answer) => answer.problem?.code ?? answer.body.n).sort()).toEqual([2, 'in-progress'])
      expect([(await send()).body, sendings]).toEqual([{ n: 2 }, 2])
    })

    it('does not remember a refusal', async () => {
      expect((await write('key-00000004', 'later', 'refuse')).status).toBe(409)
      expect((await write('key-00000004', 'later')).status).toBe(201)
      expect((await write('short', 'x')).problem?.code).toBe('bad-input')
    })
  })
})

const signed = (test: TestApp, caller: Caller) => test.app.get(AccessTokens).issue(caller)
