import { useSyncExternalStore } from 'react'
import { storage } from '../platform/storage'

const KEY = 'large-type'
const listeners = new Set<() => void>()
const read = (): boolean => storage.get(KEY) === '1'

/** 关怀版, one switch for all pages (X1). */
export const useLargeType = (): [boolean, (on: boolean) => void] => [
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read,
    read,
  ),
  setLargeType,
]

const setLargeType = (on: boolean): void => {
  storage.set(KEY, on ? '1' : '0')
  listeners.forEach((listener) => listener())
}
