import { Injectable } from '@nestjs/common'
import { honoursKey } from '@wengang/shared/contract/endpoint'

import { Database } from '../database/database.js'
import { Idempotency } from '../idempotency/idempotency.js'
import type { AnyCall, Handled } from './call.js'
import { isRefusal, RefusalException } from './refusal.js'
import { Replies } from './reply.js'

/** Runs a handler's method as its endpoint asks: in one transaction, and once per `Idempotency-Key`. */
@Injectable()
export class HandlerRunner {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly replies: Replies,
  ) {}

  /** The reply by the contract; a Refusal, or a reply that breaks the contract, leaves nothing written. */
  async run({ endpoint, options }: Handled, call: AnyCall, handle: () => Promise<unknown>): Promise<unknown> {
    const method = async () => {
      const result = await handle()
      return isRefusal(result) ? result : this.replies.serialise(endpoint, result, call.request.log)
    }
    const key = honoursKey(endpoint) ? this.idempotency.keyOf(endpoint, call) : null
    if (isRefusal(key)) return key
    if (endpoint.method === 'GET') return method()
    if (options.transaction === false) return key ? this.idempotency.onceAcross(key, method) : method()
    return this.undoneByRefusal(() => (key ? this.idempotency.onceWithin(key, method) : method()))
  }

  private async undoneByRefusal(work: () => Promise<unknown>): Promise<unknown> {
    try {
      return await this.database.transaction(async () => {
        const result = await work()
        // Only a throw makes the transaction roll back.
        if (isRefusal(result)) throw new RefusalException(result)
        return result
      })
    } catch (error) {
      if (error instanceof RefusalException) return error.refusal
      throw error
    }
  }
}
