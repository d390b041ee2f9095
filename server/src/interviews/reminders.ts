import { chinaClock } from './chinese-time.js'
import { plusMinutes } from './ticks.js'

export const LEADS = { day: 24 * 60, hour: 60 } as const
export type Lead = keyof typeof LEADS

const QUIET_FROM_HOUR = 21
const QUIET_UNTIL_HOUR = 7

/** A moment in the quiet hours (21:00–07:00) moves back to the minute before they began, so that nobody hears too late. */
export function beforeQuiet(instant: string): string {
  const { hour, minute } = chinaClock(instant)
  if (hour >= QUIET_UNTIL_HOUR && hour < QUIET_FROM_HOUR) return instant
  const sinceQuiet = ((hour - QUIET_FROM_HOUR + 24) % 24) * 60 + minute
  return plusMinutes(instant, -sinceQuiet - 1)
}

/** When to remind both sides of an interview; moments already past are left out, for the confirmation itself has just told them. */
export function remindersFor(start: string, now: string): { lead: Lead; at: string }[] {
  return (Object.keys(LEADS) as Lead[])
    .map((lead) => ({ lead, at: beforeQuiet(plusMinutes(start, -LEADS[lead])) }))
    .filter(({ at }) => at > now)
}
