import { storage } from '../platform/storage'
import { newKey } from './keys'
import { takingTurns } from './turns'

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Two tabs share one session; only one may renew it at a time. Older browsers have no locks: there a note in storage says whose turn it is. */
export const exclusive = <T>(run: () => Promise<T>): Promise<T> =>
  'locks' in navigator
    ? Promise.resolve(navigator.locks.request('session-renewal', () => run()))
    : takingTurns({ storage, newKey, pause, now: () => Date.now() }, run)
