import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { UUID } from 'uuidv7'

/** A source of repeatable choices. Everything in the demo county is drawn from one of these, so a day gives one county. */
export interface Draw {
  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  /** True in about `share` of all draws, 0 to 1. */
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** `count` different ones, in drawn order; all of them when there are fewer. */
  some<T>(from: readonly T[], count: number): T[]
  /** One value by weight. */
  weighted<T>(from: readonly (readonly [T, number])[]): T
  /** UUIDv7 of a moment (milliseconds), so that demo keys sort by age like real ones. */
  id(atMs: number): string
}

/**
 * A stream of its own for each kind of record: asking for more people never changes which posts there are.
 */
export function drawFrom(seed: number, stream: string): Draw {
  const rng = xoroshiro128plus(
    [...stream].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, seed),
  )
  const int = (low: number, high: number): number => uniformInt(rng, low, high)
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[int(0, from.length - 1)]
    if (chosen === undefined) throw new RangeError(`nothing to pick from in ${stream}`)
    return chosen
  }
  return {
    int,
    pick,
    chance: (share) => uniformFloat64(rng) < share,
    some: <T>(from: readonly T[], count: number): T[] => {
      const rest = [...from]
      return Array.from({ length: Math.min(count, rest.length) }, () =>
        rest.splice(int(0, rest.length - 1), 1),
      ).flat()
    },
    weighted: <T>(from: readonly (readonly [T, number])[]): T => {
      let left = uniformFloat64(rng) * from.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of from) {
        left -= weight
        if (left < 0) return value
      }
      return pick(from)[0]
    },
    id: (atMs) => UUID.fromFieldsV7(atMs, int(0, 0xfff), int(0, 0x3fff_ffff), int(0, 0xffff_ffff)).toString(),
  }
}
