import type { Persona, Session } from '@wengang/shared/contract/accounts'
import type { Problem } from '@wengang/shared/contract/common'

export interface Answer<T> {
  readonly status: number
  readonly body: T
}

/** Somebody at the API, as curl would be: paths and JSON, nothing of the app between. */
export class Api {
  constructor(
    private readonly url: string,
    readonly session: Session | null = null,
  ) {}

  /** Signs in as a demo persona. */
  async as(persona: Persona): Promise<Api> {
    return new Api(this.url, await this.ok<Session>('POST /api/auth/demo', { persona }))
  }

  async send<T>(route: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const [method = 'GET', path = ''] = route.split(' ')
    const form = body instanceof FormData
    const reply = await fetch(this.url + path, {
      method,
      headers: {
        ...(this.session && { authorization: `Bearer ${this.session.token}` }),
        ...(body !== undefined && !form && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
    })
    return { status: reply.status, body: (await reply.json().catch(() => null)) as T }
  }

  /** The reply of a call that must succeed. */
  async ok<T>(route: string, body?: unknown, headers?: Record<string, string>): Promise<T> {
    const answer = await this.send<T>(route, body, headers)
    if (answer.status >= 300) throw new Error(`${route}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  /** The problem of a call that must be refused. */
  async refused(route: string, body?: unknown): Promise<Problem> {
    const answer = await this.send<Problem>(route, body)
    if (answer.status < 400) throw new Error(`${route} 没有被拒绝：${JSON.stringify(answer.body)}`)
    if (answer.body.status !== answer.status) throw new Error(`${route}: ${answer.status} 没有说明原因`)
    return answer.body
  }

  /** Uploads a JPEG; the id of the stored file. */
  async photo(bytes: Buffer, name = '证明.jpg'): Promise<string> {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name)
    return (await this.ok<{ id: string }>('POST /api/files', form)).id
  }
}
