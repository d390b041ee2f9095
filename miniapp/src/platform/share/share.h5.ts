import Taro from '@tarojs/taro'
import type { Shared } from './types'

/** The browser's own share sheet, or the link copied. */
export const useShare = (
  content: () => Shared,
): { readonly openType: 'share' | undefined; readonly share: () => void } => ({
  openType: undefined,
  share: () => {
    const { title, path } = content()
    const url = window.location.origin + path
    if ('share' in navigator) navigator.share({ title, url }).catch(() => undefined)
    else
      void Taro.setClipboardData({ data: `${title} ${url}` }).then(() =>
        Taro.showToast({ title: '链接已复制', icon: 'none' }),
      )
  },
})
