import { Clock } from '../clock/clock.js'

/** A clock that stands still until it is told otherwise. */
export class TestClock extends Clock {
  private moment: Date

  constructor(now: string | Date) {
    super()
    this.moment = new Date(now)
  }

  override now(): Date {
    return new Date(this.moment)
  }

  set(now: string | Date): void {
    this.moment = new Date(now)
  }

  /** Moves on by `seconds`. */
  advance(seconds: number): void {
    this.moment = new Date(this.moment.getTime() + seconds * 1000)
  }
}
