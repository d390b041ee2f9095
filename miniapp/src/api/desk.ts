import { useQuery } from '@tanstack/react-query'
import { desk } from '@wengang/shared/contract/system'
import { useAccount } from './account'
import { call } from './request'

/** Numbers of a member of staff's first page. */
export const useDeskSummary = () => {
  const account = useAccount()
  return useQuery({ queryKey: ['desk', 'summary', account?.id], queryFn: () => call(desk.summary), enabled: account !== null })
}
