const HOUR = 3_600_000
const CHINA_OFFSET = 8 * HOUR
const DAY = 24 * HOUR
const FROM_HOUR = 21
const TO_HOUR = 8

/** Nobody is woken for a message: the next 8 o'clock in China when `now` lies between 21 and 8, else undefined. */
export function afterQuietHours(now: Date): string | undefined {
  const sinceMidnight = (now.getTime() + CHINA_OFFSET) % DAY
  const hour = sinceMidnight / HOUR
  if (hour >= TO_HOUR && hour < FROM_HOUR) return undefined
  const midnight = now.getTime() - sinceMidnight + (hour >= FROM_HOUR ? DAY : 0)
  return new Date(midnight + TO_HOUR * HOUR).toISOString()
}
