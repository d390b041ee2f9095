import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export type Tone = 'plain' | 'green' | 'amber' | 'danger'

export const Tag = ({ children, tone = 'plain' }: { readonly children: ReactNode; readonly tone?: Tone }) => (
  <View className={`tag ${tone}`}>{children}</View>
)
