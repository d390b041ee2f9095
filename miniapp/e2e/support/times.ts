import { dayOf } from '@wengang/shared/dates'

const STEP_MS = 5 * 60_000

/** The first five-minute mark at least `minutes` from now, ISO in UTC. */
export const markAfter = (minutes: number, now = Date.now()): string =>
  new Date(Math.ceil((now + minutes * 60_000) / STEP_MS) * STEP_MS).toISOString()

/** Seconds by which a server's clock must run ahead so that its now lies `minutes` after `instant`. */
export const secondsUntil = (instant: string, minutes: number): number =>
  (Date.parse(instant) - Date.now()) / 1000 + minutes * 60

/** The China day of an instant. */
export const chinaDay = (instant: string): string => dayOf(new Date(instant))
