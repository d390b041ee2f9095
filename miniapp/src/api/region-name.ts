import { useCounty, useRegions } from './county'

/** Words of a region code: 「贵州省 贵阳市 开阳县 双流镇」; a city's or province's code ends where its zeros begin. The code until known. */
export const useRegionName = (code: string | null): string => {
  const digits = (code ?? '').length > 6 ? (code ?? '').slice(0, 6) : (code ?? '').replace(/(00){1,2}$/, '')
  const known = digits.length >= 2
  const provinces = useRegions(undefined, known)
  const cities = useRegions(digits.slice(0, 2), digits.length >= 4)
  const counties = useRegions(digits.slice(0, 4), digits.length >= 6)
  const county = useCounty()
  if (!known || code === null) return ''
  const nameIn = (query: typeof provinces, length: number): string | undefined =>
    digits.length < length
      ? undefined
      : query.data?.items.find((item) => item.code.slice(0, length) === digits.slice(0, length))?.name
  const township = county.data?.townships.find((one) => one.code === code.slice(0, 9))?.name
  const names = [
    nameIn(provinces, 2),
    nameIn(cities, 4),
    nameIn(counties, 6),
    code.length > 6 ? township : undefined,
  ].filter((name) => name !== undefined)
  return names.length === 0 ? code : names.join(' ')
}
