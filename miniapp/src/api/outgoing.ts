import { onlineManager } from '@tanstack/react-query'
import { applications } from '@wengang/shared/contract/applications'
import { claims } from '@wengang/shared/contract/claims'
import { jobs } from '@wengang/shared/contract/jobs'
import { storage } from '../platform/storage'
import type { CallInput } from './client'
import { ApiError } from './errors'
import { newKey } from './keys'
import { refresh } from './query'
import { createQueue } from './queue'
import { call, session } from './request'

/** What may wait for a signal: each creates something and honours its key. `refreshes`: the lists it shows up in. */
const KINDS = {
  apply: { endpoint: applications.create, refreshes: ['applications', 'jobs'] },
  'start-claim': { endpoint: claims.create, refreshes: ['claims'] },
  'report-job': { endpoint: jobs.report, refreshes: [] },
} as const
type Kind = keyof typeof KINDS

export const outgoing = createQueue<Kind>({
  storage,
  send: async ({ kind, input, key }) => {
    const { endpoint, refreshes } = KINDS[kind]
    // The input was typed when it was queued (`sendOrQueue`); storage cannot keep its type.
    await call(endpoint, { ...(input as object), key } as never)
    refresh(...refreshes)
  },
  accountId: () => session.get()?.account.id ?? null,
  newKey,
  now: () => new Date(),
})

/**
 * Sends now, or keeps it to send when there is a signal. `sent` false means it waits; a refusal throws ApiError and does
 * not stay in the queue.
 */
export const sendOrQueue = async <K extends Kind>(
  kind: K,
  input: CallInput<(typeof KINDS)[K]['endpoint']>,
  label: string,
): Promise<{ sent: boolean }> => {
  const { key } = outgoing.add(kind, input, label)
  if (onlineManager.isOnline()) await outgoing.flush()
  const left = outgoing.list().find((entry) => entry.key === key)
  if (left?.refused) {
    outgoing.remove(key)
    throw new ApiError(left.refused.code, left.refused.message)
  }
  return { sent: left === undefined }
}

/** Sends what waits whenever the network or the app comes back. Called once, from app.tsx. */
export const wireOutgoing = (): void => {
  onlineManager.subscribe((online) => {
    if (online) void outgoing.flush()
  })
  session.subscribe(() => void outgoing.flush())
  void outgoing.flush()
}
