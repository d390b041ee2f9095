import { View } from '@tarojs/components'
import { Icon } from './icon'
import { longDay } from './say'

export interface Stage {
  readonly id: string
  readonly title: string
  readonly state: 'done' | 'now' | 'ahead'
  readonly on: string | null
  readonly note?: string
}

/** 申请 → 受理 → … as a line downwards, with the days. */
export const Steps = ({ stages }: { readonly stages: readonly Stage[] }) => (
  <View className="steps">
    {stages.map((stage, index) => (
      <View key={stage.id} className={`step ${stage.state}`}>
        <View className="step-line">
          <View className="step-dot">
            {stage.state === 'done' ? <Icon name="check" size={14} color="#fff" /> : null}
          </View>
          <View className={index === stages.length - 1 ? '' : 'step-rail'} />
        </View>
        <View className="step-says">
          {stage.title}
          <View className="note num" style={{ fontWeight: 400 }}>
            {stage.on ? `${stage.state === 'ahead' ? '预计 ' : ''}${longDay(stage.on)}` : stage.note}
          </View>
        </View>
      </View>
    ))}
  </View>
)
