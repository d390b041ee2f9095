import { Injectable } from '@nestjs/common'
import { IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm'

import { Clock } from '../clock/clock.js'
import { Database } from '../database/database.js'
import { OutboxMessage } from './outbox.entity.js'
import { JobRegistry } from './registry.js'

const KEPT_DAYS = 30
/** Failed tries in a row after which work that goes on trying shows too. */
const SHOWN_FAILURES = 5
const MOST_SHOWN = 100

/** Work that was given up, or fails again and again. */
export interface FailedWork {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly dead: boolean
  readonly attempts: number
  readonly lastError: string | null
  readonly createdAt: string
  /** When it is tried again; null for what was given up. */
  readonly nextTryAt: string | null
}

/** What becomes of work after it ran: forgotten when done, looked at and run again when it failed. */
@Injectable()
export class FinishedWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly registry: JobRegistry,
  ) {}

  /** Given up first, then what fails most; at most a hundred. */
  async failed(): Promise<FailedWork[]> {
    const rows = await this.database.repo(OutboxMessage).find({
      where: FAILED,
      order: { state: 'ASC', attempts: 'DESC', id: 'ASC' },
      take: MOST_SHOWN,
    })
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: this.registry.get(row.kind)?.title ?? row.kind,
      dead: row.state === 'dead',
      attempts: row.attempts,
      lastError: row.lastError,
      createdAt: row.createdAt,
      nextTryAt: row.state === 'dead' ? null : row.dueAt,
    }))
  }

  countFailed(): Promise<number> {
    return this.database.repo(OutboxMessage).countBy(FAILED)
  }

  /** Makes failed work due now with all its tries before it; false when it is not failed any more. */
  async runAgain(id: string): Promise<boolean> {
    for (const where of FAILED) {
      const changed = await this.database.update(
        OutboxMessage,
        { id, ...where },
        { state: 'waiting', attempts: 0, lease: null, dueAt: this.clock.instant() },
      )
      if (changed === 1) return true
    }
    return false
  }

  /** Forgets finished work older than 30 days; dead work stays for someone to look at. */
  async sweep(): Promise<void> {
    await this.database.transaction(() =>
      this.database.repo(OutboxMessage).delete({
        state: 'done',
        createdAt: LessThanOrEqual(this.clock.instantIn(-KEPT_DAYS * 86_400)),
      }),
    )
  }
}

const FAILED = [
  { state: 'dead' as const },
  // While it is being tried it holds a lease, and is left alone.
  { state: 'waiting' as const, attempts: MoreThanOrEqual(SHOWN_FAILURES), lease: IsNull() },
]
