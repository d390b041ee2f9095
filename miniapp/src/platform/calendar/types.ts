export interface CalendarEvent {
  readonly title: string
  /** ISO instants. */
  readonly start: string
  readonly end: string
  readonly place?: string
}
