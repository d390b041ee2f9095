import Taro from '@tarojs/taro'
import { isOlder } from './versions'

/** The base library that has the privacy agreement (`__usePrivacyCheck__`), without which nothing personal may be asked. */
export const LOWEST_LIBRARY = '2.32.3'

const about = (): { readonly SDKVersion?: string; readonly version?: string } =>
  Taro.canIUse('getAppBaseInfo') ? Taro.getAppBaseInfo() : Taro.getSystemInfoSync()

/** Whether this WeChat is older than what the mini-program needs. */
export const clientTooOld = (): boolean => isOlder(about().SDKVersion ?? '', LOWEST_LIBRARY)

/** WeChat's own version, as its 关于微信 shows it. */
export const clientVersion = (): string => about().version ?? ''
