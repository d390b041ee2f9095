import { isApiError, sayError } from '../../api/errors'
import type { Ticket } from '../../api/interviews'
import type { Login } from '../../platform/login'
import type { JoinFailure, VideoRoom } from '../../platform/video'

export type RoomState =
  | { readonly at: 'entering' }
  | { readonly at: 'no-permission'; readonly what: 'microphone' | 'camera' }
  | {
      readonly at: 'in'
      readonly self: string
      readonly others: readonly string[]
      /** Whose camera is on; null until WeChat has said. */
      readonly cameras: readonly string[] | null
    }
  /** Out, and worth another try. */
  | { readonly at: 'out'; readonly why: string }
  /** No room this time: the telephone is the way. */
  | { readonly at: 'no-room'; readonly why: string }

export interface RoomParts {
  readonly video: Omit<VideoRoom, 'rehearse'>
  readonly login: Login
  /** The server's ticket; `code` where the phone's WeChat sign-in was renewed. */
  readonly ticket: (code?: string) => Promise<Ticket>
}

export interface RoomSession {
  get(): RoomState
  /** The last ticket: whom to call instead. */
  ticket(): Ticket | null
  weak(): boolean
  subscribe(listener: () => void): () => void
  enter(): Promise<void>
  online(online: boolean): void
  /** Leaves for good, whatever is under way. */
  leave(): Promise<void>
}

const WHY: Readonly<Record<JoinFailure, string>> = {
  already: '这台手机还在另一个通话里。挂断后再进。',
  busy: '话筒正被别的通话占用。挂断后再进。',
  left: '刚才切出去了，没有进成。',
  refused: '视频房间没有进成。可以再试一次，也可以打电话面试。',
}
const IN_WECHAT = '视频房间要在微信小程序里进，请用手机微信打开。也可以直接打电话面试，一样算。'

/** One person's way in and out of one room: asks, joins, and leaves again whatever happens. */
export const createRoomSession = ({ video, login, ticket: ask }: RoomParts): RoomSession => {
  const listeners = new Set<() => void>()
  let state: RoomState = { at: 'entering' }
  let ticket: Ticket | null = null
  let weak = false
  let online = true
  /** The network took us out, so its return brings us back. */
  let comeBack = false
  /** Raised by each entering and by leaving: what an older one still waits for is no longer wanted. */
  let turn = 0
  let unwatch: (() => void) | null = null

  const tell = () => listeners.forEach((listener) => listener())
  const set = (next: RoomState) => {
    state = next
    tell()
  }

  const members = (self: string, all: readonly string[]) => {
    const others = all.filter((openid) => openid !== self)
    // Of more than two WeChat sends only the first two pictures unless it is told.
    if (all.length > 2) void video.show(others)
    return others
  }

  const listen = () => {
    unwatch ??= video.watch({
      members: (all) => {
        if (state.at === 'in') set({ ...state, others: members(state.self, all) })
      },
      cameras: (openids) => {
        if (state.at === 'in') set({ ...state, cameras: openids })
      },
      interrupted: () => {
        if (state.at !== 'in') return
        turn += 1
        comeBack = !online
        void video.leave()
        set({ at: 'out', why: online ? '通话断了。' : '网络断了，有信号了会自动重新进。' })
      },
      weak: (is) => {
        weak = is
        tell()
      },
    })
  }

  /** A ticket signed with a key that WeChat still takes: the phone's own check first, then the server's. */
  const freshTicket = async (renew: boolean): Promise<Ticket> => {
    const code = video.available && (renew || !(await login.holds())) ? await login.code() : undefined
    const given = await ask(code)
    return given.renew && video.available && code === undefined ? ask(await login.code()) : given
  }

  const joined = async (mine: number): Promise<void> => {
    for (const renew of [false, true]) {
      ticket = await freshTicket(renew)
      tell()
      if (mine !== turn) return
      if (!video.available) return set({ at: 'no-room', why: IN_WECHAT })
      const { voip } = ticket
      if (voip === null) return set({ at: 'no-room', why: '视频房间这次开不了，请打电话面试，一样算。' })
      const missing = await video.permission()
      if (mine !== turn) return
      if (missing !== null) return set({ at: 'no-permission', what: missing })
      listen()
      let answer = await video.join(voip)
      if (!answer.ok && answer.why === 'already') {
        await video.leave()
        answer = await video.join(voip)
      }
      // Left while WeChat was still joining: the room must not stay open behind the person's back.
      if (mine !== turn) return void video.leave()
      if (answer.ok)
        return set({
          at: 'in',
          self: voip.openid,
          others: members(voip.openid, answer.members),
          cameras: null,
        })
      if (answer.why !== 'refused' || renew) return set({ at: 'out', why: WHY[answer.why] })
    }
  }

  return {
    get: () => state,
    ticket: () => ticket,
    weak: () => weak,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async enter() {
      const mine = (turn += 1)
      comeBack = false
      set({ at: 'entering' })
      try {
        await joined(mine)
      } catch (error) {
        if (mine !== turn) return
        const final = isApiError(error) && !error.outcomeUnknown && error.status < 500
        set({ at: final ? 'no-room' : 'out', why: sayError(error) })
      }
    },
    online(is) {
      online = is
      if (is && comeBack) void this.enter()
      else if (!is && state.at === 'out') comeBack = true
    },
    async leave() {
      turn += 1
      comeBack = false
      unwatch?.()
      unwatch = null
      await video.leave()
    },
  }
}
