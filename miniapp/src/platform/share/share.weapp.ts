import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import type { Shared } from './types'

/**
 * The page's card for a friend and for the timeline; a Tap with openType="share" opens WeChat's chooser. The page's config
 * needs enableShareAppMessage and enableShareTimeline.
 */
export const useShare = (
  content: () => Shared,
): { readonly openType: 'share' | undefined; readonly share: () => void } => {
  useShareAppMessage(() => content())
  useShareTimeline(() => {
    const { title, path } = content()
    return { title, query: path.split('?')[1] ?? '' }
  })
  return { openType: 'share', share: () => undefined }
}
