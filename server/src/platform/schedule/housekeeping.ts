import { z } from '@wengang/shared/contract/zod'

import { Idempotency } from '../idempotency/idempotency.js'
import { Limits } from '../limits/limits.js'
import { defineJob } from './job.js'
import { FinishedWork } from './finished-work.js'

/** Hourly forgetting of what has run out. */
export const HOUSEKEEPING = defineJob(
  { kind: 'housekeeping', title: '清理过期记录', payload: z.null(), lane: 'upkeep', every: 3600 },
  async (_, work) => {
    await work.get(Idempotency).sweep()
    await work.get(Limits).sweep()
    await work.get(FinishedWork).sweep()
  },
)
