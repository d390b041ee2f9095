export { videoRoom } from './video'
export type { JoinFailure, RoomTicket, VideoRoom } from './types'
