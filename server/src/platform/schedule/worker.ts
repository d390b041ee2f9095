import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common'
import { ModuleRef } from '@nestjs/core'
import { LessThanOrEqual } from 'typeorm'

import { Clock } from '../clock/clock.js'
import { Database } from '../database/database.js'
import { newId } from '../ids.js'
import { backoffSeconds, MAX_ATTEMPTS } from './backoff.js'
import type { Job } from './job.js'
import { LANES, type Lane } from './lanes.js'
import { Lease } from './lease.js'
import { OutboxMessage } from './outbox.entity.js'
import { JobRegistry } from './registry.js'

const POLL_MS = 1000
const LANE_NAMES = Object.keys(LANES) as Lane[]
/** Work of a kind that this version does not know fails until a newer replica takes it. */
const UNKNOWN = { leaseSeconds: 60 }

/** Does queued work: at least once, one replica at a time by lease, later and later again after failures. */
@Injectable()
export class Worker implements BeforeApplicationShutdown {
  private readonly log = new Logger('schedule')
  private readonly timers = new Map<Lane, NodeJS.Timeout>()
  private readonly running = new Map<Lane, Promise<unknown>>()
  private stopped = false

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly registry: JobRegistry,
    private readonly services: ModuleRef,
  ) {}

  /** Begins to poll, each lane by itself. Tests leave it alone and call {@link drain}. */
  async start(): Promise<void> {
    await this.plan()
    for (const lane of LANE_NAMES) this.poll(lane)
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true
    for (const timer of this.timers.values()) clearTimeout(timer)
    await Promise.all(this.running.values())
  }

  /** Does everything that is due now and returns how many pieces were tried. */
  async drain(): Promise<number> {
    for (let tried = 0; ;) {
      const counts = await Promise.all(LANE_NAMES.map((lane) => this.drainLane(lane)))
      const now = counts.reduce((sum, count) => sum + count, 0)
      // Work of one lane may have queued work of another.
      if (now === 0) return tried
      tried += now
    }
  }

  /** Queues what comes again by itself, once for all replicas. */
  async plan(): Promise<void> {
    const now = this.clock.instant()
    for (const job of this.registry.recurring())
      await this.database.insertUnique(OutboxMessage, {
        id: newId(),
        kind: job.kind,
        lane: job.lane,
        onceKey: `every:${job.kind}`,
        payload: null,
        state: 'waiting',
        dueAt: job.cron === undefined ? now : (job.next(now) ?? now),
        attempts: 0,
        lease: null,
        lastError: null,
        createdAt: now,
      })
  }

  private poll(lane: Lane): void {
    if (this.stopped) return
    const turn = async (): Promise<void> => {
      try {
        await this.drainLane(lane)
      } catch (error) {
        this.log.error(`Polling failed: ${String(error)}`)
      }
      this.poll(lane)
    }
    this.timers.set(
      lane,
      setTimeout(() => this.running.set(lane, turn()), POLL_MS),
    )
  }

  private async drainLane(lane: Lane): Promise<number> {
    let tried = 0
    while (!this.stopped) {
      const due = await this.database.repo(OutboxMessage).find({
        where: { state: 'waiting', lane, dueAt: LessThanOrEqual(this.clock.instant()) },
        order: { dueAt: 'ASC', id: 'ASC' },
        take: LANES[lane] * 5,
      })
      const mine = await this.share(due, LANES[lane])
      tried += mine
      // Nothing due, or all of it taken by other replicas.
      if (mine === 0) break
    }
    return tried
  }

  /** Does the pieces that no other replica takes, so many at a time; the number of those. */
  private async share(due: readonly OutboxMessage[], hands: number): Promise<number> {
    const waiting = [...due]
    let mine = 0
    const hand = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined && !this.stopped; next = waiting.shift())
        if (await this.take(next)) mine += 1
    }
    await Promise.all(Array.from({ length: hands }, hand))
    return mine
  }

  private async take(message: OutboxMessage): Promise<boolean> {
    const job = this.registry.get(message.kind)
    const lease = await Lease.take(this.database, this.clock, message, job ?? UNKNOWN)
    if (lease === null) return false
    await this.work(message, job, lease)
    return true
  }

  private async work(message: OutboxMessage, job: Job | undefined, lease: Lease): Promise<void> {
    const attempt = message.attempts + 1
    try {
      if (!job) throw new Error('No job of this kind')
      await job.run(job.payload.parse(message.payload), {
        id: message.id,
        attempt,
        lost: lease.lost,
        get: (service) => this.services.get(service, { strict: false }),
      })
      const next = job.next(this.clock.instant())
      await lease.settle(
        next === null
          ? { state: 'done', lastError: null }
          : { state: 'waiting', lastError: null, attempts: 0, dueAt: next },
      )
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error)
      // Numbers in messages may be phone or id numbers.
      const lastError = said.replace(/\d{6,}/g, '…').slice(0, 300)
      this.log.warn(`${message.kind} ${message.id} failed (attempt ${attempt}): ${lastError}`)
      const recurs = job !== undefined && job.next(this.clock.instant()) !== null
      await lease.settle({
        state: attempt >= MAX_ATTEMPTS && !recurs ? 'dead' : 'waiting',
        dueAt: this.clock.instantIn(backoffSeconds(attempt)),
        lastError,
      })
    }
  }
}
