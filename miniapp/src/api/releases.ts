import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { BodyInput, ReplyOf } from '@wengang/shared/contract/endpoint'
import { policy, type ReleaseRecord } from '@wengang/shared/contract/policy'
import { useAccount } from './account'
import { paged } from './lists'
import { queryClient, refresh } from './query'
import { showCurrent } from './refusals'
import { call } from './request'

export type Preview = ReplyOf<typeof policy.preview>

/** Parameter releases, newest first (S16). */
export const useReleases = () => {
  const account = useAccount()
  return useInfiniteQuery({
    queryKey: ['policy', 'releases', account?.id],
    queryFn: ({ pageParam }) => call(policy.releases, { query: { cursor: pageParam, limit: 30 } }),
    enabled: account !== null,
    ...paged,
  })
}

/** What a proposal would change among the open claims. */
export const usePreview = (release: Pick<ReleaseRecord, 'id' | 'status'>) => {
  const account = useAccount()
  return useQuery({
    queryKey: ['policy', 'preview', release.id, account?.id],
    queryFn: () => call(policy.preview, { params: { id: release.id } }),
    enabled: release.status === 'proposed',
    staleTime: 60_000,
  })
}

export const proposeRelease = (body: BodyInput<typeof policy.propose>, key: string): Promise<ReleaseRecord> =>
  call(policy.propose, { body, key }).then((made) => {
    refresh('policy')
    return made
  })

/** Publishing changes what open claims pay, so these are asked again too. */
export const decideRelease = (id: string, action: 'publish' | 'reject'): Promise<ReleaseRecord> =>
  call(policy.decide, { params: { id }, body: { action } }).then(
    (now) => {
      // What is decided has no preview any more; asking again would be refused.
      queryClient.removeQueries({ queryKey: ['policy', 'preview', id] })
      refresh('policy', 'claims', 'desk')
      return now
    },
    showCurrent('policy', ['policy', 'release', id]),
  )
