import Taro from '@tarojs/taro'
import type { AskTemplates } from './types'

/** What every client takes at once. */
const MOST = 3

export const askTemplates: AskTemplates = async (ids) => {
  const wanted = ids.slice(0, MOST)
  if (wanted.length === 0) return []
  try {
    const answer: Record<string, unknown> = {
      ...(await Taro.requestSubscribeMessage({ tmplIds: wanted, entityIds: [] })),
    }
    return wanted.filter((id) => answer[id] === 'accept')
  } catch {
    return []
  }
}
