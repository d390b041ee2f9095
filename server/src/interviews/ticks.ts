import { SLOT_STEP_MINUTES } from '@wengang/shared/contract/interviews'

const STEP_MS = SLOT_STEP_MINUTES * 60_000

/** Five-minute step an instant lies in. */
export const tickOf = (instant: string): number => Math.floor(Date.parse(instant) / STEP_MS)

/** Every step from `start` for `minutes`, in order. */
export function ticksOf(start: string, minutes: number): number[] {
  const first = tickOf(start)
  return Array.from({ length: Math.ceil(minutes / SLOT_STEP_MINUTES) }, (_, step) => first + step)
}

export const onStep = (instant: string): boolean => Date.parse(instant) % STEP_MS === 0

/** The same moment written one way: UTC with milliseconds, so that texts compare. */
export const utc = (instant: string): string => new Date(instant).toISOString()

export const plusMinutes = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()

/** Nobody plans an interview further ahead. */
export const FURTHEST_DAYS = 90

export type SlotFault = { readonly path: string; readonly message: string }

/** Times on offer, in order and each once, or what is wrong with them. `now` is a UTC instant. */
export function readSlots(
  slots: readonly string[],
  now: string,
): { slots: string[] } | { faults: SlotFault[] } {
  const faults = slots.flatMap((slot, at): SlotFault[] => {
    const path = `slots.${at}`
    if (!onStep(slot)) return [{ path, message: '时间应为整 5 分钟' }]
    if (utc(slot) <= now) return [{ path, message: '时间已经过了，请给将来的时间' }]
    if (utc(slot) > plusMinutes(now, FURTHEST_DAYS * 24 * 60))
      return [{ path, message: `时间太远，请在 ${FURTHEST_DAYS} 天以内` }]
    return []
  })
  return faults.length > 0 ? { faults } : { slots: [...new Set(slots.map(utc))].sort() }
}
