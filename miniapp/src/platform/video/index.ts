export { videoRoom } from './video'
export type { RoomTicket, VideoRoom } from './types'
