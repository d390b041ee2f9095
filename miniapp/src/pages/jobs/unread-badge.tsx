import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { useUnread } from '../../api/messages'

const ME_TAB = 3

/** The number of unread messages on the tab 我的. A component of its own, so that messages never draw the list of posts again. */
export const UnreadBadge = () => {
  const unread = useUnread()
  const show = useCallback(() => {
    // Refused while another page than a tab is on top; the tab says it when it is shown again.
    const done =
      unread > 0
        ? Taro.setTabBarBadge({ index: ME_TAB, text: unread > 99 ? '99+' : String(unread) })
        : Taro.removeTabBarBadge({ index: ME_TAB })
    done.catch(() => undefined)
  }, [unread])
  useEffect(show, [show])
  useDidShow(show)
  return null
}
