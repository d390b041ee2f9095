import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { QueryInput, ReplyOf } from '@wengang/shared/contract/endpoint'
import { jobs, type Job } from '@wengang/shared/contract/jobs'
import { useAccount } from './account'
import { paged, type Pages } from './lists'
import { kept } from './offline'
import { call } from './request'

export type JobFilter = Omit<QueryInput<typeof jobs.list>, 'cursor' | 'limit'>

export const useJobs = (filter: JobFilter) => {
  const plain = Object.values(filter).every((value) => value === undefined)
  return useInfiniteQuery({
    queryKey: ['jobs', 'list', filter],
    queryFn: ({ pageParam }) => call(jobs.list, { query: { ...filter, cursor: pageParam, limit: 12 } }),
    ...paged,
    placeholderData: keepPreviousData,
    // Only the list that opens first is worth keeping for the road.
    ...(plain ? kept<Pages<ReplyOf<typeof jobs.list>>>('jobs') : {}),
  })
}

export const useJob = (id: string) => {
  const account = useAccount()
  return useQuery({ queryKey: ['jobs', 'one', id, account?.id], queryFn: () => call(jobs.get, { params: { id } }), enabled: id !== '', ...kept<Job>(`job:${id}`) })
}
