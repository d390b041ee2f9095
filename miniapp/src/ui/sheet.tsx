import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css'
import { Popup } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { useCover } from './primitives/cover'
import { Tap } from './primitives/tap'

interface SheetProps {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  /** Fixed below the content. */
  readonly bar?: ReactNode
  readonly children?: ReactNode
}

/** Comes up from below: a choice or an explanation that does not deserve a page. */
export const Sheet = ({ open, title, onClose, bar, children }: SheetProps) => {
  useCover(open)
  return (
    <Popup
      visible={open}
      position="bottom"
      round
      destroyOnClose
      className="sheet-popup"
      duration={160}
      onClose={onClose}
    >
      <View className="sheet">
        <View className="sheet-head">
          <View className="lead grow">{title}</View>
          <Tap className="page-head-back" label="关闭" onTap={onClose}>
            <Icon name="close" size={20} />
          </Tap>
        </View>
        <View className="sheet-body">{open ? children : null}</View>
        <View>{bar}</View>
      </View>
    </Popup>
  )
}
