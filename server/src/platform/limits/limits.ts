import { Inject, Injectable } from '@nestjs/common'

import { Clock } from '../clock/clock.js'
import { LIMIT_STORE, type LimitStore } from './limit-store.js'

/** How often something may be done, across all replicas. */
@Injectable()
export class Limits {
  constructor(
    @Inject(LIMIT_STORE) private readonly store: LimitStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Uses one of `max` turns of `key` in the present window of `seconds`; false when none is left. `key` holds no personal data in the clear. */
  async take(key: string, max: number, seconds: number): Promise<boolean> {
    const { window, end } = this.windowOf(key, seconds)
    return (await this.store.add(window, end, 1)) <= max
  }

  /**
   * Gives a turn back that turned out not to count. Who limits failures takes a turn first and gives it back after a
   * success: tries that run side by side can then not slip through together.
   */
  async giveBack(key: string, seconds: number): Promise<void> {
    const { window, end } = this.windowOf(key, seconds)
    await this.store.add(window, end, -1)
  }

  private windowOf(key: string, seconds: number): { window: string; end: number } {
    const now = this.clock.now().getTime()
    const span = seconds * 1000
    const start = Math.floor(now / span) * span
    return { window: `${key}:${seconds}:${start / span}`, end: start + span }
  }

  sweep(): Promise<void> {
    return this.store.sweep(this.clock.now().getTime())
  }
}
