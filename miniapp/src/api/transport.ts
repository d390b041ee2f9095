import type { Method } from '@wengang/shared/contract/endpoint'

/** One HTTP exchange. Rejects with TransportFailure when no answer came; any status is an answer. */
export type Transport = (request: WireRequest) => Promise<WireAnswer>

export interface WireRequest {
  readonly method: Method
  readonly url: string
  readonly headers: Record<string, string>
  /** JSON text. */
  readonly body?: string
  readonly timeoutMs: number
}

export interface WireAnswer {
  readonly status: number
  readonly body: unknown
}

export class TransportFailure extends Error {
  constructor(message: string) {
    super(message)
    Object.setPrototypeOf(this, TransportFailure.prototype)
  }
}
