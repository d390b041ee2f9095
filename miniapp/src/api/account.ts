import { useQuery } from '@tanstack/react-query'
import { auth, me, type Account, type Profile, type Session } from '@wengang/shared/contract/accounts'
import { useSyncExternalStore } from 'react'
import type { BodyInput, ReplyOf } from '@wengang/shared/contract/endpoint'
import { isApiError } from './errors'
import { forgetCopies, kept } from './offline'
import { queryClient, refresh } from './query'
import { call, session } from './request'
import { challengeOf } from './sign-in-proof'

/** The signed-in account, or null. Pages read roles here and never from storage. */
export const useAccount = (): Account | null =>
  useSyncExternalStore(session.subscribe, session.get, session.get)?.account ?? null

/** Takes a new session into use: another person's answers must not stay in the cache. */
export const startSession = (next: Session): void => {
  if (session.get()?.account.id !== next.account.id) {
    forgetCopies()
    queryClient.clear()
  }
  session.set(next)
  void queryClient.invalidateQueries()
}

/** Ends the session here at once, on the server when it can be reached: a slow answer must not end the next person's. */
export const signOut = (): void => {
  // Its headers are made before the session is cleared below.
  void call(auth.logout).catch(() => undefined)
  session.clear()
  forgetCopies()
  queryClient.clear()
}

export const useProfile = () => {
  const account = useAccount()
  return useQuery({
    queryKey: ['me', 'profile', account?.id],
    queryFn: () => call(me.profile),
    enabled: account !== null,
    ...kept<Profile>(`${account?.id ?? ''}:profile`),
  })
}

/** Name or phone changed: the session's copy of the account is asked again. */
const renewAccount = async (): Promise<void> => {
  session.setAccount(await call(me.get))
  refresh('me')
}

export type ProfileChange = Omit<BodyInput<typeof me.updateProfile>, 'revision'>

/**
 * Saves what is given and leaves the rest. A profile changed on another phone meanwhile is no conflict to show: the
 * answer given last is the one meant, so it is sent once more on top of the newer revision.
 */
export const saveProfile = async (change: ProfileChange, revision: number): Promise<Profile> => {
  const send = (at: number) => call(me.updateProfile, { body: { ...change, revision: at } })
  const saved = await send(revision).catch((error: unknown) => {
    if (!isApiError(error) || error.code !== 'stale') throw error
    return send((error.current as Profile).revision)
  })
  await renewAccount()
  return saved
}

/** `code` of the getPhoneNumber button. */
export const bindWeChatPhone = async (code: string): Promise<void> => {
  await call(me.wechatPhone, { body: { code } })
  await renewAccount()
}

export const bindPhone = async (phone: string, code: string): Promise<void> => {
  await call(me.phone, { body: { phone, code, ...challengeOf(phone) } })
  await renewAccount()
}

export type ConsentRecord = ReplyOf<typeof me.consents>['items'][number]

export const useConsents = () => {
  const account = useAccount()
  return useQuery({
    queryKey: ['me', 'consents', account?.id],
    queryFn: () => call(me.consents),
    enabled: account !== null,
  })
}

export const giveConsent = async (purpose: ConsentRecord['purpose']): Promise<void> => {
  await call(me.giveConsent, { body: { purpose } })
  refresh('me')
}

export const withdrawConsent = async (
  purpose: ConsentRecord['purpose'],
  subject: string | null,
): Promise<void> => {
  await call(me.withdrawConsent, { params: { purpose }, query: subject === null ? {} : { subject } })
  refresh('me')
}
