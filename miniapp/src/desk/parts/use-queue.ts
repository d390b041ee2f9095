import { useState } from 'react'

interface Queue<T> {
  readonly open: string | null
  readonly choose: (id: string | null) => void
  readonly move: (by: 1 | -1) => void
  /** Opens the first when nothing is open. */
  readonly start: () => void
  /** After `done` was dealt with: the one behind it, else the one before. */
  readonly next: (done: string) => void
  readonly items: readonly T[]
}

/** Which record of a list is open, moved through by keys. */
export const useQueue = <T extends { readonly id: string }>(
  items: readonly T[],
  first: string | null = null,
): Queue<T> => {
  const [open, choose] = useState<string | null>(first)
  const at = (id: string | null): number => items.findIndex((item) => item.id === id)
  return {
    open,
    choose,
    items,
    move: (by) => {
      const next = items[Math.min(items.length - 1, Math.max(0, open === null ? 0 : at(open) + by))]
      if (next) choose(next.id)
    },
    start: () => {
      if (open === null && items[0]) choose(items[0].id)
    },
    next: (done) => choose(nextOf(items, done)),
  }
}

/** The id after `done`, else the one before it, else null. */
export const nextOf = (items: readonly { readonly id: string }[], done: string): string | null => {
  const at = items.findIndex((item) => item.id === done)
  return (items[at + 1] ?? (at > 0 ? items[at - 1] : undefined))?.id ?? null
}
