import { useRegions } from '../../api/county'

/** Name of a six-digit county code ("贵州省 贵阳市 开阳县"), the code itself until it is known. */
export const useRegionName = (code: string | null): string => {
  const county = code ?? ''
  const known = county.length >= 6
  const provinces = useRegions(undefined, known)
  const cities = useRegions(county.slice(0, 2), known)
  const counties = useRegions(county.slice(0, 4), known)
  if (!known) return ''
  const nameIn = (query: typeof counties, digits: number): string | undefined =>
    query.data?.items.find((item) => item.code.slice(0, digits) === county.slice(0, digits))?.name
  const names = [nameIn(provinces, 2), nameIn(cities, 4), nameIn(counties, 6)].filter((name) => name !== undefined)
  return names.length === 0 ? county : names.join(' ')
}

export const RegionName = ({ code }: { readonly code: string }) => <>{useRegionName(code)}</>
