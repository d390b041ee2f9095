import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { policy, type Release } from '@wengang/shared/contract/policy'
import { useMemo } from 'react'
import { storage, type KeyValue } from '../platform/storage'
import { ApiError, errorOf } from './errors'

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

/** The county's parameters as last seen, kept for when there is no signal. Without the rules themselves: a tab asks for it early. */
export const useRelease = () => {
  const copy = useMemo(() => saved(), [])
  return useQuery({
    queryKey: ['policy', 'release'],
    queryFn: fetchRelease,
    staleTime: 3600_000,
    ...(copy ? { initialData: copy.release, initialDataUpdatedAt: copy.at } : {}),
  })
}
