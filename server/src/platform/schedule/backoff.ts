/** Tries before work counts as dead: with the waits below, about a day. */
export const MAX_ATTEMPTS = 30

/** Seconds to wait after the given failed attempt: 5, 10, 20 … at most an hour, so that a short outage costs little. */
export const backoffSeconds = (attempt: number): number => Math.min(5 * 2 ** (attempt - 1), 3600)
