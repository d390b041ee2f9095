import type { KeyValue } from '../platform/storage'
import { isApiError, type ErrorCode } from './errors'

// What a person sends without a signal waits here and goes out once (J13): the key is made when it is queued and every
// try uses it, so the server does it once whatever became of an answer. A phone that says "connected" may still reach
// nobody, so nothing here asks the phone: it is tried again after growing waits, and whenever something else got through.

export interface Waiting<Kind extends string = string> {
  /** Also the Idempotency-Key. */
  readonly key: string
  readonly kind: Kind
  readonly input: unknown
  /** What the person sees in the list of things waiting: 「报名：缝纫工」. */
  readonly label: string
  readonly accountId: string
  readonly at: string
  /** It was on its way at least once, so the server may have it although no answer came. */
  readonly tried: boolean
  /** Why the server refused it; it then waits for the person, not for the network. */
  readonly refused: { readonly code: ErrorCode; readonly message: string } | null
}

export interface QueueParts<Kind extends string> {
  readonly storage: KeyValue
  readonly send: (entry: Waiting<Kind>) => Promise<unknown>
  readonly accountId: () => string | null
  readonly newKey: () => string
  readonly now: () => Date
  /** Runs once after so many milliseconds; returns how to call it off. */
  readonly later: (ms: number, run: () => void) => () => void
}

export interface Queue<Kind extends string> {
  list(): readonly Waiting<Kind>[]
  add(kind: Kind, input: unknown, label: string): Waiting<Kind>
  /** Sends what waits, oldest first, one at a time; returns what went out. Stops where the network does. */
  flush(): Promise<readonly Waiting<Kind>[]>
  /** Something else just got through to the server: whatever waits for the network may as well go now. */
  nudge(): void
  /** Key of what is on its way at this moment. */
  sending(): string | null
  remove(key: string): void
  subscribe(listener: () => void): () => void
}

const KEY = 'outgoing'
/** Seconds between tries while something waits; the last one repeats. */
const WAITS_S = [10, 20, 40, 80, 160, 300]

export const createQueue = <Kind extends string>({
  storage,
  send,
  accountId,
  newKey,
  now,
  later,
}: QueueParts<Kind>): Queue<Kind> => {
  const listeners = new Set<() => void>()
  let flushing: Promise<readonly Waiting<Kind>[]> | null = null
  let entries = read<Kind>(storage)
  let sending: string | null = null
  let tries = 0
  /** The last try was answered, if only with "later": other answers say nothing new about it. */
  let answered = false
  let callOff = () => undefined as void

  const tell = () => listeners.forEach((listener) => listener())
  const write = (next: readonly Waiting<Kind>[]) => {
    entries = next
    storage.set(KEY, JSON.stringify(next))
    tell()
  }
  const change = (key: string, part: Partial<Waiting<Kind>>) =>
    write(entries.map((one) => (one.key === key ? { ...one, ...part } : one)))

  const remove = (key: string) => write(entries.filter((entry) => entry.key !== key))

  const next = () => entries.find((one) => one.refused === null && one.accountId === accountId())

  const plan = () => {
    callOff()
    if (!next()) return
    const wait = WAITS_S[Math.min(tries, WAITS_S.length - 1)] ?? 0
    callOff = later(wait * 1000, () => {
      tries += 1
      void flush()
    })
  }

  const flush = (): Promise<readonly Waiting<Kind>[]> => {
    flushing ??= sendAll().finally(() => {
      flushing = null
      sending = null
      tell()
      plan()
    })
    return flushing
  }

  const sendAll = async (): Promise<readonly Waiting<Kind>[]> => {
    const sent: Waiting<Kind>[] = []
    // Read again each time: things are added while one is on its way.
    for (;;) {
      const entry = next()
      if (!entry) return sent
      sending = entry.key
      change(entry.key, { tried: true })
      try {
        await send(entry)
      } catch (error) {
        // Signed out, over the limit, or nobody knows: it keeps its key and waits for the next time.
        if (
          !isApiError(error) ||
          error.outcomeUnknown ||
          [401, 429, 500].includes(error.status) ||
          error.code === 'offline'
        ) {
          answered = isApiError(error) && error.status !== 0
          return sent
        }
        change(entry.key, { refused: { code: error.code, message: error.message } })
        continue
      }
      tries = 0
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
        tried: false,
        refused: null,
      }
      write([...entries, entry])
      tries = 0
      if (!flushing) plan()
      return entry
    },
    flush,
    nudge() {
      if (next() && !answered) void flush()
    },
    sending: () => sending,
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
    const kept: unknown = JSON.parse(text)
    // Kept by an older version without `tried`: then nobody knows.
    return Array.isArray(kept)
      ? (kept as Waiting<Kind>[]).map((entry) => ({ ...entry, tried: entry.tried ?? true }))
      : []
  } catch {
    return []
  }
}
