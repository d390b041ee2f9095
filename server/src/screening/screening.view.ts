import type { Screening } from '@wengang/shared/contract/policy'
import type { ScreeningEntity } from './screening.entity.js'

/** A run as the contract shows it; the totals are the sums of the schemes'. */
export function screeningView(row: ScreeningEntity): Screening {
  const sum = (key: 'eligible' | 'review' | 'unknown'): number =>
    row.bySchemes.reduce((total, scheme) => total + scheme[key], 0)
  const { id, audience, status, asOf, startedAt, endedAt, total, done, messagesSent, bySchemes } = row
  return {
    id,
    audience,
    status,
    asOf,
    startedAt,
    endedAt,
    total,
    done,
    messagesSent,
    bySchemes,
    eligible: sum('eligible'),
    review: sum('review'),
    unknown: sum('unknown'),
  }
}
