import type { County, SubscribeTopic } from '@wengang/shared/contract/system'
import { askTemplates } from '../platform/subscribe'
import { countyQuery } from './county'
import { queryClient } from './query'

/**
 * Asks whether WeChat may remind of these topics; the templates are the ones the server sends with. Must be called directly
 * in a tap handler, before any await: what the county said is at hand by then, or nothing is asked.
 */
export const askReminders = (topics: readonly SubscribeTopic[]): Promise<readonly string[]> => {
  const ids = queryClient.getQueryData<County>(countyQuery().queryKey)?.subscribeTemplates ?? {}
  return askTemplates(topics.flatMap((topic) => ids[topic] ?? []))
}
