import type { Problem } from '@wengang/shared/contract/common'
import { PROBLEMS, type ProblemCode } from '@wengang/shared/contract/problems'

/** `no-answer`: the request left but nobody knows what became of it. `offline`: it never left. */
export type ErrorCode = ProblemCode | 'no-answer' | 'offline'

/** What every failed call throws. `message` is plain Chinese, ready to show. */
export class ApiError extends Error {
  readonly code: ErrorCode
  /** HTTP status, 0 without an answer. */
  readonly status: number
  readonly fields: readonly { readonly path: string; readonly message: string }[]
  /** The record as it is now, with a `stale` refusal. */
  readonly current: unknown
  readonly requestId: string | null

  constructor(
    code: ErrorCode,
    message: string,
    more: { status?: number; fields?: ApiError['fields']; current?: unknown; requestId?: string } = {},
  ) {
    super(message)
    // Classes built down to ES5 lose their prototype when they extend Error.
    Object.setPrototypeOf(this, ApiError.prototype)
    this.name = 'ApiError'
    this.code = code
    this.status = more.status ?? 0
    this.fields = more.fields ?? []
    this.current = more.current
    this.requestId = more.requestId ?? null
  }

  /** Nobody knows whether it was done; only a repeat with the same key is safe. */
  get outcomeUnknown(): boolean {
    return this.code === 'no-answer' || this.code === 'in-progress' || this.status >= 502
  }

  /** The message for one field of the form, when the refusal names it. */
  field(path: string): string | undefined {
    return this.fields.find((one) => one.path === path)?.message
  }
}

export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError

/** A sentence for a person, whatever was thrown. */
export const sayError = (error: unknown): string =>
  isApiError(error)
    ? error.message
    : error instanceof Error && /[\u4e00-\u9fa5]/.test(error.message)
      ? error.message
      : '出了点问题，请再试一次'

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' &&
  body !== null &&
  'code' in body &&
  typeof body.code === 'string' &&
  body.code in PROBLEMS

/** Reads a refusal; an answer that is no problem+json comes from something between us and the server. */
export const errorOf = (status: number, body: unknown): ApiError => {
  if (isProblem(body)) {
    const code = body.code as ProblemCode
    return new ApiError(code, body.detail || PROBLEMS[code].title, {
      status,
      fields: body.fields ?? [],
      current: body.current,
      requestId: body.requestId,
    })
  }
  if (status === 413) return new ApiError('too-large', '文件太大，请换小一点的', { status })
  return new ApiError(status >= 500 ? 'unavailable' : 'fault', '服务暂时没有回应，请稍后再试', { status })
}
