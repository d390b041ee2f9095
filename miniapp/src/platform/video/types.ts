export interface RoomTicket {
  readonly groupId: string
  readonly nonceStr: string
  readonly timeStamp: number
  readonly signature: string
}

/** `already`: this phone is in a room; `busy`: another call holds the microphone; `left`: switched away meanwhile. */
export type JoinFailure = 'already' | 'busy' | 'left' | 'refused'
export type JoinAnswer =
  | { readonly ok: true; readonly members: readonly string[] }
  | { readonly ok: false; readonly why: JoinFailure }

export interface RoomEvents {
  /** Who is in the room, oneself included. */
  readonly members: (openids: readonly string[]) => void
  /** Whose camera is on. */
  readonly cameras: (openids: readonly string[]) => void
  /** The call was cut: by a telephone call, the network, or the phone going to sleep. */
  readonly interrupted: () => void
  readonly weak: (weak: boolean) => void
}

export interface VideoRoom {
  readonly available: boolean
  /** Asks for the microphone, then the camera; names the first that is refused. */
  permission(): Promise<'microphone' | 'camera' | null>
  join(ticket: RoomTicket): Promise<JoinAnswer>
  /** Leaves whatever room this phone is in; never fails. */
  leave(): Promise<void>
  /** Of a room of more than two, whose pictures to receive. */
  show(openids: readonly string[]): Promise<void>
  mute(muted: boolean): Promise<boolean>
  /** Returns how to stop listening. */
  watch(events: RoomEvents): () => void
  /** Asks for microphone and camera, for the rehearsal. */
  rehearse(): Promise<{ readonly microphone: boolean; readonly camera: boolean }>
}
