export const LIMIT_STORE = Symbol('limit store')

/**
 * Counts of a time window. They are kept outside the request's transaction on purpose: a refused login rolls back, and
 * must be counted all the same.
 */
export interface LimitStore {
  /** Adds to a window's count (one, or one less) and gives the new count. The window may be forgotten after `expiresAt` (ms). */
  add(window: string, expiresAt: number, by: 1 | -1): Promise<number>
  /** Forgets windows that ended before `now` (ms). */
  sweep(now: number): Promise<void>
}
