import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/**
 * The place of something that is not always there. A bare `{cond && <View/>}` beside a list makes Taro send the whole list
 * again when it comes or goes; inside its own View it costs a hundred bytes. Takes no room while empty.
 */
export const Slot = ({ children }: { readonly children?: ReactNode }) => (
  <View className={children === null || children === undefined || children === false ? 'gone' : 'slot'}>
    {children}
  </View>
)
