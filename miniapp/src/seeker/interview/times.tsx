import { View } from '@tarojs/components'
import type { Interview } from '@wengang/shared/contract/interviews'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/primitives/tap'
import { chineseMoment } from '../../ui/say'

/** The times on offer; a tap is the answer (I2). Times taken meanwhile stay, greyed, so that nobody wonders where they went. */
export const Times = ({
  interview,
  busy,
  onPick,
}: {
  readonly interview: Interview
  readonly busy: string | null
  readonly onPick: (slot: string) => void
}) => (
  <View className="stack" style={{ gap: '12px' }}>
    {interview.slots.map(({ start, free }) => (
      <View key={start}>
        {free ? (
          <Tap className="choice" disabled={busy !== null} onTap={() => onPick(start)}>
            <View className="choice-says num">
              {chineseMoment(start)}
              <View className="note">
                {busy === start ? '正在约…' : `约 ${interview.minutes} 分钟，点一下就约好`}
              </View>
            </View>
            <Icon name="forward" size={20} color="#8d9891" />
          </Tap>
        ) : (
          <View className="choice" style={{ background: 'transparent' }}>
            <View className="choice-says num muted">
              {chineseMoment(start)}
              <View className="note">已被约走或者过了</View>
            </View>
          </View>
        )}
      </View>
    ))}
  </View>
)
