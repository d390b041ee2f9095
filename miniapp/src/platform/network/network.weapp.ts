import Taro from '@tarojs/taro'
import type { WatchNetwork } from './types'

export const watchNetwork: WatchNetwork = (tell) => {
  const listener = (state: Taro.onNetworkStatusChange.CallbackResult) => tell(state.isConnected)
  Taro.onNetworkStatusChange(listener)
  Taro.getNetworkType().then(
    ({ networkType }) => tell(networkType !== 'none'),
    () => undefined,
  )
  return () => Taro.offNetworkStatusChange(listener)
}
