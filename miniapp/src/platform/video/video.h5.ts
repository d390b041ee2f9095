import type { VideoRoom } from './types'

const allowed = async (want: MediaStreamConstraints): Promise<boolean> => {
  try {
    const stream = await navigator.mediaDevices.getUserMedia(want)
    stream.getTracks().forEach((track) => track.stop())
    return true
  } catch {
    return false
  }
}

export const videoRoom: VideoRoom = {
  available: false,
  join: () => Promise.reject(new Error('视频房间要在微信小程序里进。请用手机微信打开，或改用电话面试。')),
  leave: () => Promise.resolve(),
  rehearse: async () => ({
    microphone: await allowed({ audio: true }),
    camera: await allowed({ video: true }),
  }),
}
