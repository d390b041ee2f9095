import { isApiError, sayError } from './errors'
import { queryClient, refresh } from './query'

/** A refusal as it is shown beside a record: what happened, and what to do about it. */
export interface Refused {
  readonly title: string
  readonly what: string
  /** The rules or fields that are named. */
  readonly points: readonly string[]
}

/** Words for a refused action on a record that several people work on. */
export const refusedOf = (error: unknown): Refused => {
  if (!isApiError(error)) return { title: '没有办成', what: sayError(error), points: [] }
  const points = error.fields
    .map((field) => field.message)
    .filter((message) => !error.message.includes(message))
  switch (error.code) {
    case 'stale':
      return { title: '刚刚有人动过', what: '下面已换成最新内容，请看过再办。', points: [] }
    case 'wrong-status':
      return { title: '现在不能这样办', what: `${error.message}下面已换成最新内容。`, points: [] }
    case 'same-person':
      return {
        title: '要换一个人办',
        what: `${error.message}。请交给同事。`.replace('。。', '。'),
        points: [],
      }
    case 'own-case':
      return { title: '本人的事要回避', what: error.message, points: [] }
    case 'no-answer':
      return { title: '没有收到回音', what: '可能已经办成了。请先刷新看看，再决定要不要重办。', points: [] }
    default:
      return { title: '没有办成', what: error.message, points }
  }
}

const isRecord = (value: unknown): value is { id: string; revision: number } =>
  typeof value === 'object' && value !== null && 'id' in value && 'revision' in value

/**
 * For `.catch` after a write: with a conflict the record as it is now (the problem's `current`) takes the place of the one
 * on the screen, or it is asked for again; the error goes on to the page.
 */
export const showCurrent =
  (domain: string, key: readonly unknown[]) =>
  (error: unknown): never => {
    if (isApiError(error) && error.status === 409) {
      if (isRecord(error.current)) queryClient.setQueryData(key, error.current)
      refresh(domain)
    }
    throw error
  }
