import type { Draw } from './draw.js'
import { isAgency, type Firm } from './firms.js'
import { FAR, PROVINCE, TOWNSHIPS, type Place } from './words/places.js'
import type { Trade } from './words/trades.js'

export interface Workplace {
  readonly region: string
  readonly address: string
  readonly lat: number
  readonly lng: number
  /** Wages here against those in the county, percent. */
  readonly wagePercent: number
}

/** Where a post is worked: mostly where the firm is; agencies send people out of the county and the province. */
export function drawWorkplace(draw: Draw, firm: Firm, trade: Trade): Workplace {
  const place = pickPlace(draw, firm, trade)
  const own = place === firm.place
  return {
    region: place.code,
    address: own ? firm.address : `${place.name}${draw.pick(place.streets)}`,
    // Two kilometres either way: near enough to sort by distance, nowhere in particular.
    lat: jitter(draw, place.lat),
    lng: jitter(draw, place.lng),
    wagePercent: FAR.includes(place)
      ? trade.sector === 'electronics'
        ? 108
        : 120
      : PROVINCE.includes(place)
        ? 105
        : 100,
  }
}

function pickPlace(draw: Draw, firm: Firm, trade: Trade): Place {
  if (isAgency(firm))
    return draw.weighted([
      [draw.pick(FAR), 6],
      [draw.pick(PROVINCE), 3],
      [draw.pick(TOWNSHIPS), 1],
    ])
  if (trade.sector === 'building' || trade.sector === 'public' || trade.sector === 'logistics')
    return draw.chance(0.5) ? firm.place : draw.pick(TOWNSHIPS)
  return draw.chance(0.85) ? firm.place : draw.pick(TOWNSHIPS)
}

const jitter = (draw: Draw, degrees: number): number =>
  Math.round((degrees + draw.int(-180, 180) / 10_000) * 10_000) / 10_000
