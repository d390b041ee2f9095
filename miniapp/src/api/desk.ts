import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { me, staff, type StaffMember } from '@wengang/shared/contract/accounts'
import { claims, type Claim } from '@wengang/shared/contract/claims'
import type { BodyInput } from '@wengang/shared/contract/endpoint'
import { jobs } from '@wengang/shared/contract/jobs'
import { desk } from '@wengang/shared/contract/system'
import { useAccount } from './account'
import { paged } from './lists'
import { queryClient, refresh } from './query'
import { showCurrent } from './refusals'
import { call, session } from './request'

/** Numbers of a member of staff's first page. */
export const useDeskSummary = () => {
  const account = useAccount()
  return useQuery({
    queryKey: ['desk', 'summary', account?.id],
    queryFn: () => call(desk.summary),
    enabled: account !== null,
  })
}

const claimKey = (id: string) => ['claims', 'one', id, session.get()?.account.id]

/** Accept, review, approve, return, reject. */
export const examineClaim = (
  claim: Pick<Claim, 'id' | 'revision'>,
  act: Omit<BodyInput<typeof claims.act>, 'revision'>,
): Promise<Claim> =>
  call(claims.act, { params: { id: claim.id }, body: { ...act, revision: claim.revision } }).then(
    (now) => {
      queryClient.setQueryData(claimKey(claim.id), now)
      void queryClient.invalidateQueries({ queryKey: ['claims', 'list'] })
      refresh('desk')
      return now
    },
    showCurrent('claims', claimKey(claim.id)),
  )

/** What a claim would have paid on another day (S16). */
export const useWhatIf = (id: string, on: string | null) => {
  const account = useAccount()
  return useQuery({
    queryKey: ['claims', 'what-if', id, on, account?.id],
    queryFn: () => call(claims.whatIf, { params: { id, on: on ?? '' } }),
    enabled: on !== null,
  })
}

/** Posts that wait for vetting, longest waiting first. */
export const useVetting = () => {
  const account = useAccount()
  return useInfiniteQuery({
    queryKey: ['jobs', 'vetting', account?.id],
    queryFn: ({ pageParam }) => call(jobs.vetting, { query: { cursor: pageParam, limit: 30 } }),
    enabled: account !== null,
    ...paged,
  })
}

/** Readers' reports of posts that wait for an answer (J6). */
export const useReports = () => {
  const account = useAccount()
  return useInfiniteQuery({
    queryKey: ['jobs', 'reports', account?.id],
    queryFn: ({ pageParam }) => call(jobs.reports, { query: { cursor: pageParam, limit: 30 } }),
    enabled: account !== null,
    ...paged,
  })
}

export const answerReport = (report: { readonly id: string; readonly revision: number }, answer: string) =>
  call(jobs.answerReport, { params: { id: report.id }, body: { answer, revision: report.revision } }).then(
    () => refresh('jobs'),
    showCurrent('jobs', ['jobs', 'report', report.id]),
  )

export const useStaff = () => {
  const account = useAccount()
  return useQuery({
    queryKey: ['staff', account?.id],
    queryFn: () => call(staff.list),
    enabled: account !== null,
  })
}

export const createStaff = (body: BodyInput<typeof staff.create>, key: string): Promise<StaffMember> =>
  call(staff.create, { body, key }).then((made) => {
    refresh('staff')
    return made
  })

export const changeStaff = (
  member: Pick<StaffMember, 'id' | 'revision'>,
  body: Omit<BodyInput<typeof staff.update>, 'revision'>,
): Promise<StaffMember> =>
  call(staff.update, { params: { id: member.id }, body: { ...body, revision: member.revision } }).then(
    (now) => {
      refresh('staff')
      return now
    },
    showCurrent('staff', ['staff', 'one', member.id]),
  )

/** Where one is in force already, replacing it takes the password and a code of the old one. */
export const startTotp = (proof: { password?: string; code?: string } = {}) =>
  call(me.startTotp, { body: proof })

export const confirmTotp = async (code: string): Promise<void> =>
  session.setAccount(await call(me.confirmTotp, { body: { code } }))

export const changePassword = (current: string, next: string) =>
  call(me.changePassword, { body: { current, next } })
