import { useCallback, useState } from 'react'
import { storage, type KeyValue } from '../platform/storage'

const PREFIX = 'draft:'

export const readDraft = <T>(name: string, store: KeyValue = storage): T | null => {
  const text = store.get(PREFIX + name)
  if (!text) return null
  try {
    return JSON.parse(text) as T
  } catch {
    return null
  }
}

/**
 * A form's answers, saved on the device with each change: leaving and coming back loses nothing.
 * `const [answers, change, forget] = useDraft('claim:job-seeking', {})`; `change` takes the changed part; call `forget` once sent.
 */
export const useDraft = <T extends object>(
  name: string,
  empty: T,
): [T, (part: Partial<T>) => void, () => void] => {
  const [value, setValue] = useState<T>(() => ({ ...empty, ...readDraft<Partial<T>>(name) }))
  const change = useCallback(
    (part: Partial<T>) =>
      setValue((old) => {
        const next = { ...old, ...part }
        storage.set(PREFIX + name, JSON.stringify(next))
        return next
      }),
    [name],
  )
  const forget = useCallback(() => storage.remove(PREFIX + name), [name])
  return [value, change, forget]
}
