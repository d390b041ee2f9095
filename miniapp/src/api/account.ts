import { useMutation, useQuery } from '@tanstack/react-query'
import { auth, me, type Account, type Session } from '@wengang/shared/contract/accounts'
import { useSyncExternalStore } from 'react'
import { forgetCopies, kept } from './offline'
import { queryClient } from './query'
import { call, session } from './request'

/** The signed-in account, or null. Pages read roles here and never from storage. */
export const useAccount = (): Account | null => useSyncExternalStore(session.subscribe, session.get, session.get)?.account ?? null

/** Takes a new session into use: another person's answers must not stay in the cache. */
export const startSession = (next: Session): void => {
  if (session.get()?.account.id !== next.account.id) {
    forgetCopies()
    queryClient.clear()
  }
  session.set(next)
  void queryClient.invalidateQueries()
}

/** Ends the session here at once, on the server when it can be reached. */
export const signOut = (): void => {
  void call(auth.logout).catch(() => undefined).finally(() => {
    session.clear()
    forgetCopies()
    queryClient.clear()
  })
}

export const useSignIn = () => useMutation({ mutationFn: (start: () => Promise<Session>) => start(), onSuccess: startSession })

export const useProfile = () => {
  const account = useAccount()
  return useQuery({
    queryKey: ['me', 'profile', account?.id], queryFn: () => call(me.profile), enabled: account !== null,
    ...kept<Awaited<ReturnType<typeof call<typeof me.profile>>>>(`${account?.id ?? ''}:profile`),
  })
}
