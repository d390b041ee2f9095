import type { JobSummary } from '@wengang/shared/contract/jobs'
import { useSyncExternalStore } from 'react'
import { storage } from '../platform/storage'

const KEY = 'saved-jobs'
const MOST = 50
const listeners = new Set<() => void>()
let text: string | null = null
let list: readonly JobSummary[] = []

const read = (): readonly JobSummary[] => {
  const stored = storage.get(KEY)
  if (stored !== text) {
    text = stored
    list = parsed(stored)
  }
  return list
}

const parsed = (stored: string | null): readonly JobSummary[] => {
  if (stored === null) return []
  try {
    return JSON.parse(stored) as JobSummary[]
  } catch {
    return []
  }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Posts kept on this phone, readable without a signal and without an account (J12); the newest first. */
export const useSavedJobs = (): readonly JobSummary[] => useSyncExternalStore(subscribe, read, read)

/** Keeps a post or lets it go; answers whether it is kept now. */
export const toggleSaved = (job: JobSummary): boolean => {
  const rest = read().filter(({ id }) => id !== job.id)
  const keep = rest.length === read().length
  const {
    id,
    title,
    kind,
    trade,
    region,
    regionName,
    pay,
    headcount,
    board,
    lodging,
    urgent,
    employer,
    postedOn,
    endsOn,
    confirmedOn,
  } = job
  const brief: JobSummary = {
    id,
    title,
    kind,
    trade,
    region,
    regionName,
    pay,
    headcount,
    board,
    lodging,
    urgent,
    employer,
    postedOn,
    endsOn,
    confirmedOn,
    distanceMetres: null,
  }
  storage.set(KEY, JSON.stringify(keep ? [brief, ...rest].slice(0, MOST) : rest))
  listeners.forEach((listener) => listener())
  return keep
}
