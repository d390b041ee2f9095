import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { BodyInput, QueryInput, ReplyOf } from '@wengang/shared/contract/endpoint'
import { employers, type Employer } from '@wengang/shared/contract/employers'
import { jobs, type Job } from '@wengang/shared/contract/jobs'
import { storage } from '../platform/storage'
import { useAccount } from './account'
import { paged, type Pages } from './lists'
import { kept } from './offline'
import { sendOrQueue } from './outgoing'
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

/** Key of one post in the cache: what it says of the reader's own application belongs to their account. */
export const jobKey = (id: string, accountId: string | undefined) => ['jobs', 'one', id, accountId] as const

export const useJob = (id: string) => {
  const account = useAccount()
  return useQuery({
    queryKey: jobKey(id, account?.id),
    queryFn: () => call(jobs.get, { params: { id } }),
    enabled: id !== '',
    ...kept<Job>(`job:${id}`),
  })
}

export const useEmployer = (id: string) =>
  useQuery({
    queryKey: ['employers', 'one', id],
    queryFn: () => call(employers.get, { params: { id } }),
    enabled: id !== '',
    ...kept<Employer>(`employer:${id}`),
  })

export type ReportReason = BodyInput<typeof jobs.report>['reason']

/** Reports a post; answers the day by which the bureau replies, or null when the report waits for a signal. */
export const reportJob = async (
  job: Pick<Job, 'id' | 'title'>,
  reason: ReportReason,
): Promise<string | null> => {
  const input = { params: { id: job.id }, body: { reason } }
  return (await sendOrQueue('report-job', input, `举报：${job.title}`)).reply?.answerBy ?? null
}

const WARNED = 'warned-employers'
const warnedList = (): string[] => (storage.get(WARNED) ?? '').split(',').filter(Boolean)

/** Whether this phone showed the no-fee warning for an employer before: once each, so that it is read and not tapped away. */
export const wasWarned = (employerId: string): boolean => warnedList().includes(employerId)
export const noteWarned = (employerId: string): void => {
  storage.set(WARNED, [...warnedList().filter((id) => id !== employerId), employerId].slice(-200).join(','))
}

/** The post's telephone; the server notes who was shown it. Only after the warning. */
export const seePhone = (jobId: string): Promise<ReplyOf<typeof jobs.call>> =>
  call(jobs.call, { params: { id: jobId }, body: { warned: true } })
