import type { Session } from '@wengang/shared/contract/accounts'
import {
  honoursKey,
  type BodyInput,
  type Endpoint,
  type Params,
  type QueryInput,
  type ReplyOf,
} from '@wengang/shared/contract/endpoint'
import { ApiError, errorOf } from './errors'
import type { SessionStore } from './session'
import { TransportFailure, type Transport, type WireAnswer, type WireRequest } from './transport'
import { pathOf } from './url'

type Given<E extends Endpoint, K extends 'params' | 'query' | 'body', T> = E[K] extends object
  ? object extends T
    ? { [P in K]?: T }
    : { [P in K]: T }
  : object

/**
 * What an endpoint takes, by its contract; `key` repeats an earlier request (the same key as then), `once` leaves repeating
 * to the caller.
 */
export type CallInput<E extends Endpoint> = Given<E, 'params', Params<E>> &
  Given<E, 'query', QueryInput<E>> &
  Given<E, 'body', BodyInput<E>> & { key?: string; once?: boolean }

type Inputs<E extends Endpoint> = object extends CallInput<E> ? [input?: CallInput<E>] : [input: CallInput<E>]

export interface Client {
  /** Calls an endpoint; throws ApiError. A 401 of an ended session renews it once and repeats. */
  call<E extends Endpoint>(endpoint: E, ...input: Inputs<E>): Promise<ReplyOf<E>>
  /** Runs an exchange of another kind (upload, download) with the same headers and renewal. */
  withSession(send: (headers: Record<string, string>) => Promise<WireAnswer>): Promise<WireAnswer>
}

export interface ClientParts {
  readonly base: string
  readonly transport: Transport
  readonly session: SessionStore
  readonly newKey: () => string
  readonly sleep: (ms: number) => Promise<void>
  /** Runs one at a time, across tabs where the platform can. */
  readonly exclusive: <T>(run: () => Promise<T>) => Promise<T>
  /** The session is over and was forgotten: go and sign in. */
  readonly onSessionEnded: () => void
  /** A request got through and was granted: the network works, whatever the phone says of it. */
  readonly onAnswered?: () => void
}

const TIMEOUT_MS = 20_000
/** Waits before repeats of a request that is safe to repeat. */
const WAITS_MS = [800, 2500]

const REFRESH = { method: 'POST', path: '/api/auth/refresh' } as const

export const createClient = ({
  base,
  transport,
  session,
  newKey,
  sleep,
  exclusive,
  onSessionEnded,
  onAnswered,
}: ClientParts): Client => {
  let renewing: Promise<void> | null = null
  /** Keys of writes whose answer was never heard, by what was asked. */
  const unheard = new Map<string, string>()

  const headersFor = (key?: string): Record<string, string> => {
    const token = session.get()?.token
    return {
      accept: 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    }
  }

  const exchange = async (request: WireRequest): Promise<WireAnswer> => {
    try {
      return await transport(request)
    } catch (error) {
      if (error instanceof TransportFailure)
        throw new ApiError('no-answer', '网络不通或太慢，没有收到回音。请看看信号再试。')
      throw error
    }
  }

  const renew = async (old: string): Promise<void> => {
    const now = session.get()
    // Another tab has renewed it meanwhile: what it got is in force.
    if (!now || now.token !== old) return
    const answer = await exchange({
      method: REFRESH.method,
      url: base + REFRESH.path,
      headers: { accept: 'application/json' },
      body: JSON.stringify({ refreshToken: now.refreshToken }),
      timeoutMs: TIMEOUT_MS,
    })
    // While the answer was on its way another tab may have renewed too, or the person have signed out or changed.
    const meanwhile = session.get()
    const moved = meanwhile?.refreshToken !== now.refreshToken
    if (answer.status < 300) {
      const next = answer.body as Session
      if (!moved || supersedes(next, meanwhile)) session.set(next)
    } else if (answer.status !== 401) throw errorOf(answer.status, answer.body)
    else if (!moved) end()
  }

  const end = () => {
    session.clear()
    onSessionEnded()
  }

  /** Sends; on an ended session renews once (one renewal for all that wait) and sends again. */
  const withSession: Client['withSession'] = (send) => sendWith((headers) => send(headers))

  const sendWith = async (
    send: (headers: Record<string, string>) => Promise<WireAnswer>,
    key?: string,
  ): Promise<WireAnswer> => {
    const token = session.get()?.token
    const answer = await send(headersFor(key))
    if (answer.status < 300) onAnswered?.()
    if (answer.status !== 401 || !token) return answer
    const { code } = errorOf(answer.status, answer.body)
    if (code !== 'session-ended' && code !== 'not-signed-in') return answer
    renewing ??= exclusive(() => renew(token)).finally(() => {
      renewing = null
    })
    await renewing
    return session.get() ? send(headersFor(key)) : answer
  }

  const call: Client['call'] = async (endpoint, ...[given]) => {
    const input: { params?: object; query?: object; body?: unknown; key?: string; once?: boolean } =
      given ?? {}
    const url = base + pathOf(endpoint.path, input.params, input.query)
    const body = input.body === undefined ? undefined : JSON.stringify(input.body)
    const print = [session.get()?.account.id, endpoint.method, url, body].join(' ')
    const key = endpoint.method === 'GET' ? undefined : (input.key ?? unheard.get(print) ?? newKey())
    // Without a key the server remembers, a repeat could do the thing twice.
    const repeatable = !input.once && (endpoint.method === 'GET' || honoursKey(endpoint))
    for (let attempt = 0; ; attempt += 1) {
      const wait = repeatable ? WAITS_MS[attempt] : undefined
      try {
        const answer = await sendWith(
          (headers) => exchange({ method: endpoint.method, url, headers, body, timeoutMs: TIMEOUT_MS }),
          key,
        )
        if (answer.status >= 300) throw errorOf(answer.status, answer.body)
        unheard.delete(print)
        return answer.body as ReplyOf<typeof endpoint>
      } catch (error) {
        // Nobody knows whether it was done: tapped again, it goes out with the same key.
        if (key && error instanceof ApiError && error.outcomeUnknown) unheard.set(print, key)
        else unheard.delete(print)
        if (wait === undefined || !(error instanceof ApiError) || !error.outcomeUnknown) throw error
        await sleep(wait)
      }
    }
  }

  return { call, withSession }
}

/** Of two answers to the same refresh token the later one is in force, whichever arrived first. */
const supersedes = (next: Session, kept: Session | null): boolean =>
  kept !== null && kept.account.id === next.account.id && kept.generation < next.generation
