import { useInfiniteQuery } from '@tanstack/react-query'
import { applications } from '@wengang/shared/contract/applications'
import type { QueryInput, ReplyOf } from '@wengang/shared/contract/endpoint'
import { useAccount } from './account'
import { paged, type Pages } from './lists'
import { kept } from './offline'
import { call } from './request'

export type ApplicationFilter = Omit<QueryInput<typeof applications.list>, 'cursor' | 'limit'>

/** My applications; for an employer those received. */
export const useApplications = (filter: ApplicationFilter = {}) => {
  const account = useAccount()
  const plain = Object.values(filter).every((value) => value === undefined)
  return useInfiniteQuery({
    queryKey: ['applications', 'list', account?.id, filter],
    queryFn: ({ pageParam }) => call(applications.list, { query: { ...filter, cursor: pageParam } }),
    enabled: account !== null,
    ...paged,
    ...(plain ? kept<Pages<ReplyOf<typeof applications.list>>>(`${account?.id ?? ''}:applications`) : {}),
  })
}
