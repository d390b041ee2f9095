import { Injectable } from '@nestjs/common'
import type { z } from '@wengang/shared/contract/zod'

import { Clock } from '../clock/clock.js'
import { Database } from '../database/database.js'
import { newId } from '../ids.js'
import type { Job } from './job.js'
import { OutboxMessage } from './outbox.entity.js'

export interface QueueOptions {
  /** Not before this moment (ISO UTC, as `Clock.instant`). */
  readonly after?: string
  /** The same key is queued only once, ever. */
  readonly key?: string
}

/** Queues work in the caller's transaction: it will be done if and only if that commits. */
@Injectable()
export class Schedule {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Queues a piece of work; false when its key was queued before. A payload that its job does not take throws. */
  async queue<P extends z.ZodType>(
    job: Job<P>,
    payload: z.input<P>,
    { after, key }: QueueOptions = {},
  ): Promise<boolean> {
    job.payload.parse(payload)
    const id = newId()
    const now = this.clock.instant()
    return this.database.insertUnique(OutboxMessage, {
      id,
      kind: job.kind,
      lane: job.lane,
      onceKey: key ?? id,
      payload: JSON.parse(JSON.stringify(payload ?? null)),
      state: 'waiting',
      dueAt: after ?? now,
      attempts: 0,
      lease: null,
      lastError: null,
      createdAt: now,
    })
  }

  /** Forgets work of this key that has not been started, such as a reminder of a cancelled interview. */
  async cancel(key: string): Promise<void> {
    await this.database.transaction(() =>
      this.database.repo(OutboxMessage).delete({ onceKey: key, state: 'waiting', attempts: 0 }),
    )
  }
}
