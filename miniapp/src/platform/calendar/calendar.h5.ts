import type { CalendarAnswer, CalendarEvent } from './types'

/** Whether the phone's own calendar can be written; otherwise the page offers the .ics. */
export const hasCalendar = false

/** A browser has no calendar of its own: the page downloads the .ics instead. */
export const addToCalendar = (_event: CalendarEvent): Promise<CalendarAnswer> => Promise.resolve('failed')
