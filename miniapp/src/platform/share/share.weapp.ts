import { useShareAppMessage } from '@tarojs/taro'
import type { Shared } from './types'

/** The page's card when it is shared; a Tap with openType="share" opens WeChat's chooser. The page's config needs enableShareAppMessage. */
export const useShare = (
  content: () => Shared,
): { readonly openType: 'share' | undefined; readonly share: () => void } => {
  useShareAppMessage(() => content())
  return { openType: 'share', share: () => undefined }
}
