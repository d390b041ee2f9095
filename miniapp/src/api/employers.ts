import { useQuery } from '@tanstack/react-query'
import { auth, me } from '@wengang/shared/contract/accounts'
import { employers, type Employer } from '@wengang/shared/contract/employers'
import type { BodyInput, ReplyOf } from '@wengang/shared/contract/endpoint'
import { useAccount } from './account'
import { kept } from './offline'
import { queryClient, refresh } from './query'
import { showCurrent } from './refusals'
import { call, session } from './request'

export type OwnEmployer = ReplyOf<typeof employers.mine>

const mineKey = () => ['employers', 'mine', session.get()?.account.id]

/** The firm the caller acts for. */
export const useMyEmployer = () => {
  const account = useAccount()
  return useQuery({
    queryKey: ['employers', 'mine', account?.id],
    queryFn: () => call(employers.mine),
    enabled: Boolean(account?.employerId),
    ...kept<OwnEmployer>(`${account?.id ?? ''}:employer`),
  })
}

export const useEmployer = (id: string) =>
  useQuery({
    queryKey: ['employers', 'one', id],
    queryFn: () => call(employers.get, { params: { id } }),
    enabled: id !== '',
  })

export const updateMyEmployer = (body: BodyInput<typeof employers.updateMine>): Promise<OwnEmployer> =>
  call(employers.updateMine, { body }).then(
    (mine) => {
      queryClient.setQueryData(mineKey(), mine)
      return mine
    },
    showCurrent('employers', mineKey()),
  )

/** Registers the caller's firm, then renews the session so that the new role holds at once. */
export const registerEmployer = async (
  body: BodyInput<typeof employers.register>,
  key: string,
): Promise<OwnEmployer> => {
  const mine = await call(employers.register, { body, key })
  const old = session.get()
  if (old) session.set(await call(auth.refresh, { body: { refreshToken: old.refreshToken } }))
  session.setAccount(await call(me.get))
  refresh('employers', 'jobs', 'claims')
  return mine
}

/** Staff looked at the licence today; holds for six months (S1). */
export const verifyEmployer = (
  employer: Pick<Employer, 'id' | 'revision'>,
  note?: string,
): Promise<Employer> =>
  call(employers.verify, { params: { id: employer.id }, body: { revision: employer.revision, note } }).then(
    (now) => {
      queryClient.setQueryData(['employers', 'one', employer.id], now)
      refresh('jobs')
      return now
    },
    showCurrent('employers', ['employers', 'one', employer.id]),
  )
