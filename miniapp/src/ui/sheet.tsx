import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { useCover } from './primitives/cover'
import { Heading } from './primitives/heading'
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
    <View className={open ? 'sheet-place' : 'gone'}>
      {open ? (
        <>
          {/* The page below must not scroll under the finger. */}
          <View className="sheet-shade" catchMove onClick={onClose} />
          <View className="sheet">
            <View className="sheet-head">
              <Heading className="lead grow">{title}</Heading>
              <Tap className="page-head-back" label="关闭" onTap={onClose}>
                <Icon name="close" size={20} />
              </Tap>
            </View>
            <View className="sheet-body">{children}</View>
            <View>{bar}</View>
          </View>
        </>
      ) : null}
    </View>
  )
}
