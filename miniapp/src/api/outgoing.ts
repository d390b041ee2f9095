import { onlineManager } from '@tanstack/react-query'
import { applications } from '@wengang/shared/contract/applications'
import { claims } from '@wengang/shared/contract/claims'
import { jobs } from '@wengang/shared/contract/jobs'
import { storage } from '../platform/storage'
import type { ReplyOf } from '@wengang/shared/contract/endpoint'
import { useSyncExternalStore } from 'react'
import { useAccount } from './account'
import type { CallInput } from './client'
import { ApiError } from './errors'
import { newKey } from './keys'
import { refresh } from './query'
import { createQueue, type Waiting } from './queue'
import { call, onAnswered, session } from './request'

/** What may wait for a signal: each creates something and honours its key. `refreshes`: the lists it shows up in. */
const KINDS = {
  apply: { endpoint: applications.create, refreshes: ['applications', 'jobs'] },
  'start-claim': { endpoint: claims.create, refreshes: ['claims'] },
  'report-job': { endpoint: jobs.report, refreshes: [] },
} as const
type Kind = keyof typeof KINDS

/** How long a person looks at "请稍等…" before the phone says that it will go on by itself. */
const PATIENCE_MS = 10_000
const later = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** Answers to what somebody is waiting for, by its key. */
const replies = new Map<string, unknown>()

export const outgoing = createQueue<Kind>({
  storage,
  send: async ({ kind, input, key }) => {
    const { endpoint, refreshes } = KINDS[kind]
    // The input was typed when it was queued (`sendOrQueue`); storage cannot keep its type.
    const reply: unknown = await call(endpoint, { ...(input as object), key, once: true } as never)
    if (replies.has(key)) replies.set(key, reply)
    refresh(...refreshes)
  },
  accountId: () => session.get()?.account.id ?? null,
  newKey,
  now: () => new Date(),
  later,
})

/**
 * Sends now, or keeps it to send when the network carries it. `sent` false means it waits; a refusal throws ApiError and
 * does not stay in the queue.
 */
export const sendOrQueue = async <K extends Kind>(
  kind: K,
  input: CallInput<(typeof KINDS)[K]['endpoint']>,
  label: string,
): Promise<
  | { readonly sent: true; readonly reply: ReplyOf<(typeof KINDS)[K]['endpoint']> }
  | { readonly sent: false; readonly reply: null }
> => {
  const { key } = outgoing.add(kind, input, label)
  replies.set(key, null)
  if (onlineManager.isOnline())
    await Promise.race([outgoing.flush(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  const reply = replies.get(key) as ReplyOf<(typeof KINDS)[K]['endpoint']>
  replies.delete(key)
  const left = outgoing.list().find((entry) => entry.key === key)
  if (left?.refused) {
    outgoing.remove(key)
    throw new ApiError(left.refused.code, left.refused.message)
  }
  return left === undefined ? { sent: true, reply } : { sent: false, reply: null }
}

/** What of the signed-in person's still waits, oldest first; `jobId` for one post only. */
export const useWaiting = (jobId?: string): readonly Waiting<Kind>[] => {
  const account = useAccount()
  const all = useSyncExternalStore(outgoing.subscribe, outgoing.list, outgoing.list)
  return all.filter(
    ({ accountId, input }) =>
      accountId === account?.id &&
      (jobId === undefined || (input as { params?: { id?: string } }).params?.id === jobId),
  )
}

/** Key of what is being sent at this moment. */
export const useSending = (): string | null =>
  useSyncExternalStore(outgoing.subscribe, outgoing.sending, outgoing.sending)

/** Sends what waits whenever the network comes back or anything else gets through. Called once, from app.tsx. */
export const wireOutgoing = (): void => {
  onlineManager.subscribe((online) => {
    if (online) void outgoing.flush()
  })
  session.subscribe(() => void outgoing.flush())
  onAnswered(outgoing.nudge)
  void outgoing.flush()
}
