import { Injectable, type OnModuleInit } from '@nestjs/common'

import { Idempotency } from '../idempotency/idempotency.js'
import { Limits } from '../limits/limits.js'
import { OutboxWorker } from './outbox-worker.js'

/** Hourly forgetting of what has run out. */
@Injectable()
export class Housekeeping implements OnModuleInit {
  constructor(
    private readonly worker: OutboxWorker,
    private readonly idempotency: Idempotency,
    private readonly limits: Limits,
  ) {}

  onModuleInit(): void {
    this.worker.every('housekeeping', 3600, async () => {
      await this.idempotency.sweep()
      await this.limits.sweep()
      await this.worker.sweep()
    })
  }
}
