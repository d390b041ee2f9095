// 二（四）「此次疫情期间不能正常营业的，可视为正常营业，累计计算营业时间」
import { addDays, completeMonths, daysBetween } from '../../dates.js'
import type { Period } from '../facts.js'

/** Days that make a lost month. */
const LOST_MONTH = 30
const FAR = '9999-12-31'

interface Span {
  readonly from: string
  readonly to: string
}
const later = (a: string, b: string): string => (a > b ? a : b)
const earlier = (a: string, b: string): string => (a < b ? a : b)
const daysIn = ({ from, to }: Span): number => (from > to ? 0 : daysBetween(from, to) + 1)

/** Overlapping closures merged, so that no day is lost twice. */
function merged(closures: readonly Period[]): Span[] {
  const result: { from: string; to: string }[] = []
  for (const { from, to } of [...closures].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result[result.length - 1]
    if (last !== undefined && from <= addDays(last.to, 1)) last.to = later(last.to, to)
    else result.push({ from, to })
  }
  return result
}

/**
 * Days of closure between opening and application (both ends count) that lie outside the epidemic window.
 * @param window absent when no window is set; without `to` it is still open
 */
export function lostDays(
  openedOn: string,
  appliedOn: string,
  closures: readonly Period[],
  window?: { readonly from: string; readonly to?: string },
): number {
  return merged(closures)
    .map(({ from, to }) => ({ from: later(from, openedOn), to: earlier(to, appliedOn) }))
    .reduce(
      (total, span) =>
        total +
        daysIn(span) -
        (window === undefined
          ? 0
          : daysIn({ from: later(span.from, window.from), to: earlier(span.to, window.to ?? FAR) })),
      0,
    )
}

/** Months that a full thirty lost days each take away. */
export const lostMonths = (days: number): number => Math.floor(days / LOST_MONTH)

/** Complete months from opening to application, less the lost ones. */
export const operatingMonths = (openedOn: string, appliedOn: string, lost: number): number =>
  completeMonths(openedOn, appliedOn) - lostMonths(lost)
