import { useInfiniteQuery } from '@tanstack/react-query'
import { messages } from '@wengang/shared/contract/system'
import { useAccount } from './account'
import { paged } from './lists'
import { call } from './request'

export const useMessages = () => {
  const account = useAccount()
  return useInfiniteQuery({
    queryKey: ['messages', 'list', account?.id],
    queryFn: ({ pageParam }) => call(messages.list, { query: { cursor: pageParam } }),
    enabled: account !== null,
    ...paged,
  })
}
