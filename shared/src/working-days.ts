// Deadlines at the bureau run in working days (工作日): Monday to Friday, with the State Council's holidays and make-up days.
import { addDays, weekday } from './dates.js'
import { HOLIDAYS } from './holidays.js'

const daysOf = (kind: 'off' | 'worked'): ReadonlySet<string> =>
  new Set(
    Object.entries(HOLIDAYS).flatMap(([year, days]) =>
      days[kind].split(' ').map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`),
    ),
  )
const OFF = daysOf('off')
const WORKED = daysOf('worked')

/** Days off by law whatever the year, as the law stands since 2025; the lunar feasts move and wait for the year's notice. */
const STATUTORY: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])
const isAnnounced = (day: string): boolean => Object.prototype.hasOwnProperty.call(HOLIDAYS, day.slice(0, 4))
const isOff = (day: string): boolean => (isAnnounced(day) ? OFF.has(day) : STATUTORY.has(day.slice(5)))

export const isWorkingDay = (day: string): boolean => WORKED.has(day) || (weekday(day) <= 5 && !isOff(day))

/** Whether a day reckoned in working days lies in a year whose holidays are not announced yet: then it is an estimate. */
export const isEstimated = (day: string): boolean => !isAnnounced(day)

/**
 * The working day `count` working days after `day` (the day itself is not counted, as periods in procedure law are);
 * a negative count goes back. 0 gives `day` itself when it is a working day, else the next one.
 */
export function addWorkingDays(day: string, count: number): string {
  const step = count < 0 ? -1 : 1
  let left = Math.abs(count)
  let at = day
  if (left === 0) while (!isWorkingDay(at)) at = addDays(at, 1)
  while (left > 0) {
    at = addDays(at, step)
    if (isWorkingDay(at)) left--
  }
  return at
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) count++
  return count
}
