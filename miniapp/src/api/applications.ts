import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { applications, type Application } from '@wengang/shared/contract/applications'
import type { QueryInput, ReplyOf } from '@wengang/shared/contract/endpoint'
import type { ApplicationAction } from '@wengang/shared/workflow/application'
import { useAccount } from './account'
import { paged, type Pages } from './lists'
import { kept } from './offline'
import { queryClient, refresh } from './query'
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

export const applicationKey = (id: string, accountId: string | undefined) =>
  ['applications', 'one', id, accountId] as const

export const useApplication = (id: string) => {
  const account = useAccount()
  return useQuery({
    queryKey: applicationKey(id, account?.id),
    queryFn: () => call(applications.get, { params: { id } }),
    enabled: account !== null && id !== '',
    ...kept<Application>(`${account?.id ?? ''}:application:${id}`),
  })
}

/** Does one of the record's `actions`; the answer takes the place of the record on the page. */
export const actOnApplication = async (
  record: Application,
  accountId: string,
  action: ApplicationAction,
  reason?: string,
): Promise<void> => {
  const next = await call(applications.act, {
    params: { id: record.id },
    body: { action, revision: record.revision, ...(reason ? { reason } : {}) },
  })
  refresh('applications', 'jobs', 'interviews')
  queryClient.setQueryData(applicationKey(record.id, accountId), next)
}
