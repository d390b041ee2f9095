import type { Type } from '@nestjs/common'
import type { z } from '@wengang/shared/contract/zod'
import { Cron } from 'croner'

import type { Lane } from './lanes.js'

const DEFAULT_LEASE_SECONDS = 120

export interface JobSpec<P extends z.ZodType> {
  /** At most 40 characters; stored with the work, so never renamed while some may wait. */
  readonly kind: string
  /** What staff read when it has failed. */
  readonly title: string
  readonly payload: P
  readonly lane: Lane
  /** Again so many seconds after it was last done, on one replica. */
  readonly every?: number
  /** Again at these times in China (croner's pattern), on one replica. */
  readonly cron?: string
  /** How long a replica that has died keeps others from the work; renewed while it runs. */
  readonly leaseSeconds?: number
}

/** One try of a piece of work, as the job's function sees it. */
export interface Work {
  readonly id: string
  /** 1 for the first try. */
  readonly attempt: number
  /** Aborted when the lease was lost to another replica: stop before the next write. */
  readonly lost: AbortSignal
  /** A service, by its class. */
  get<T>(service: Type<T>): T
}

export interface Job<P extends z.ZodType = z.ZodType> extends JobSpec<P> {
  readonly leaseSeconds: number
  /** The work may run more than once for the same id, so it must be idempotent; a throw means "again later". */
  run(payload: z.output<P>, work: Work): Promise<void>
  /** When recurring work is due after `instant`; null for work that is queued. */
  next(instant: string): string | null
}

/** Defines a kind of background work. A module makes it known with `jobs(…)`; `Schedule.queue` asks for it. */
export function defineJob<P extends z.ZodType>(
  spec: JobSpec<P>,
  run: (payload: z.output<P>, work: Work) => Promise<void>,
): Job<P> {
  const { every, cron } = spec
  const times = cron === undefined ? null : new Cron(cron, { timezone: 'Asia/Shanghai', paused: true })
  return {
    ...spec,
    leaseSeconds: spec.leaseSeconds ?? DEFAULT_LEASE_SECONDS,
    run,
    next(instant) {
      if (every !== undefined) return new Date(Date.parse(instant) + every * 1000).toISOString()
      return times?.nextRun(new Date(instant))?.toISOString() ?? null
    },
  }
}
