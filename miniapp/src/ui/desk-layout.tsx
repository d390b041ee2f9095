import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './button'
import { Page } from './page'
import { useKeys } from './primitives/keys'

interface DeskLayoutProps {
  readonly title: string
  /** Numbers, filters, search: in the bar on top. */
  readonly tools?: ReactNode
  readonly list: ReactNode
  /** The record that is open, or null. */
  readonly record: ReactNode | null
  readonly onClose: () => void
  /** Arrow keys move through the list. */
  readonly onMove?: (by: 1 | -1) => void
  /** More keys of this desk: `{ a: accept }`. */
  readonly keys?: Readonly<Record<string, () => void>>
  readonly hint?: string
}

/** The staff desk: list left, record right on a wide screen; one after the other on a phone. ↑↓ or j k move, Esc closes. */
export const DeskLayout = ({
  title,
  tools,
  list,
  record,
  onClose,
  onMove,
  keys = {},
  hint = '从左边选一件来办。键盘 ↑ ↓ 换下一件，Esc 关闭。',
}: DeskLayoutProps) => {
  const move = (by: 1 | -1) => () => onMove?.(by)
  useKeys({ ArrowDown: move(1), ArrowUp: move(-1), j: move(1), k: move(-1), Escape: onClose, ...keys })
  return (
    <Page title={title} flush wide>
      <View className={`desk ${record ? 'reading' : ''}`}>
        <View className="desk-top">{tools}</View>
        <View className="desk-body">
          <View className="desk-list">{list}</View>
          <View className="desk-record">
            <View className="desk-record-in">
              <View className="desk-back">
                {record ? (
                  <Button kind="plain" inline icon="back" onTap={onClose}>
                    回到列表
                  </Button>
                ) : null}
              </View>
              {record ?? <View className="desk-hint">{hint}</View>}
            </View>
          </View>
        </View>
      </View>
    </Page>
  )
}
