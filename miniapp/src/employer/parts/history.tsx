import { View } from '@tarojs/components'
import type { HistoryEntry } from '@wengang/shared/contract/common'
import { Card } from '../../ui/card'
import { chineseMoment } from '../../ui/say'

interface HistoryProps {
  readonly history: readonly HistoryEntry[]
  readonly names: Readonly<Record<string, string>>
}

/** What was done, by whom and why, the newest first. */
export const History = ({ history, names }: HistoryProps) => (
  <View className={history.length === 0 ? 'gone' : ''}>
    <Card title="办理记录">
      <View className="history">
        {[...history].reverse().map((entry) => (
          <View key={`${entry.at}${entry.action}`} className="history-says">
            <View>{names[entry.action] ?? '已更新'}</View>
            <View>{entry.reason}</View>
            <View className="note num">{`${chineseMoment(entry.at)} · ${entry.by}`}</View>
          </View>
        ))}
      </View>
    </Card>
  </View>
)
