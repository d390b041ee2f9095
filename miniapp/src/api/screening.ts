import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { BodyInput, QueryInput, ReplyOf } from '@wengang/shared/contract/endpoint'
import { policy, type Screening } from '@wengang/shared/contract/policy'
import { useAccount } from './account'
import { paged } from './lists'
import { queryClient, refresh } from './query'
import { call, session } from './request'

export type ScreeningResult = ReplyOf<typeof policy.screeningResults>['items'][number]
export type ResultFilter = Pick<QueryInput<typeof policy.screeningResults>, 'scheme' | 'outcome'>

/** How often a run that is under way is asked for, milliseconds. */
const POLL_MS = 1500

export const isRunning = (run: Pick<Screening, 'status'>): boolean =>
  run.status === 'waiting' || run.status === 'running'

export const useScreenings = () => {
  const account = useAccount()
  return useInfiniteQuery({
    queryKey: ['screenings', 'list', account?.id],
    queryFn: ({ pageParam }) => call(policy.screenings, { query: { cursor: pageParam, limit: 30 } }),
    enabled: account !== null,
    ...paged,
  })
}

/** One run; asked again and again while it is under way. */
export const useScreening = (id: string) => {
  const account = useAccount()
  return useQuery({
    queryKey: ['screenings', 'one', id, account?.id],
    queryFn: async () => {
      const run = await call(policy.screening, { params: { id } })
      // The list shows the same run; it changes when the run ends.
      if (!isRunning(run)) void queryClient.invalidateQueries({ queryKey: ['screenings', 'list'] })
      return run
    },
    refetchInterval: (query) => (query.state.data && isRunning(query.state.data) ? POLL_MS : false),
  })
}

export const useScreeningResults = (id: string, filter: ResultFilter, enabled: boolean) => {
  const account = useAccount()
  return useInfiniteQuery({
    queryKey: ['screenings', 'results', id, filter, account?.id],
    queryFn: ({ pageParam }) =>
      call(policy.screeningResults, { params: { id }, query: { ...filter, cursor: pageParam, limit: 30 } }),
    enabled,
    ...paged,
  })
}

const keep = (run: Screening): Screening => {
  queryClient.setQueryData(['screenings', 'one', run.id, session.get()?.account.id], run)
  void queryClient.invalidateQueries({ queryKey: ['screenings', 'list'] })
  return run
}

export const startScreening = (body: BodyInput<typeof policy.screen>, key: string): Promise<Screening> =>
  call(policy.screen, { body, key }).then(keep)

/** Writes to those who qualify; each is told once however often this is asked. */
export const messageFound = (
  id: string,
  body: BodyInput<typeof policy.screeningMessages>,
  key: string,
): Promise<Screening> =>
  call(policy.screeningMessages, { params: { id }, body, key }).then((run) => {
    refresh('screenings')
    return keep(run)
  })
