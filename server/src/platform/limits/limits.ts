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
    const now = this.clock.now().getTime()
    const span = seconds * 1000
    const start = Math.floor(now / span) * span
    return (await this.store.add(`${key}:${seconds}:${start / span}`, start + span)) <= max
  }

  sweep(): Promise<void> {
    return this.store.sweep(this.clock.now().getTime())
  }
}
