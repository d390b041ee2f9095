import type { InfiniteData } from '@tanstack/react-query'

/** What useInfiniteQuery holds of a `{ items, next }` list. */
export type Pages<R> = InfiniteData<R, string | undefined>

/** Spread into useInfiniteQuery for every list of the contract: `{ items, next }` by cursor. */
export const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: { next: string | null }): string | undefined => page.next ?? undefined,
}

/** All rows that have been loaded. */
export const rowsOf = <T>(data: { pages: readonly { items: readonly T[] }[] } | undefined): readonly T[] =>
  data ? data.pages.flatMap((page) => page.items) : []
