import Taro from '@tarojs/taro'
import type { LocationAnswer } from './types'

export const locate = async (): Promise<LocationAnswer> => {
  try {
    const { latitude, longitude } = await Taro.getLocation({ type: 'gcj02' })
    return { ok: true, position: { lat: latitude, lng: longitude } }
  } catch (error) {
    const text = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
    return { ok: false, reason: /auth|deny|privacy/.test(text) ? 'denied' : 'unavailable' }
  }
}
