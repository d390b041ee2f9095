import type { Role } from './roles.js'
import type { z } from './zod.js'

/**
 * Who may call an endpoint at all; the service still checks the object.
 * `public`: anyone, signed in or not. `account`: anyone signed in. Otherwise: one of the roles named.
 */
export type Access = 'public' | 'account' | readonly [Role, ...Role[]]

/**
 * What `wx.request` can send. PATCH is not among it, so a change is PUT at the record's own path, and the fields left
 * out stay as they are.
 */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** A reply that is no JSON: the bytes of a file, or nothing (204). */
export type Reply = z.ZodType | 'file' | 'empty'

/**
 * One endpoint, written once. The server's route, validation, permission and serialisation, the phone's typed
 * client, the OpenAPI document and the test of every route with every role are made from it.
 */
export interface Endpoint {
  readonly method: Method
  /** Below the host, with `:name` parameters: `/api/jobs/:id`. */
  readonly path: `/api/${string}`
  readonly access: Access
  /** One line in Chinese for the API reference. */
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly reply: Reply
  /** HTTP status of success; 200 unless told (201 for what creates, 204 for `empty`). */
  readonly status?: 200 | 201 | 202 | 204
  /** The body is `multipart/form-data` with one part `file`; `body` then describes the other fields. */
  readonly upload?: true
}

/**
 * Whether a repeat with the same `Idempotency-Key` gets the first answer and does nothing twice: every write of someone
 * signed in, so that a phone may send again whatever it did not hear the end of.
 */
export const honoursKey = ({ method, access }: Pick<Endpoint, 'method' | 'access'>): boolean =>
  method !== 'GET' && access !== 'public'

/** Declares an endpoint; one without `access` does not compile. */
export const endpoint = <const E extends Endpoint>(value: E): E => value

type Part<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends z.ZodType ? E[K] : never

/** What the server's handler receives, after validation. */
export type Params<E extends Endpoint> = z.output<Part<E, 'params'>>
export type Query<E extends Endpoint> = z.output<Part<E, 'query'>>
export type Body<E extends Endpoint> = z.output<Part<E, 'body'>>
/** What the caller sends, before defaults are filled. */
export type QueryInput<E extends Endpoint> = z.input<Part<E, 'query'>>
export type BodyInput<E extends Endpoint> = z.input<Part<E, 'body'>>
export type ReplyOf<E extends Endpoint> = E['reply'] extends z.ZodType ? z.output<E['reply']> : void
