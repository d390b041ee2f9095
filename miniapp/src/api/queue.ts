import type { KeyValue } from '../platform/storage'
import { isApiError, type ErrorCode } from './errors'

// What a person sends without a signal waits here and goes out once (J13): the key is made when it is queued and every
// try uses it, so the server does it once whatever became of an answer.

export interface Waiting<Kind extends string = string> {
  /** Also the Idempotency-Key. */
  readonly key: string
  readonly kind: Kind
  readonly input: unknown
  /** What the person sees in the list of things waiting: 「报名：缝纫工」. */
  readonly label: string
  readonly accountId: string
  readonly at: string
  /** Why the server refused it; it then waits for the person, not for the network. */
  readonly refused: { readonly code: ErrorCode; readonly message: string } | null
}

export interface QueueParts<Kind extends string> {
  readonly storage: KeyValue
  readonly send: (entry: Waiting<Kind>) => Promise<unknown>
  readonly accountId: () => string | null
  readonly newKey: () => string
  readonly now: () => Date
}

export interface Queue<Kind extends string> {
  list(): readonly Waiting<Kind>[]
  add(kind: Kind, input: unknown, label: string): Waiting<Kind>
  /** Sends what waits, oldest first, one at a time; returns what went out. Stops where the network does. */
  flush(): Promise<readonly Waiting<Kind>[]>
  remove(key: string): void
  subscribe(listener: () => void): () => void
}

const KEY = 'outgoing'

export const createQueue = <Kind extends string>({
  storage,
  send,
  accountId,
  newKey,
  now,
}: QueueParts<Kind>): Queue<Kind> => {
  const listeners = new Set<() => void>()
  let flushing: Promise<readonly Waiting<Kind>[]> | null = null
  let entries = read<Kind>(storage)

  const write = (next: readonly Waiting<Kind>[]) => {
    entries = next
    storage.set(KEY, JSON.stringify(next))
    listeners.forEach((listener) => listener())
  }

  const remove = (key: string) => write(entries.filter((entry) => entry.key !== key))

  const sendAll = async (): Promise<readonly Waiting<Kind>[]> => {
    const sent: Waiting<Kind>[] = []
    // Read again each time: things are added while one is on its way.
    for (;;) {
      const entry = entries.find(
        (one) => one.refused === null && one.accountId === accountId() && !sent.includes(one),
      )
      if (!entry) return sent
      try {
        await send(entry)
      } catch (error) {
        // Signed out, over the limit, or nobody knows: it keeps its key and waits for the next time.
        if (
          !isApiError(error) ||
          error.outcomeUnknown ||
          [401, 429, 500].includes(error.status) ||
          error.code === 'offline'
        )
          return sent
        write(
          entries.map((one) =>
            one.key === entry.key ? { ...one, refused: { code: error.code, message: error.message } } : one,
          ),
        )
        continue
      }
      sent.push(entry)
      remove(entry.key)
    }
  }

  return {
    list: () => entries,
    add(kind, input, label) {
      const entry: Waiting<Kind> = {
        key: newKey(),
        kind,
        input,
        label,
        accountId: accountId() ?? '',
        at: now().toISOString(),
        refused: null,
      }
      write([...entries, entry])
      return entry
    },
    flush() {
      flushing ??= sendAll().finally(() => {
        flushing = null
      })
      return flushing
    },
    remove,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const read = <Kind extends string>(storage: KeyValue): readonly Waiting<Kind>[] => {
  const text = storage.get(KEY)
  if (!text) return []
  try {
    return JSON.parse(text) as Waiting<Kind>[]
  } catch {
    return []
  }
}
