const CHINA_OFFSET_MS = 8 * 3_600_000
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const

/** The parts of an instant on a Chinese wall clock (one zone, no summer time). */
export function chinaClock(instant: string): {
  month: number
  day: number
  weekday: number
  hour: number
  minute: number
} {
  const at = new Date(Date.parse(instant) + CHINA_OFFSET_MS)
  return {
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    weekday: at.getUTCDay(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
  }
}

const partOfDay = (hour: number): string => {
  if (hour < 6) return '凌晨'
  if (hour < 9) return '早上'
  if (hour < 12) return '上午'
  if (hour < 13) return '中午'
  if (hour < 18) return '下午'
  return '晚上'
}

/** 「3 月 12 日（周四）下午 2:30」: the way people say it. */
export function chineseTime(instant: string): string {
  const { month, day, weekday, hour, minute } = chinaClock(instant)
  const twelve = hour > 12 ? hour - 12 : hour
  return `${month} 月 ${day} 日（周${WEEKDAYS[weekday]}）${partOfDay(hour)} ${twelve}:${String(minute).padStart(2, '0')}`
}
