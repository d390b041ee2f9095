import type { Finding } from './screener.js'
import type { SchemeTotals } from './screening.entity.js'

/** Totals by scheme with more findings counted in. */
export function addTotals(before: SchemeTotals, findings: readonly Finding[]): SchemeTotals {
  const totals = new Map(before.map((scheme) => [scheme.scheme, { ...scheme }]))
  for (const { scheme, outcome, amountFen } of findings) {
    const line = totals.get(scheme) ?? { scheme, eligible: 0, review: 0, unknown: 0, amountFen: 0 }
    line[outcome] += 1
    line.amountFen += amountFen ?? 0
    totals.set(scheme, line)
  }
  return [...totals.values()]
}
