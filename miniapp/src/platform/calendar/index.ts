export { addToCalendar, hasCalendar } from './calendar'
export type { CalendarAnswer, CalendarEvent } from './types'
