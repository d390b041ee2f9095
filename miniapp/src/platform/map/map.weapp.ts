import Taro from '@tarojs/taro'
import type { OpenMap } from './types'

export const mapAvailable = true

export const openMap: OpenMap = ({ lat, lng, name, address }) =>
  Taro.openLocation({ latitude: lat, longitude: lng, name, address, scale: 15 }).then(
    () => true,
    () => false,
  )
