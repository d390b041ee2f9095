import Taro from '@tarojs/taro'
import type { AskReminders, Topic } from './types'

export const askReminders: AskReminders = async (topics) => {
  // WeChat takes at most three templates on every client.
  const wanted = topics
    .flatMap((topic) => (SUBSCRIBE_TEMPLATES[topic] ? [[topic, SUBSCRIBE_TEMPLATES[topic]] as const] : []))
    .slice(0, 3)
  if (wanted.length === 0) return []
  try {
    const answer: Record<string, unknown> = {
      ...(await Taro.requestSubscribeMessage({ tmplIds: wanted.map(([, id]) => id), entityIds: [] })),
    }
    return wanted.filter(([, id]) => answer[id] === 'accept').map(([topic]): Topic => topic)
  } catch {
    return []
  }
}
