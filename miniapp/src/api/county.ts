import { useQuery } from '@tanstack/react-query'
import { system, type County } from '@wengang/shared/contract/system'
import { kept } from './offline'
import { call } from './request'

const DAY = 24 * 3600_000

/** Name, phones and offices of the county; changes about never. */
export const countyQuery = () => ({
  queryKey: ['county'],
  queryFn: () => call(system.county),
  staleTime: DAY,
  ...kept<County>('county'),
})

export const useCounty = () => useQuery(countyQuery())

/** Children of a region code (2, 4 or 6 digits), provinces without one. */
export const useRegions = (parent: string | undefined, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['regions', parent ?? ''],
    queryFn: () => call(system.regions, { query: { parent } }),
    staleTime: DAY,
  })

/** Today in China by the server's clock: a phone's may be wrong by years. */
export const useToday = () =>
  useQuery({ queryKey: ['today'], queryFn: () => call(system.today), staleTime: 10 * 60_000 })
