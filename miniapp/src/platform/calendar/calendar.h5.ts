import type { CalendarEvent } from './types'

/** A browser has no calendar of its own: the page downloads the .ics instead. */
export const addToCalendar = (_event: CalendarEvent): Promise<boolean> => Promise.resolve(false)
