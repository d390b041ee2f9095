import { View } from '@tarojs/components'
import type { Claim } from '@wengang/shared/contract/claims'
import { Card } from '../../ui/card'
import { chineseMoment } from '../../ui/say'

/** What happened, newest first, as sentences with dates. */
export const History = ({ entries }: { readonly entries: Claim['history'] }) => (
  <Card title="办理经过">
    {[...entries].reverse().map((entry) => (
      <View key={`${entry.at} ${entry.action}`} className="row">
        <View className="grow">
          {entry.sentence}
          <View className="note num">{chineseMoment(entry.at)}</View>
        </View>
      </View>
    ))}
  </Card>
)
