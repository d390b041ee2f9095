import { dayOf } from '@wengang/shared/dates'

/** The one place that reads the time, so that tests can set it and no calculation depends on when it runs. */
export class Clock {
  private readonly offsetMs: number

  /** @param offsetSeconds how far it goes before the machine's clock (negative: behind); `Config.clockOffsetSeconds` */
  constructor(offsetSeconds = 0) {
    this.offsetMs = offsetSeconds * 1000
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs)
  }

  /** This moment as stored everywhere: ISO 8601 in UTC, 24 characters. */
  instant(): string {
    return this.now().toISOString()
  }

  /** Moment `seconds` from now (negative: ago), as {@link instant}. */
  instantIn(seconds: number): string {
    return new Date(this.now().getTime() + seconds * 1000).toISOString()
  }

  /** The calendar day in China, `YYYY-MM-DD`. */
  today(): string {
    return dayOf(this.now())
  }
}
