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

/** WeChat's rooms open in WeChat alone; a browser can only rehearse. */
export const videoRoom: VideoRoom = {
  available: false,
  permission: () => Promise.resolve(null),
  join: () => Promise.resolve({ ok: false, why: 'refused' }),
  leave: () => Promise.resolve(),
  show: () => Promise.resolve(),
  mute: () => Promise.resolve(false),
  watch: () => () => undefined,
  rehearse: async () => ({
    microphone: await allowed({ audio: true }),
    camera: await allowed({ video: true }),
  }),
}
