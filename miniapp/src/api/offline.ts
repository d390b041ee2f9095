import type { QueryClient } from '@tanstack/react-query'
import { storage, type KeyValue } from '../platform/storage'

// The last lists a person saw stay readable without a signal (J13). Only queries that ask for it, only what is theirs
// to see: names start with the account when the list is personal, and signing out clears them.

const PREFIX = 'kept:'
const INDEX = 'kept'
const MOST = 20
/** An answer younger than this is not asked again while the app is open; a copy is always asked again. */
export const FRESH_MS = 30_000

interface Kept {
  readonly at: number
  readonly data: unknown
}

/**
 * Options that keep a query's last answer on the device: spread into useQuery / useInfiniteQuery. The copy is shown at
 * once and asked again; when that fails QueryView marks it with the time it was saved.
 */
export const kept = <T>(
  name: string,
  store: KeyValue = storage,
): { meta: { keep: string }; initialData?: T; initialDataUpdatedAt?: number } => {
  const copy = read(name, store)
  return copy
    ? {
        meta: { keep: name },
        initialData: copy.data as T,
        initialDataUpdatedAt: Math.min(copy.at, Date.now() - FRESH_MS),
      }
    : { meta: { keep: name } }
}

/** Writes each answer of a kept query to the device; of an endless list only its first page. */
export const keepCopies = (client: QueryClient, store: KeyValue = storage): void => {
  client.getQueryCache().subscribe(({ query, type }) => {
    const name = query.meta?.keep
    if (
      type !== 'updated' ||
      typeof name !== 'string' ||
      query.state.status !== 'success' ||
      query.state.fetchStatus !== 'idle'
    )
      return
    const previous = read(name, store)
    if (previous && previous.at >= query.state.dataUpdatedAt) return
    write(name, { at: query.state.dataUpdatedAt, data: firstPage(query.state.data) }, store)
  })
}

/** Keeps an answer that came another way than by a query: with the page itself. */
export const keepCopy = (name: string, data: unknown, store: KeyValue = storage): void =>
  write(name, { at: Date.now(), data }, store)

/** Forgets everything kept: on signing out, the next person of a shared phone must not read it. */
export const forgetCopies = (store: KeyValue = storage): void => {
  names(store).forEach((name) => store.remove(PREFIX + name))
  store.remove(INDEX)
}

const firstPage = (data: unknown): unknown => {
  if (typeof data !== 'object' || data === null || !('pages' in data) || !('pageParams' in data)) return data
  const { pages, pageParams } = data
  return Array.isArray(pages) && Array.isArray(pageParams)
    ? { pages: pages.slice(0, 1), pageParams: pageParams.slice(0, 1) }
    : data
}

const names = (store: KeyValue): string[] => {
  const text = store.get(INDEX)
  return text ? (JSON.parse(text) as string[]) : []
}

const read = (name: string, store: KeyValue): Kept | null => {
  const text = store.get(PREFIX + name)
  if (!text) return null
  try {
    return JSON.parse(text) as Kept
  } catch {
    return null
  }
}

const write = (name: string, copy: Kept, store: KeyValue): void => {
  const order = [...names(store).filter((one) => one !== name), name]
  // Oldest out: a phone's storage is 10 MB at most.
  while (order.length > MOST) {
    const oldest = order.shift()
    if (oldest !== undefined) store.remove(PREFIX + oldest)
  }
  if (store.set(PREFIX + name, JSON.stringify(copy))) store.set(INDEX, JSON.stringify(order))
}
