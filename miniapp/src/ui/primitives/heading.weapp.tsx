import { View } from '@tarojs/components'
import type { HeadingProps } from './heading.types'

/** A heading that a screen reader can jump to. */
export const Heading = ({ level = 2, className, children }: HeadingProps) => (
  <View className={className} {...{ ariaRole: 'heading', ariaLevel: level }}>
    {children}
  </View>
)
