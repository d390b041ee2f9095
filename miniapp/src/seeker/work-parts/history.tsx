import { View } from '@tarojs/components'
import type { HistoryEntry } from '@wengang/shared/contract/common'
import { Card } from '../../ui/card'
import { chineseMoment } from '../../ui/say'

/** What happened to an application and its interview, as said afterwards. */
const DONE: Readonly<Record<string, string>> = {
  apply: '报了名',
  'offer-times': '约面试',
  'offer-job': '发出录用意向',
  'accept-offer': '接受了',
  'decline-offer': '谢绝了',
  hire: '登记录用',
  reject: '答复：不合适',
  withdraw: '撤回报名',
  offer: '给出面试时间',
  confirm: '选定了时间',
  'ask-other-times': '请换时间',
  decline: '不参加面试',
  'offer-again': '重新给了时间',
  reschedule: '改了时间',
  'record-outcome': '登记了面试结果',
  'no-show': '没有见上',
  cancel: '取消了面试',
  'interview-offered': '约面试',
  'interview-held': '面试结束',
  'interview-fell-through': '面试没有谈成',
}

/** Newest first: who did what, when, and why. */
export const History = ({ entries }: { readonly entries: readonly HistoryEntry[] }) =>
  entries.length === 0 ? null : (
    <Card title="经过">
      <View className="stack" style={{ gap: '12px' }}>
        {[...entries].reverse().map((entry) => (
          <View key={`${entry.at}${entry.action}`}>
            <View>
              {entry.by}：{DONE[entry.action] ?? '有变化'}
              {entry.reason ? `（${entry.reason}）` : ''}
            </View>
            <View className="note num">{chineseMoment(entry.at)}</View>
          </View>
        ))}
      </View>
    </Card>
  )
