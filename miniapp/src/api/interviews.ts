import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '@wengang/shared/contract/endpoint'
import { interviews, type Interview } from '@wengang/shared/contract/interviews'
import type { InterviewAction } from '@wengang/shared/workflow/interview'
import { openFile } from '../platform/file'
import { useAccount } from './account'
import { ApiError } from './errors'
import { paged, type Pages } from './lists'
import { kept } from './offline'
import { queryClient, refresh } from './query'
import { call, download } from './request'

/** The room opens ten minutes before and closes half an hour after the end: the server's rule, shown beforehand. */
export const OPENS_MINUTES_BEFORE = 10
const CLOSES_MINUTES_AFTER = 30

export const useInterviews = () => {
  const account = useAccount()
  return useInfiniteQuery({
    queryKey: ['interviews', 'list', account?.id],
    queryFn: ({ pageParam }) => call(interviews.list, { query: { cursor: pageParam } }),
    enabled: account !== null,
    ...paged,
    ...kept<Pages<ReplyOf<typeof interviews.list>>>(`${account?.id ?? ''}:interviews`),
  })
}

export const interviewKey = (id: string, accountId: string | undefined) =>
  ['interviews', 'one', id, accountId] as const

export const useInterview = (id: string) => {
  const account = useAccount()
  return useQuery({
    queryKey: interviewKey(id, account?.id),
    queryFn: () => call(interviews.get, { params: { id } }),
    enabled: account !== null && id !== '',
    ...kept<Interview>(`${account?.id ?? ''}:interview:${id}`),
  })
}

const took = (next: Interview, accountId: string): void => {
  refresh('interviews', 'applications')
  queryClient.setQueryData(interviewKey(next.id, accountId), next)
}

export const pickSlot = async (record: Interview, accountId: string, slot: string): Promise<void> =>
  took(await call(interviews.confirm, { params: { id: record.id }, body: { slot } }), accountId)

export const actOnInterview = async (
  record: Interview,
  accountId: string,
  action: InterviewAction,
  reason?: string,
): Promise<void> =>
  took(
    await call(interviews.act, {
      params: { id: record.id },
      body: { action, revision: record.revision, ...(reason ? { reason } : {}) },
    }),
    accountId,
  )

export type Ticket = ReplyOf<typeof interviews.ticket>
/** `code` of wx.login: see the contract. */
export const ticketFor = (id: string, code?: string): Promise<Ticket> =>
  call(interviews.ticket, { params: { id }, body: code === undefined ? {} : { code } })

/** The .ics of an agreed interview, handed to the phone. */
export const downloadCalendar = async (id: string): Promise<void> => {
  const file = await download(interviews.calendar, { id })
  if (file.status >= 300) throw new ApiError('not-found', '日历文件没有取到，请再试一次')
  await openFile(file)
}

export type Door = 'before' | 'open' | 'over'

/** Whether the way into an agreed interview is open at `now`, milliseconds of the server's clock. */
export const doorAt = (interview: Pick<Interview, 'confirmedSlot' | 'minutes'>, now: number): Door | null => {
  if (interview.confirmedSlot === null) return null
  const start = Date.parse(interview.confirmedSlot)
  if (now < start - OPENS_MINUTES_BEFORE * 60_000) return 'before'
  return now <= start + (interview.minutes + CLOSES_MINUTES_AFTER) * 60_000 ? 'open' : 'over'
}
