import type { RegionNames } from '../system/regions.js'

/**
 * 「开阳县双流镇」, 「广东省广州市白云区」: what tells a workplace apart for readers nearby. Null when there is no such county, or no such township of a
 * county whose townships we know; a city alone is no workplace.
 */
export function placeName(regions: RegionNames, code: string): string | null {
  const county = code.slice(0, 6)
  if (!regions.childrenOf(county.slice(0, 4)).some((region) => region.code === county)) return null
  const townships = regions.childrenOf(county)
  const known = townships.some((region) => region.code === code.slice(0, 9))
  if (code.length > 6 && townships.length > 0 && !known) return null
  return regions.place(code)
}
