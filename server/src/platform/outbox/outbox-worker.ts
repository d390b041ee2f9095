import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common'
import { LessThanOrEqual } from 'typeorm'

import { Clock } from '../clock/clock.js'
import { Database } from '../database/database.js'
import { newId } from '../ids.js'
import { OutboxMessage } from './outbox.entity.js'
import { backoffSeconds, MAX_ATTEMPTS } from './backoff.js'

const POLL_MS = 1000
const LEASE_SECONDS = 120
const BATCH = 20

export interface OutboxWork {
  readonly id: string
  readonly kind: string
  readonly payload: unknown
  /** 1 for the first try. */
  readonly attempt: number
}
/** Does one piece of work. It may run more than once for the same id, so it must be idempotent; a throw means "again later". */
export type OutboxHandler = (work: OutboxWork) => Promise<void>

/** Does queued work: at least once, one replica at a time by lease, later and later again after failures. */
@Injectable()
export class OutboxWorker implements BeforeApplicationShutdown {
  private readonly handlers = new Map<string, OutboxHandler>()
  private readonly periods = new Map<string, number>()
  private readonly log = new Logger('outbox')
  private timer: NodeJS.Timeout | undefined
  private running: Promise<number> = Promise.resolve(0)

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Registers the one handler of a kind; call it in `onModuleInit`. */
  on(kind: string, handler: OutboxHandler): void {
    if (this.handlers.has(kind)) throw new Error(`Two handlers for outbox kind ${kind}`)
    this.handlers.set(kind, handler)
  }

  /** Does `job` about every `seconds`, on one replica. */
  every(name: string, seconds: number, job: () => Promise<void>): void {
    this.on(name, job)
    this.periods.set(name, seconds)
  }

  /** Begins to poll. Tests leave it alone and call {@link drain}. */
  async start(): Promise<void> {
    await this.schedulePeriods()
    const poll = (): void => {
      this.timer = setTimeout(() => {
        this.running = this.drain().catch((error: unknown) => {
          this.log.error(`Polling failed: ${String(error)}`)
          return 0
        })
        void this.running.then(() => {
          if (this.timer) poll()
        })
      }, POLL_MS)
    }
    poll()
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    await this.running
  }

  /** Does everything that is due now and returns how many pieces were tried. */
  async drain(): Promise<number> {
    let tried = 0
    for (;;) {
      const due = await this.database.repo(OutboxMessage).find({
        where: { state: 'waiting', dueAt: LessThanOrEqual(this.clock.instant()) },
        order: { dueAt: 'ASC', id: 'ASC' },
        take: BATCH,
      })
      let mine = 0
      for (const message of due) {
        if (await this.take(message)) {
          mine += 1
          await this.work(message)
        }
      }
      tried += mine
      // Nothing due, or all of it taken by other replicas.
      if (mine === 0) return tried
    }
  }

  private async schedulePeriods(): Promise<void> {
    for (const name of this.periods.keys()) {
      await this.database.insertUnique(OutboxMessage, {
        id: newId(),
        kind: name,
        onceKey: `every:${name}`,
        payload: null,
        state: 'waiting',
        dueAt: this.clock.instant(),
        attempts: 0,
        lease: null,
        lastError: null,
        createdAt: this.clock.instant(),
      })
    }
  }

  /** Takes the lease: the due moment moves past it, so that other replicas see nothing due until it ends. */
  private take(message: OutboxMessage): Promise<boolean> {
    message.lease = newId()
    return this.database.transaction(async () => {
      const result = await this.database.repo(OutboxMessage).update(
        { id: message.id, state: 'waiting', dueAt: message.dueAt, attempts: message.attempts },
        {
          lease: message.lease,
          dueAt: this.clock.instantIn(LEASE_SECONDS),
          attempts: message.attempts + 1,
        },
      )
      return result.affected === 1
    })
  }

  private async work(message: OutboxMessage): Promise<void> {
    const attempt = message.attempts + 1
    const handler = this.handlers.get(message.kind)
    try {
      if (!handler) throw new Error('No handler for this kind')
      await handler({ id: message.id, kind: message.kind, payload: message.payload, attempt })
      await this.settle(message, this.afterSuccess(message))
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error)
      // Numbers in messages may be phone or id numbers.
      const lastError = said.replace(/\d{6,}/g, '…').slice(0, 300)
      this.log.warn(`${message.kind} ${message.id} failed (attempt ${attempt}): ${lastError}`)
      const dead = attempt >= MAX_ATTEMPTS && !this.periods.has(message.kind)
      await this.settle(message, {
        state: dead ? 'dead' : 'waiting',
        dueAt: this.clock.instantIn(backoffSeconds(attempt)),
        lastError,
        lease: null,
      })
    }
  }

  private afterSuccess(message: OutboxMessage): Partial<OutboxMessage> {
    const period = this.periods.get(message.kind)
    return period === undefined
      ? { state: 'done', lease: null, lastError: null }
      : { state: 'waiting', lease: null, lastError: null, attempts: 0, dueAt: this.clock.instantIn(period) }
  }

  private async settle(message: OutboxMessage, outcome: Partial<OutboxMessage>): Promise<void> {
    // Only while the lease is still ours: after it ended another replica may be at work.
    await this.database.update(OutboxMessage, { id: message.id, lease: message.lease ?? '' }, outcome)
  }

  /** Forgets finished work older than 30 days; dead work stays for someone to look at. */
  async sweep(): Promise<void> {
    await this.database.transaction(() =>
      this.database.repo(OutboxMessage).delete({
        state: 'done',
        createdAt: LessThanOrEqual(this.clock.instantIn(-30 * 86_400)),
      }),
    )
  }
}
