import { addDays } from '@wengang/shared/dates'
import { dayOfInstant } from '../../ui/say'

/** A China day and a clock time 'HH:MM' → UTC instant. */
export const instantOf = (day: string, time: string): string =>
  new Date(`${day}T${time}:00+08:00`).toISOString()

export interface Suggestion {
  readonly label: string
  readonly instant: string
}

const USUAL = ['10:00', '15:00'] as const
const SAID: Readonly<Record<string, string>> = { '10:00': '上午 10 点', '15:00': '下午 3 点' }

/** Times most people would offer: tomorrow and the day after, morning and afternoon; today's afternoon while it is still far off. */
export const suggestions = (now: number): Suggestion[] => {
  const today = dayOfInstant(now)
  const days = [
    { day: today, said: '今天' },
    { day: addDays(today, 1), said: '明天' },
    { day: addDays(today, 2), said: '后天' },
  ]
  return days
    .flatMap(({ day, said }) =>
      USUAL.map((time) => ({ label: `${said}${SAID[time] ?? time}`, instant: instantOf(day, time) })),
    )
    .filter(({ instant }) => Date.parse(instant) > now + 2 * 3600_000)
    .slice(0, 4)
}

/** In order, each once. */
export const withTime = (times: readonly string[], instant: string): string[] =>
  [...new Set([...times, instant])].sort()

export const HOURS = Array.from({ length: 15 }, (_none, index) => String(index + 7).padStart(2, '0'))
export const MINUTES = Array.from({ length: 12 }, (_none, index) => String(index * 5).padStart(2, '0'))
