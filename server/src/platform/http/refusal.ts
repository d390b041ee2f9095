import type { ProblemCode } from '@wengang/shared/contract/problems'

export interface RefusalMore {
  /** Which inputs are wrong, each with a Chinese message. */
  readonly fields?: readonly { path: string; message: string }[]
  /** The record as it is now, for a stale write. */
  readonly current?: unknown
  /** When asking again may help; sent as `Retry-After`. */
  readonly retryAfterSeconds?: number
}

/**
 * An expected "no". It is a value that services return, never an exception, so that the compiler makes every caller
 * look at it; exceptions are for faults.
 */
export class Refusal {
  readonly fields?: RefusalMore['fields']
  readonly current?: unknown
  readonly retryAfterSeconds?: number

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    more: RefusalMore = {},
  ) {
    this.fields = more.fields
    this.current = more.current
    this.retryAfterSeconds = more.retryAfterSeconds
  }
}

export type Result<T> = T | Refusal

/** `detail` is one plain Chinese sentence for the person who reads it. */
export const refuse = (code: ProblemCode, detail: string, more?: RefusalMore): Refusal =>
  new Refusal(code, detail, more)

export const isRefusal = (value: unknown): value is Refusal => value instanceof Refusal

/** The habit of access checks: "not there" and "not yours" are never told apart. */
export const notFound = (): Refusal => refuse('not-found', '找不到这条记录，或者您无权查看。')

/** Someone else changed the record meanwhile; `current` is what it is now. */
export const stale = (current: unknown): Refusal =>
  refuse('stale', '内容已被更新，请看过最新内容后再操作。', { current })

/** Carries a refusal through places that can only throw (guards, pipes). Services return refusals instead. */
export class RefusalException extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}
