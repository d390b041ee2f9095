import Taro from '@tarojs/taro'
import type { LocationAnswer } from './types'

/** About a kilometre is enough to sort posts, and WeChat's review grants no finer position for a list "near you". */
export const locate = async (): Promise<LocationAnswer> => {
  try {
    const { latitude, longitude } = await Taro.getFuzzyLocation({ type: 'gcj02' })
    return { ok: true, position: { lat: latitude, lng: longitude } }
  } catch (error) {
    const text = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
    return { ok: false, reason: /auth|deny|privacy/.test(text) ? 'denied' : 'unavailable' }
  }
}
