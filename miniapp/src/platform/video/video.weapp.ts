import Taro from '@tarojs/taro'
import type { VideoRoom } from './types'
import { roomOf, type WxRoom } from './wechat-room'

/** WeChat's own rooms. */
export const videoRoom: VideoRoom = roomOf(Taro as unknown as WxRoom)
