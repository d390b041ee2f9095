import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { Tone } from './tag'

export const Warning = ({
  children,
  tone = 'amber',
}: {
  readonly children: ReactNode
  readonly tone?: Extract<Tone, 'amber' | 'danger'>
}) => (
  <View
    className="warning"
    style={tone === 'danger' ? { background: 'var(--danger-soft)', color: '#7d1c10' } : {}}
  >
    <Icon name="warning" size={22} />
    <View className="grow">{children}</View>
  </View>
)

/** Before any contact (ux 10): nobody may charge the worker, keep an id card or take a deposit. */
export const NoFeeWarning = () => (
  <Warning>任何人向你收费、收押金、扣证件都违法。遇到了别给钱，点「举报」告诉我们。</Warning>
)
