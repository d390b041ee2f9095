import type { Endpoint } from '@wengang/shared/contract/endpoint'
import { addDays } from '@wengang/shared/dates'
import fc from 'fast-check'

import type { TestClient } from '../../platform/testing/test-client.js'
import type { Hints } from './inputs.js'
import type { Reading, World } from './world.js'

/** One call about to be made: who makes it, of what, and which fields stand whatever is generated. */
export interface Attempt {
  readonly as: TestClient
  readonly params?: Record<string, string>
  readonly fixed?: Record<string, unknown>
  readonly file?: { name: string; type: string; bytes: Buffer }
  /** What to read after it was accepted. */
  readonly reads: (reply: { id: string }) => Reading[]
}

export interface Recipe {
  readonly id: string
  readonly endpoint: Endpoint
  readonly hints?: Hints
  /** Puts the record into the state in which the call may succeed. */
  readonly prepare: (world: World) => Promise<Attempt>
}

export const TODAY = '2020-06-15'
export const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => addDays(TODAY, n))
export const ahead = day(0, 300)
export const phone = fc.integer({ min: 0, max: 99_999_999 }).map((n) => `139${String(n).padStart(8, '0')}`)
export const region = fc.constantFrom('520121', '520121101', '520122', '440306')
export const fen = (most: number) =>
  fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: most }) }, fc.constantFrom(1e12, 99_999_999_00))
export const password = fc.stringMatching(/^[a-z]{4}-[A-Z]{4}-[0-9]{5}$/)

/** A recipe for one endpoint. */
export const action = (
  name: string,
  endpoint: Endpoint,
  prepare: Recipe['prepare'],
  hints?: Hints,
): Recipe => ({
  id: name,
  endpoint,
  prepare,
  ...(hints && { hints }),
})
