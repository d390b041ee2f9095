import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { BodyInput, QueryInput, ReplyOf } from '@wengang/shared/contract/endpoint'
import { employers, type Employer } from '@wengang/shared/contract/employers'
import { FIRST_POSTS, jobs, type Job } from '@wengang/shared/contract/jobs'
import { firstData } from '../platform/first-screen'
import { storage } from '../platform/storage'
import { useAccount } from './account'
import { paged, type Pages } from './lists'
import { keepCopy, kept } from './offline'
import { sendOrQueue } from './outgoing'
import { call } from './request'

export type JobFilter = Omit<QueryInput<typeof jobs.list>, 'cursor' | 'limit'>

type JobPages = Pages<ReplyOf<typeof jobs.list>>

const isPlain = (filter: JobFilter): boolean => Object.values(filter).every((value) => value === undefined)

/** What the page's address asked for, and the posts that came with it. */
const came = (() => {
  const data = firstData<ReplyOf<typeof jobs.list>>()
  const pages: JobPages | null = data && { pages: [data.page], pageParams: [undefined] }
  const filter: JobFilter = data ? { keyword: data.keyword, sort: data.sort, urgent: data.urgent } : {}
  if (pages && isPlain(filter)) keepCopy('jobs', pages)
  return { pages, filter, at: Date.now() }
})()

/** The filter that the list opens with: on the web a search may have been sent before the app was there. */
export const FIRST_FILTER: JobFilter = came.filter

const firstPages = (filter: JobFilter) =>
  came.pages && JSON.stringify(filter) === JSON.stringify(came.filter)
    ? { initialData: came.pages, initialDataUpdatedAt: came.at }
    : {}

export const useJobs = (filter: JobFilter) =>
  useInfiniteQuery({
    queryKey: ['jobs', 'list', filter],
    queryFn: ({ pageParam }) =>
      call(jobs.list, { query: { ...filter, cursor: pageParam, limit: FIRST_POSTS } }),
    ...paged,
    placeholderData: keepPreviousData,
    // Only the list that opens first is worth keeping for the road.
    ...(isPlain(filter) ? kept<JobPages>('jobs') : {}),
    ...firstPages(filter),
  })

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
