export { addToCalendar, hasCalendar } from './calendar'
export type { CalendarEvent } from './types'
