export interface CalendarEvent {
  readonly title: string
  /** ISO instants. */
  readonly start: string
  readonly end: string
  readonly place?: string
}

/** `denied`: the person (or the phone) does not let us write; `failed`: nothing to do with permission. */
export type CalendarAnswer = 'added' | 'denied' | 'failed'
