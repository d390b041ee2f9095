import { Injectable, type FactoryProvider } from '@nestjs/common'

import type { Job } from './job.js'

/** The kinds of work that this server knows. */
@Injectable()
export class JobRegistry {
  private readonly byKind = new Map<string, Job>()

  /** Makes jobs known; one kind is one job. */
  add(...jobs: readonly Job[]): void {
    for (const job of jobs) {
      if (this.byKind.has(job.kind)) throw new Error(`Two jobs of the kind ${job.kind}`)
      this.byKind.set(job.kind, job)
    }
  }

  get(kind: string): Job | undefined {
    return this.byKind.get(kind)
  }

  /** Those that come again by themselves. */
  recurring(): Job[] {
    return [...this.byKind.values()].filter((job) => job.every !== undefined || job.cron !== undefined)
  }
}

/** Provider by which a module makes its jobs known: `providers: [jobs(SEND_TEXT, SEND_WECHAT)]`. */
export const jobs = (...list: readonly Job[]): FactoryProvider => ({
  provide: Symbol('jobs'),
  useFactory: (registry: JobRegistry) => {
    registry.add(...list)
    return null
  },
  inject: [JobRegistry],
})
