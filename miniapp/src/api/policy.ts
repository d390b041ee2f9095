import type { Release } from '@wengang/shared/contract/policy'
import { BUILT_IN_RELEASE, parameterCatalogue, prepareRelease } from '@wengang/shared/policy/index'
import { useMemo } from 'react'
import { useToday } from './county'
import { useRelease } from './release'
import { dayOfInstant } from '../ui/say'

/** Parameters laid over the built-in ones, ready for many assessments. */
export type Book = ReturnType<typeof prepareRelease>

const KNOWN = new Set(parameterCatalogue().map((entry) => entry.id))

/** A parameter newer than this app must not hide all the others. */
const knownOnly = (release: Release): Release => ({
  id: release.id,
  parameters: Object.fromEntries(Object.entries(release.parameters).filter(([id]) => KNOWN.has(id))),
})

const bookOf = (release: Release): Book => {
  try {
    return prepareRelease(knownOnly(release))
  } catch {
    return prepareRelease()
  }
}

/** The parameters to reckon with: the current release, without a signal the last one seen, at first those of the plan itself. */
export const useBook = (): { book: Book; release: Release; updatedAt: number | null } => {
  const { data, dataUpdatedAt } = useRelease()
  const release = data ?? BUILT_IN_RELEASE
  const book = useMemo(() => bookOf(release), [release])
  return { book, release, updatedAt: data ? dataUpdatedAt : null }
}

/** Today by the server's clock; by the phone's while there is no answer. */
export const useDay = (): string => {
  const { data } = useToday()
  return data?.today ?? dayOfInstant(Date.now())
}
