import { Logger } from '@nestjs/common'

import type { Clock } from '../clock/clock.js'
import type { Database } from '../database/database.js'
import { newId } from '../ids.js'
import type { Job } from './job.js'
import { OutboxMessage } from './outbox.entity.js'

/** The right of one replica to a piece of work. Its due moment moves past the lease, so that others see nothing due. */
export class Lease {
  private readonly log = new Logger('schedule')
  private readonly lostBy = new AbortController()
  private timer: NodeJS.Timeout | undefined
  private renewing: Promise<void> = Promise.resolve()

  private constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly workId: string,
    private readonly id: string,
    private readonly seconds: number,
  ) {}

  /** Takes the lease of waiting work; null when another replica was quicker. */
  static async take(
    database: Database,
    clock: Clock,
    message: OutboxMessage,
    job: Pick<Job, 'leaseSeconds'>,
  ): Promise<Lease | null> {
    const lease = new Lease(database, clock, message.id, newId(), job.leaseSeconds)
    const taken = await database.update(
      OutboxMessage,
      { id: message.id, state: 'waiting', dueAt: message.dueAt, attempts: message.attempts },
      { lease: lease.id, dueAt: clock.instantIn(job.leaseSeconds), attempts: message.attempts + 1 },
    )
    if (taken !== 1) return null
    lease.keep()
    return lease
  }

  /** Aborted when the lease has gone to another replica. */
  get lost(): AbortSignal {
    return this.lostBy.signal
  }

  /** Ends the lease with what came of the work; nothing is written when it was lost. */
  async settle(outcome: Partial<OutboxMessage>): Promise<void> {
    clearInterval(this.timer)
    await this.renewing
    await this.database.update(
      OutboxMessage,
      { id: this.workId, lease: this.id },
      { ...outcome, lease: null },
    )
  }

  private keep(): void {
    this.timer = setInterval(
      () => {
        this.renewing = this.renew()
      },
      (this.seconds * 1000) / 3,
    )
  }

  private async renew(): Promise<void> {
    try {
      const renewed = await this.database.update(
        OutboxMessage,
        { id: this.workId, lease: this.id },
        { dueAt: this.clock.instantIn(this.seconds) },
      )
      if (renewed === 1) return
      clearInterval(this.timer)
      this.lostBy.abort(new Error('The lease went to another replica'))
    } catch (error) {
      // The next renewal comes before the lease has ended.
      this.log.warn(`A lease was not renewed: ${String(error)}`)
    }
  }
}
