export interface RoomTicket {
  readonly groupId: string
  readonly nonceStr: string
  readonly timeStamp: number
  readonly signature: string
}
export interface VideoRoom {
  readonly available: boolean
  /** Joins; rejects with a sentence to show when the room cannot be used, so that the page falls back to the phone. */
  join(ticket: RoomTicket): Promise<void>
  leave(): Promise<void>
  /** Asks for microphone and camera, for the rehearsal. */
  rehearse(): Promise<{ readonly microphone: boolean; readonly camera: boolean }>
}
