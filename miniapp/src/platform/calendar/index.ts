export { addToCalendar } from './calendar'
export type { CalendarEvent } from './types'
