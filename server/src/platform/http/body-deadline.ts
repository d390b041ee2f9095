import type { FastifyInstance, FastifyRequest } from 'fastify'

import { refuse, RefusalException } from './refusal.js'

export interface HttpTimeouts {
  /** From the connection (or the last answer) to the last header. */
  readonly headersMs: number
  /** For a body, beside what its size needs. */
  readonly bodyMs: number
  /** How long a connection may stay open without a request. */
  readonly idleMs: number
}

export const HTTP_TIMEOUTS: HttpTimeouts = { headersMs: 15_000, bodyMs: 30_000, idleMs: 65_000 }

/** The slowest line we wait for: GPRS in the hills, 4 KB a second. */
const BYTES_PER_MS = 4

/** How long a body of which `bytes` have come may take. What merely is announced buys no time. */
export const timeFor = (bytes: number, { bodyMs }: Pick<HttpTimeouts, 'bodyMs'>): number =>
  bodyMs + bytes / BYTES_PER_MS

/** Ends requests whose body trickles or stops: 408, and the connection closes. A steady upload on a slow line goes on. */
export function limitBodies(fastify: FastifyInstance, timeouts: HttpTimeouts): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (hasBody(request)) watch(request, timeouts)
    done()
  })
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined

function watch({ raw }: FastifyRequest, timeouts: HttpTimeouts): void {
  const began = performance.now()
  const before = raw.socket.bytesRead
  let timer: NodeJS.Timeout
  const check = (): void => {
    const left = began + timeFor(raw.socket.bytesRead - before, timeouts) - performance.now()
    if (left > 0) timer = setTimeout(check, left).unref()
    // Whoever reads the body fails with this, and the answer is made of it like any other refusal.
    else if (raw.listenerCount('error') > 0) raw.emit('error', new TooSlow())
    else raw.destroy()
  }
  timer = setTimeout(check, timeouts.bodyMs).unref()
  const stop = (): void => clearTimeout(timer)
  raw.once('end', stop).once('close', stop)
}

class TooSlow extends RefusalException {
  constructor() {
    super(refuse('too-slow', '内容传得太慢，没有收完。请看看信号，再试一次。'))
  }
}
