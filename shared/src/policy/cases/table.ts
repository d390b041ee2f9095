import type { Facts } from '../index.js'
import type { Expected, PolicyCase } from './run-case.js'

/** A row: name (with the clause's own words), what differs from the table's usual facts (`undefined` removes one), what is expected. */
export type Row = readonly [name: string, change: Facts, expect: Expected]

/** A scheme's case table: every row is the usual facts with one change, so that the change alone explains the answer. */
export const table = (scheme: string, usual: Facts, rows: readonly Row[]): PolicyCase[] =>
  rows.map(([name, change, expect]) => ({
    name: `${scheme}: ${name}`,
    scheme,
    expect,
    facts: Object.fromEntries(
      Object.entries({ ...usual, ...change }).filter(([, value]) => value !== undefined),
    ),
  }))

export const pays = (amountFen: number): Expected => ({ outcome: 'eligible', amountFen })
export const fails = (...failed: string[]): Expected => ({ outcome: 'ineligible', amountFen: null, failed })
export const lacks = (...missing: string[]): Expected => ({ outcome: 'unknown', amountFen: null, missing })
export const asksClerk = (...reviews: string[]): Expected => ({ outcome: 'review', amountFen: null, reviews })
export const NOT_IN_FORCE: Expected = { outcome: 'not-in-force', amountFen: null }
