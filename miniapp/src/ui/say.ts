// How the phone says numbers and days. Pure.
import { yuan } from '@wengang/shared/money'

/** '2026-03-12' → '2026 年 3 月 12 日' */
export const longDay = (day: string): string =>
  `${day.slice(0, 4)} 年 ${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日`

/** '2026-03-12' → '3 月 12 日' */
export { chineseDay as shortDay } from '@wengang/shared/dates'
/** '2026-03' → '2026 年 3 月' */
export const chineseMonth = (month: string): string =>
  `${month.slice(0, 4)} 年 ${Number(month.slice(5, 7))} 月`

const two = (value: number): string => String(value).padStart(2, '0')
const WEEK = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const inChina = (instant: string | number): Date => new Date(new Date(instant).getTime() + 8 * 3600_000)

/** ISO instant → '3 月 12 日 周四 14:30' in China time, whatever the phone's zone. */
export const chineseMoment = (instant: string | number): string => {
  const at = inChina(instant)
  return `${at.getUTCMonth() + 1} 月 ${at.getUTCDate()} 日 ${WEEK[at.getUTCDay()] ?? ''} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}
/** ISO instant → China day 'YYYY-MM-DD'. */
export const dayOfInstant = (instant: string | number): string => inChina(instant).toISOString().slice(0, 10)

/** Fen → '500' / '1,234.5' */
export { yuan }
export { yuanRange } from '@wengang/shared/job-card'
