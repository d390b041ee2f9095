import { Injectable } from '@nestjs/common'

import { Clock } from '../clock/clock.js'
import { Database } from '../database/database.js'
import { newId } from '../ids.js'
import { OutboxMessage } from './outbox.entity.js'

export interface OutboxOptions {
  /** Not before this moment (ISO UTC, as `Clock.instant`). */
  readonly after?: string
  /** The same key is queued only once, ever. */
  readonly key?: string
}

/** Queues work in the caller's transaction: it will be done if and only if that commits. */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Queues `payload` (plain JSON) for the handler of `kind`; false when its key was queued before. */
  async add(kind: string, payload: unknown, { after, key }: OutboxOptions = {}): Promise<boolean> {
    const id = newId()
    const now = this.clock.instant()
    return this.database.insertUnique(OutboxMessage, {
      id,
      kind,
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
