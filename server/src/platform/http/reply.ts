import { Injectable } from '@nestjs/common'
import type { Endpoint } from '@wengang/shared/contract/endpoint'
import { z } from '@wengang/shared/contract/zod'
import type { FastifyBaseLogger } from 'fastify'

import { pathOf } from './validation.js'

/** What a `page(…)` of the contract looks like from outside. */
interface Page {
  readonly items: readonly unknown[]
}

/**
 * Turns what a handler returned into what the contract promised. It runs inside the handler's transaction: an answer
 * that breaks the contract undoes what was written, so that no caller gets an error for something that stands.
 */
@Injectable()
export class Replies {
  /** Rows of lists left out since the start because they broke the contract. */
  leftOut = 0

  /**
   * The reply by the contract, fields it does not name dropped. In a list of records a row that breaks the contract is
   * left out and logged, so that one bad row never takes the list from everybody.
   * @throws Error when the reply as a whole breaks the contract.
   */
  serialise(endpoint: Endpoint, result: unknown, log: FastifyBaseLogger): unknown {
    if (typeof endpoint.reply !== 'object') return result
    const whole = endpoint.reply.safeParse(result)
    if (whole.success) return whole.data
    const partial =
      endpoint.method === 'GET' ? this.withoutBadRows(endpoint.reply, result, endpoint, log) : undefined
    if (partial?.success) return partial.data
    throw new Error(`The reply breaks the contract: ${describe((partial ?? whole).error)}`)
  }

  private withoutBadRows(reply: z.ZodType, result: unknown, endpoint: Endpoint, log: FastifyBaseLogger) {
    const row = rowOf(reply)
    if (!row || !isPage(result)) return undefined
    const items = result.items.filter((item) => {
      const parsed = row.safeParse(item)
      if (parsed.success) return true
      this.leftOut += 1
      const id = (item as { id?: unknown } | null)?.id
      log.error(
        { route: endpoint.path, id: typeof id === 'string' ? id : null, breaks: describe(parsed.error) },
        'a row breaks the contract and was left out of the list',
      )
      return false
    })
    return reply.safeParse({ ...result, items })
  }
}

const describe = (error: z.ZodError): string =>
  error.issues.map((issue) => `${pathOf(issue)} ${issue.message}`).join('; ')

const isPage = (result: unknown): result is Page =>
  typeof result === 'object' && result !== null && Array.isArray((result as Partial<Page>).items)

/** The schema of one row, for a reply that is a list of records. */
function rowOf(reply: z.ZodType): z.ZodType | null {
  const items = reply instanceof z.ZodObject ? (reply.shape as Record<string, unknown>)['items'] : undefined
  return items instanceof z.ZodArray ? (items.element as z.ZodType) : null
}
