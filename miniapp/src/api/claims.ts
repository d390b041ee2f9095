import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { claims, type Claim } from '@wengang/shared/contract/claims'
import type { QueryInput, ReplyOf } from '@wengang/shared/contract/endpoint'
import { useAccount } from './account'
import { paged, type Pages } from './lists'
import { kept } from './offline'
import { call } from './request'

export type ClaimFilter = Omit<QueryInput<typeof claims.list>, 'cursor' | 'limit'>

/** My claims; for staff those of their region. */
export const useClaims = (filter: ClaimFilter = {}) => {
  const account = useAccount()
  const plain = Object.values(filter).every((value) => value === undefined)
  return useInfiniteQuery({
    queryKey: ['claims', 'list', account?.id, filter],
    queryFn: ({ pageParam }) => call(claims.list, { query: { ...filter, cursor: pageParam } }),
    enabled: account !== null,
    ...paged,
    ...(plain ? kept<Pages<ReplyOf<typeof claims.list>>>(`${account?.id ?? ''}:claims`) : {}),
  })
}

export const useClaim = (id: string) => {
  const account = useAccount()
  return useQuery({
    queryKey: ['claims', 'one', id, account?.id], queryFn: () => call(claims.get, { params: { id } }), enabled: account !== null && id !== '',
    ...kept<Claim>(`${account?.id ?? ''}:claim:${id}`),
  })
}
