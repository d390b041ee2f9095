import { useInfiniteQuery } from '@tanstack/react-query'
import { applications, type Application } from '@wengang/shared/contract/applications'
import type { BodyInput, QueryInput, ReplyOf } from '@wengang/shared/contract/endpoint'
import { interviews, type Interview } from '@wengang/shared/contract/interviews'
import { jobs, type Job } from '@wengang/shared/contract/jobs'
import { useAccount } from './account'
import { paged, type Pages } from './lists'
import { kept } from './offline'
import { queryClient, refresh } from './query'
import { showCurrent } from './refusals'
import { call, session } from './request'

export type MyJob = ReplyOf<typeof jobs.mine>['items'][number]
export type MyJobFilter = Pick<QueryInput<typeof jobs.mine>, 'status'>
export type InterviewFilter = Pick<QueryInput<typeof interviews.list>, 'status'>
type Acting<E extends typeof jobs.act | typeof applications.act | typeof interviews.act> = Omit<
  BodyInput<E>,
  'revision'
>
type Version = { readonly id: string; readonly revision: number }

const keyOf = (domain: string, id: string) => [domain, 'one', id, session.get()?.account.id]

const keep =
  <T extends Version>(domain: string, ...also: string[]) =>
  (record: T): T => {
    queryClient.setQueryData(keyOf(domain, record.id), record)
    void queryClient.invalidateQueries({ queryKey: [domain, 'list'] })
    refresh(...also)
    return record
  }

/** Posts of my firm. */
export const useMyJobs = (filter: MyJobFilter = {}) => {
  const account = useAccount()
  return useInfiniteQuery({
    queryKey: ['jobs', 'mine', account?.id, filter],
    queryFn: ({ pageParam }) => call(jobs.mine, { query: { ...filter, cursor: pageParam } }),
    enabled: Boolean(account?.employerId),
    ...paged,
    ...(filter.status ? {} : kept<Pages<ReplyOf<typeof jobs.mine>>>(`${account?.id ?? ''}:my-jobs`)),
  })
}

const keepJob = (job: Job): Job => {
  void queryClient.invalidateQueries({ queryKey: ['jobs', 'mine'] })
  return keep<Job>('jobs', 'employers')(job)
}

export const createJob = (body: BodyInput<typeof jobs.create>, key: string): Promise<Job> =>
  call(jobs.create, { body, key }).then(keepJob)

export const changeJob = (job: Version, body: BodyInput<typeof jobs.create>): Promise<Job> =>
  call(jobs.update, { params: { id: job.id }, body: { ...body, revision: job.revision } }).then(
    keepJob,
    showCurrent('jobs', keyOf('jobs', job.id)),
  )

/** Used by the firm and by the desk: submit, publish, return, confirm, mark urgent, close. */
export const actOnJob = (job: Version, act: Acting<typeof jobs.act>): Promise<Job> =>
  call(jobs.act, { params: { id: job.id }, body: { ...act, revision: job.revision } }).then(
    keepJob,
    showCurrent('jobs', keyOf('jobs', job.id)),
  )

/** Reject, offer the job, record the hire. */
export const decideApplication = (
  application: Version,
  act: Acting<typeof applications.act>,
): Promise<Application> =>
  call(applications.act, {
    params: { id: application.id },
    body: { ...act, revision: application.revision },
  }).then(
    keep<Application>('applications', 'interviews'),
    showCurrent('applications', keyOf('applications', application.id)),
  )

export const useReceivedInterviews = (filter: InterviewFilter = {}) => {
  const account = useAccount()
  return useInfiniteQuery({
    queryKey: ['interviews', 'list', account?.id, filter],
    queryFn: ({ pageParam }) => call(interviews.list, { query: { ...filter, cursor: pageParam } }),
    enabled: account !== null,
    ...paged,
    ...(filter.status ? {} : kept<Pages<ReplyOf<typeof interviews.list>>>(`${account?.id ?? ''}:interviews`)),
  })
}

export const offerTimes = (
  applicationId: string,
  body: BodyInput<typeof interviews.offer>,
  key: string,
): Promise<Interview> =>
  call(interviews.offer, { params: { id: applicationId }, body, key }).then(
    (interview) => {
      refresh('applications')
      return keep<Interview>('interviews')(interview)
    },
    showCurrent('applications', keyOf('applications', applicationId)),
  )

/** New times, outcome, no-show, cancel. */
export const changeInterview = (interview: Version, act: Acting<typeof interviews.act>): Promise<Interview> =>
  call(interviews.act, { params: { id: interview.id }, body: { ...act, revision: interview.revision } }).then(
    keep<Interview>('interviews', 'applications'),
    showCurrent('interviews', keyOf('interviews', interview.id)),
  )
