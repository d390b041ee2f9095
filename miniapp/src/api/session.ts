import type { Account, Session } from '@wengang/shared/contract/accounts'
import type { KeyValue } from '../platform/storage'

const KEY = 'session'

export interface SessionStore {
  get(): Session | null
  set(session: Session): void
  /** Replaces what is known of the account, keeping the tokens. */
  setAccount(account: Account): void
  clear(): void
  subscribe(listener: () => void): () => void
}

/** The signed-in session, kept on this device. Read from storage each time: on the web another tab may have renewed it. */
export const createSessionStore = (storage: KeyValue): SessionStore => {
  const listeners = new Set<() => void>()
  let text: string | null = null
  let value: Session | null = null
  const tell = () => listeners.forEach((listener) => listener())
  const write = (session: Session) => {
    storage.set(KEY, JSON.stringify(session))
    tell()
  }
  const get = (): Session | null => {
    const stored = storage.get(KEY)
    // The same object for the same text, as useSyncExternalStore asks.
    if (stored !== text) {
      text = stored
      value = read(stored)
    }
    return value
  }
  return {
    get,
    set: write,
    setAccount(account) {
      const session = get()
      if (session) write({ ...session, account })
    },
    clear() {
      storage.remove(KEY)
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const read = (text: string | null): Session | null => {
  if (text === null) return null
  try {
    return JSON.parse(text) as Session
  } catch {
    return null
  }
}
