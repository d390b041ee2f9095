import type { Readable } from 'node:stream'

import type { Body, Endpoint, Params, Query, ReplyOf } from '@wengang/shared/contract/endpoint'
import type { FastifyRequest } from 'fastify'

import type { Caller } from './caller.js'
import type { Result } from './refusal.js'

export interface UploadedFile {
  readonly name: string
  readonly bytes: Buffer
}

/** What a handler for `reply: 'file'` returns. */
export interface FileReply {
  /** Media type, `application/pdf`. */
  readonly type: string
  readonly name: string
  readonly bytes: Buffer | Readable
  /** Shown in the page rather than saved. */
  readonly inline: boolean
}

/** What a handler for endpoint `E` gets, validated by the contract. */
export interface Call<E extends Endpoint> {
  readonly caller: E['access'] extends 'public' ? Caller | null : Caller
  readonly params: Params<E>
  readonly query: Query<E>
  readonly body: Body<E>
  readonly file: E['upload'] extends true ? UploadedFile : undefined
  readonly requestId: string
  readonly request: FastifyRequest
}

/** A call before its endpoint's types are known. */
export interface AnyCall {
  readonly caller: Caller | null
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly file: UploadedFile | undefined
  readonly requestId: string
  readonly request: FastifyRequest
}

export type HandlerReply<E extends Endpoint> = E['reply'] extends 'file' ? FileReply : ReplyOf<E>
export type HandlerOf<E extends Endpoint> = (
  call: Call<E>,
) => Result<HandlerReply<E>> | Promise<Result<HandlerReply<E>>>

export interface HandleOptions {
  /** `false`: the handler opens its own transactions, because it waits for something slow or must keep writes of a refusal. */
  readonly transaction?: false
  /** Answers carry an ETag, and 304 when the caller already has them. */
  readonly etag?: true
}

export interface Handled {
  readonly endpoint: Endpoint
  readonly options: HandleOptions
}

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null
    wantsEtag: boolean
  }
}
