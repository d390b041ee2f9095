import { onlineManager } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useEffect, useSyncExternalStore, type ReactNode } from 'react'
import { endFirstScreen } from '../platform/first-screen'
import { useLargeType } from './large-type'
import { PageHead } from './primitives/page-head'

interface PageProps {
  readonly title: string
  /** Fixed at the bottom: one or two Buttons. */
  readonly bar?: ReactNode
  /** No padding and no gaps: the page lays itself out. */
  readonly flush?: boolean
  /** May use the whole width of a desktop browser. */
  readonly wide?: boolean
  readonly children?: ReactNode
}

export const useOnline = (): boolean =>
  useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
    () => true,
  )

/** The root of every page: colours, large type, title, the offline strip, the bottom bar. */
export const Page = ({ title, bar, flush = false, wide = false, children }: PageProps) => {
  const [large] = useLargeType()
  const online = useOnline()
  useEffect(endFirstScreen, [])
  return (
    <View className={`page ${large ? 'large' : ''} ${bar ? 'barred' : ''} ${wide ? 'wide' : ''}`}>
      <View>
        <PageHead title={title} />
      </View>
      <View>
        {online ? null : (
          <View className="page-strip">现在没有网络。能看上次保存的内容，填的东西会留着。</View>
        )}
      </View>
      <View className={`page-in ${flush ? 'flush' : ''}`}>{children}</View>
      <View>{bar ? <View className="page-bar">{bar}</View> : null}</View>
    </View>
  )
}
