import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { policy, type Release } from '@wengang/shared/contract/policy'
import { BUILT_IN_RELEASE, parameterCatalogue, prepareRelease } from '@wengang/shared/policy/index'
import { useMemo } from 'react'
import { storage, type KeyValue } from '../platform/storage'
import { useToday } from './county'
import { ApiError, errorOf } from './errors'
import { dayOfInstant } from '../ui/say'

/** Parameters laid over the built-in ones, ready for many assessments. */
export type Book = ReturnType<typeof prepareRelease>

const KEY = 'release'

interface Saved {
  readonly etag: string
  readonly at: number
  readonly release: Release
}

const saved = (store: KeyValue = storage): Saved | null => {
  const text = store.get(KEY)
  if (text === null) return null
  try {
    return JSON.parse(text) as Saved
  } catch {
    return null
  }
}

const headerOf = (headers: object | undefined, name: string): string => {
  const found = Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1] as unknown
  return typeof found === 'string' ? found : ''
}

/** The current release; asks with the ETag of the copy on this phone, so that an unchanged one costs a hundred bytes. */
const fetchRelease = async (): Promise<Release> => {
  const copy = saved()
  const answer = await Taro.request<Release>({
    url: API_BASE + policy.release.path,
    timeout: 20_000,
    header: { accept: 'application/json', ...(copy?.etag ? { 'if-none-match': copy.etag } : {}) },
  }).catch(() => {
    throw new ApiError('no-answer', '没有取到最新标准，请看看信号再试')
  })
  if (answer.statusCode === 304 && copy) return copy.release
  if (answer.statusCode >= 300) throw errorOf(answer.statusCode, answer.data)
  storage.set(
    KEY,
    JSON.stringify({
      etag: headerOf(answer.header, 'etag'),
      at: Date.now(),
      release: answer.data,
    } satisfies Saved),
  )
  return answer.data
}

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
  const copy = useMemo(() => saved(), [])
  const { data, dataUpdatedAt } = useQuery({
    queryKey: ['policy', 'release'],
    queryFn: fetchRelease,
    staleTime: 3600_000,
    ...(copy ? { initialData: copy.release, initialDataUpdatedAt: copy.at } : {}),
  })
  const release = data ?? BUILT_IN_RELEASE
  const book = useMemo(() => bookOf(release), [release])
  return { book, release, updatedAt: data ? dataUpdatedAt : null }
}

/** Today by the server's clock; by the phone's while there is no answer. */
export const useDay = (): string => {
  const { data } = useToday()
  return data?.today ?? dayOfInstant(Date.now())
}
