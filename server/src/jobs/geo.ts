/** Degrees, WGS-84 or GCJ-02 alike: over a county the difference does not change the order. */
export interface Point {
  readonly lat: number
  readonly lng: number
}

const EARTH_METRES = 6_371_008
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in whole metres. */
export function metresBetween(a: Point, b: Point): number {
  const dLat = radians(b.lat - a.lat)
  const dLng = radians(b.lng - a.lng)
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2
  return Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h))))
}

export interface Box {
  readonly south: number
  readonly north: number
  readonly west: number
  readonly east: number
}

/** The smallest box that holds every point within `metres`; the whole circle of longitude near the poles. */
export function boxAround(centre: Point, metres: number): Box {
  const dLat = (metres / EARTH_METRES) * (180 / Math.PI)
  const south = centre.lat - dLat
  const north = centre.lat + dLat
  const widest = Math.max(Math.abs(south), Math.abs(north))
  const dLng = widest >= 89 ? 360 : dLat / Math.cos(radians(widest))
  return { south, north, west: centre.lng - dLng, east: centre.lng + dLng }
}

export const micro = (degrees: number): number => Math.round(degrees * 1_000_000)
export const degrees = (millionths: number): number => millionths / 1_000_000

/** `lat,lng` of the query, or null when it lies outside the globe. */
export function parsePoint(text: string): Point | null {
  const [lat = Number.NaN, lng = Number.NaN] = text.split(',').map(Number)
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : null
}
