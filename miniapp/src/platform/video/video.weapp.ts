import Taro from '@tarojs/taro'
import type { VideoRoom } from './types'

const allowed = (scope: 'scope.record' | 'scope.camera'): Promise<boolean> =>
  Taro.authorize({ scope }).then(
    () => true,
    () => false,
  )

export const videoRoom: VideoRoom = {
  available: Taro.canIUse('joinVoIPChat'),
  async join(ticket) {
    // joinVoIPChat fails without the microphone, and says so badly.
    if (!(await allowed('scope.record')))
      throw new Error('没有打开麦克风权限，进不了视频房间。请在右上角「设置」里打开，或改用电话。')
    // Taro types the room as a record of room types where WeChat takes one's name.
    await Taro.joinVoIPChat({ roomType: 'video' as unknown as Taro.joinVoIPChat.RoomType, ...ticket })
  },
  leave: () =>
    Taro.exitVoIPChat({}).then(
      () => undefined,
      () => undefined,
    ),
  rehearse: async () => ({
    microphone: await allowed('scope.record'),
    camera: await allowed('scope.camera'),
  }),
}
