import { useInfiniteQuery } from '@tanstack/react-query'
import { messages, type Message } from '@wengang/shared/contract/system'
import type { ReplyOf } from '@wengang/shared/contract/endpoint'
import { useAccount } from './account'
import { paged, type Pages } from './lists'
import { kept } from './offline'
import { refresh } from './query'
import { call } from './request'

export const useMessages = () => {
  const account = useAccount()
  return useInfiniteQuery({
    queryKey: ['messages', 'list', account?.id],
    queryFn: ({ pageParam }) => call(messages.list, { query: { cursor: pageParam } }),
    enabled: account !== null,
    ...paged,
    ...kept<Pages<ReplyOf<typeof messages.list>>>(`${account?.id ?? ''}:messages`),
  })
}

/** Unread messages of the signed-in person, 0 while unknown. */
export const useUnread = (): number => {
  const account = useAccount()
  const { data } = useMessages()
  return account === null ? 0 : (data?.pages[0]?.unread ?? 0)
}

/** Marks a message read; not worth an error when the signal is gone, the next opening does it. */
export const markRead = async ({ id, readAt }: Pick<Message, 'id' | 'readAt'>): Promise<void> => {
  if (readAt !== null) return
  await call(messages.read, { params: { id } }).catch(() => undefined)
  refresh('messages')
}
