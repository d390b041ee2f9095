import { randomUUID } from 'node:crypto'

import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { Persona } from '@wengang/shared/contract/accounts'
import type { Problem } from '@wengang/shared/contract/common'
import type { BodyInput, Endpoint, Params, QueryInput, ReplyOf } from '@wengang/shared/contract/endpoint'

import { AccessTokens } from '../auth/tokens.js'
import type { Caller } from '../http/caller.js'

export interface CallInput<E extends Endpoint> {
  readonly params?: Params<E>
  readonly query?: QueryInput<E>
  readonly body?: BodyInput<E>
  readonly headers?: Record<string, string>
  readonly file?: { name: string; type: string; bytes: Buffer }
}

export interface Answer<T> {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>
  /** The reply; meaningful only when `problem` is null. */
  readonly body: T
  readonly problem: Problem | null
  /** The raw bytes, for `reply: 'file'`. */
  readonly bytes: Buffer
}

/** Calls the contract's endpoints as one caller. */
export class TestClient {
  private token: Promise<string | null> | undefined

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly who: Persona | Caller | null,
  ) {}

  /** Any answer, refusals included. */
  async call<const E extends Endpoint>(endpoint: E, input: CallInput<E> = {}): Promise<Answer<ReplyOf<E>>> {
    this.token ??= this.signIn()
    const token = await this.token
    const multipart = input.file && multipartOf(input.file, input.body)
    const response = await this.app.inject({
      method: endpoint.method,
      url: urlOf(endpoint, input.params, input.query),
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...(multipart
          ? { 'content-type': multipart.type }
          : input.body !== undefined && { 'content-type': 'application/json' }),
        ...input.headers,
      },
      ...(multipart
        ? { payload: multipart.payload }
        : input.body !== undefined && { payload: JSON.stringify(input.body) }),
    })
    const type = String(response.headers['content-type'] ?? '')
    const json: unknown =
      type.includes('json') && response.body !== '' ? JSON.parse(response.body) : undefined
    return {
      status: response.statusCode,
      headers: response.headers,
      bytes: response.rawPayload,
      problem: type.includes('problem+json') ? (json as Problem) : null,
      body: json as ReplyOf<E>,
    }
  }

  /** The reply of a call that must succeed. */
  async ok<const E extends Endpoint>(endpoint: E, input: CallInput<E> = {}): Promise<ReplyOf<E>> {
    const answer = await this.call(endpoint, input)
    if (answer.status >= 300)
      throw new Error(
        `${endpoint.method} ${endpoint.path} → ${answer.status} ${JSON.stringify(answer.problem)}`,
      )
    return answer.body
  }

  /** The code of a call that must be refused. */
  async refused<const E extends Endpoint>(endpoint: E, input: CallInput<E> = {}): Promise<Problem> {
    const { problem, status } = await this.call(endpoint, input)
    if (!problem) throw new Error(`${endpoint.method} ${endpoint.path} was not refused (${status})`)
    return problem
  }

  private async signIn(): Promise<string | null> {
    if (this.who === null) return null
    if (typeof this.who === 'object') return (await this.app.get(AccessTokens).issue(this.who)).token
    const response = await this.app.inject({
      method: 'POST',
      url: '/api/auth/demo',
      payload: { persona: this.who },
    })
    if (response.statusCode !== 200)
      throw new Error(`Signing in as ${this.who} → ${response.statusCode} ${response.body}`)
    return (JSON.parse(response.body) as { token: string }).token
  }
}

function urlOf(endpoint: Endpoint, params: unknown, query: unknown): string {
  const values = (params ?? {}) as Record<string, string>
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
  const search = new URLSearchParams(
    Object.entries((query ?? {}) as Record<string, string | number | boolean | undefined>).flatMap(
      ([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]]),
    ),
  )
  return search.size > 0 ? `${path}?${search.toString()}` : path
}

function multipartOf(
  file: { name: string; type: string; bytes: Buffer },
  fields: unknown,
): { type: string; payload: Buffer } {
  const boundary = `----${randomUUID()}`
  const texts = Object.entries((fields ?? {}) as Record<string, unknown>)
    .map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`,
    )
    .join('')
  const head = `${texts}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: ${file.type}\r\n\r\n`
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    payload: Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}
