import type { KeyValue } from '../platform/storage'

const KEY = 'renewal-turn'
/** A tab that was closed in its turn must not hold up the others: longer than a request may take. */
const TURN_MS = 25_000
const LOOK_MS = 100
/** Long enough for a second tab that wrote at the same moment to have written. */
const SETTLE_MS = 40

interface Turn {
  readonly by: string
  readonly until: number
}

export interface TurnParts {
  readonly storage: KeyValue
  readonly newKey: () => string
  readonly pause: (ms: number) => Promise<void>
  readonly now: () => number
}

/**
 * One at a time across tabs, by a note in the storage they share: write, wait a moment, and go on if the note is still
 * one's own. Not watertight, and need not be: the server bears two renewals of one session at once.
 */
export const takingTurns = async <T>(
  { storage, newKey, pause, now }: TurnParts,
  run: () => Promise<T>,
): Promise<T> => {
  const by = newKey()
  const held = (): Turn | null => {
    try {
      return JSON.parse(storage.get(KEY) ?? 'null') as Turn | null
    } catch {
      return null
    }
  }
  for (;;) {
    const turn = held()
    if (turn && turn.until > now()) {
      await pause(LOOK_MS)
      continue
    }
    // A store that takes nothing cannot say whose turn it is; the server bears that too.
    if (!storage.set(KEY, JSON.stringify({ by, until: now() + TURN_MS }))) break
    await pause(SETTLE_MS)
    if (held()?.by === by) break
  }
  try {
    return await run()
  } finally {
    if (held()?.by === by) storage.remove(KEY)
  }
}
