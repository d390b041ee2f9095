import type { QueryKey } from '@tanstack/react-query'
import { isApiError } from './errors'
import { queryClient } from './query'

/**
 * What to say when a record changed under the person's hands. A refusal that brings the record as it is now puts that on
 * the page, so that the sentence and the page agree; anything else is thrown on.
 */
export const newerShown = (queryKey: QueryKey, error: unknown): string => {
  if (!isApiError(error) || error.status !== 409) throw error
  if (error.current !== undefined) queryClient.setQueryData(queryKey, error.current)
  else void queryClient.invalidateQueries({ queryKey })
  return error.code === 'stale' ? '刚刚有变化，下面是最新的情况，请再看一眼。' : error.message
}
