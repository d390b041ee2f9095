import { addDays, weekday } from '@wengang/shared/dates'

const CHINA_OFFSET_MS = 8 * 3_600_000

/** Milliseconds of `minutes` past midnight in China on `day`. */
export const momentMs = (day: string, minutes: number): number =>
  Date.parse(`${day}T00:00:00.000Z`) - CHINA_OFFSET_MS + minutes * 60_000

/** The same as stored: ISO 8601 in UTC. */
export const moment = (day: string, minutes: number): string => new Date(momentMs(day, minutes)).toISOString()

export const msOf = (instant: string): number => Date.parse(instant)
export const later = (instant: string, minutes: number): string =>
  new Date(msOf(instant) + minutes * 60_000).toISOString()

/** `day` itself, or the Monday after when it falls on a weekend. */
export function notWeekend(day: string): string {
  let at = day
  while (weekday(at) > 5) at = addDays(at, 1)
  return at
}
