import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { UseNear } from './types'

/** Two screens on either side: a quick flick still finds its rows drawn. */
const MARGIN_PX = 1500

export const useNear: UseNear = (id, on) => {
  const [far, setFar] = useState<number | null>(null)
  useEffect(() => {
    const { page } = Taro.getCurrentInstance()
    if (!on || !page) return undefined
    const observer = Taro.createIntersectionObserver(page, {})
    observer
      .relativeToViewport({ top: MARGIN_PX, bottom: MARGIN_PX })
      .observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect }) => {
        const height = boundingClientRect?.height ?? 0
        // A page that lies under another has no size: what is drawn there stays.
        if (intersectionRatio > 0) setFar(null)
        else if (height > 0) setFar(height)
      })
    return () => observer.disconnect()
  }, [id, on])
  return far
}
