// Days are 'YYYY-MM-DD' and months 'YYYY-MM', in China Standard Time, which has no daylight saving. Strings of this shape
// sort as dates, so callers compare them with < and >. Nothing here reads the clock.

const DAY_MS = 86_400_000
const CHINA_OFFSET_MS = 8 * 3_600_000
const pad = (value: number, width = 2): string => String(value).padStart(width, '0')
const partsOf = (day: string): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
]
const dayNumber = (day: string): number => {
  const [year, month, date] = partsOf(day)
  return Date.UTC(year, month - 1, date) / DAY_MS
}
const fromDayNumber = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10)
const lengthOfMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31

const digits = (text: string, from: number, to: number): number => {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** Whether `text` is a day that exists, from 1900 to 2199. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const date = digits(text, 8, 10)
  return (
    year >= 1900 &&
    year < 2200 &&
    month >= 1 &&
    month <= 12 &&
    date >= 1 &&
    date <= lengthOfMonth(year, month)
  )
}

/** Whether `text` is a month 'YYYY-MM', from 1900 to 2199. */
export const isMonth = (text: unknown): text is string =>
  typeof text === 'string' && text.length === 7 && isDay(`${text}-01`)

export const addDays = (day: string, days: number): string => fromDayNumber(dayNumber(day) + days)

/** Days from `from` to `to`; negative when `to` is earlier, 0 on the same day. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** The same day `months` later, or the last day of that month where it does not exist: 2020-01-31 + 1 → 2020-02-29. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = partsOf(day)
  const index = year * 12 + (month - 1) + months
  const newYear = Math.floor(index / 12)
  const newMonth = (index % 12) + 1
  return `${pad(newYear, 4)}-${pad(newMonth)}-${pad(Math.min(date, lengthOfMonth(newYear, newMonth)))}`
}

/** Months complete from `from` to `to` (a month is complete on its same day, see addMonths); 0 when `to` is earlier. */
export function completeMonths(from: string, to: string): number {
  if (to <= from) return 0
  const [fromYear, fromMonth] = partsOf(from)
  const [toYear, toMonth] = partsOf(to)
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth
  return addMonths(from, months) <= to ? months : months - 1
}

/** `months` after a month: addToMonth('2020-11', 3) → '2021-02'. */
export const addToMonth = (month: string, months: number): string =>
  addMonths(`${month}-01`, months).slice(0, 7)

/** The last day of a month ('2020-02') or of the month of a day. */
export function lastDayOfMonth(monthOrDay: string): string {
  const [year, month] = partsOf(`${monthOrDay.slice(0, 7)}-01`)
  return `${pad(year, 4)}-${pad(month)}-${pad(lengthOfMonth(year, month))}`
}

/** The day in China at an instant. */
export const dayOf = (instant: Date): string =>
  new Date(instant.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10)

/** '2026-03-12' → '3 月 12 日'; `withYear` puts '2026 年' before it. */
export function chineseDay(day: string, withYear = false): string {
  const [year, month, date] = partsOf(day)
  return `${withYear ? `${year} 年 ` : ''}${month} 月 ${date} 日`
}

/** '2026-03' → '2026 年 3 月'. */
export const chineseMonth = (month: string): string =>
  `${Number(month.slice(0, 4))} 年 ${Number(month.slice(5, 7))} 月`

/** Monday 1 … Sunday 7. */
export const weekday = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
