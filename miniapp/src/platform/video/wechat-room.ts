import type { JoinAnswer, JoinFailure, RoomEvents, RoomTicket, VideoRoom } from './types'

type Options = Record<string, unknown>
type Listener<T> = (answer: T) => void
interface OpenIds {
  readonly openIdList: readonly string[]
}

/** What of `wx` a room needs. */
export interface WxRoom {
  canIUse(name: string): boolean
  authorize(options: Options): Promise<unknown>
  joinVoIPChat(options: Options): unknown
  exitVoIPChat(options: Options): unknown
  updateVoIPChatMuteConfig(options: Options): unknown
  subscribeVoIPVideoMembers(options: Options): unknown
  setKeepScreenOn(options: Options): Promise<unknown>
  onVoIPChatMembersChanged(listener: Listener<OpenIds>): void
  offVoIPChatMembersChanged(listener: Listener<OpenIds>): void
  onVoIPVideoMembersChanged(listener: Listener<OpenIds>): void
  offVoIPVideoMembersChanged(listener: Listener<OpenIds>): void
  onVoIPChatInterrupted(listener: Listener<unknown>): void
  offVoIPChatInterrupted(listener: Listener<unknown>): void
  onNetworkWeakChange?(listener: Listener<{ readonly weakNet: boolean }>): void
  offNetworkWeakChange?(listener: Listener<{ readonly weakNet: boolean }>): void
}

/** WeChat's numbers for a join that failed. */
const FAILURES: Readonly<Record<number, JoinFailure>> = { '-1': 'already', '-2': 'busy', '-3': 'left' }

/** Taro leaves these calls as they are, and not every client answers them with a promise: callbacks work on all. */
const asked = <T>(run: (options: Options) => unknown, options: Options): Promise<T> =>
  new Promise((resolve, reject) => {
    run({ ...options, success: resolve, fail: reject })
  })

const failureOf = (error: unknown): JoinFailure =>
  (typeof error === 'object' && error !== null && 'errCode' in error
    ? FAILURES[Number(error.errCode)]
    : undefined) ?? 'refused'

/** The video room by WeChat's client. */
export const roomOf = (wx: WxRoom): VideoRoom => {
  const allowed = (scope: 'scope.record' | 'scope.camera'): Promise<boolean> =>
    wx.authorize({ scope }).then(
      () => true,
      () => false,
    )
  const keepScreenOn = (keepScreenOn: boolean) =>
    void wx.setKeepScreenOn({ keepScreenOn }).catch(() => undefined)

  return {
    available: wx.canIUse('joinVoIPChat') && wx.canIUse('voip-room'),
    // One at a time: WeChat shows one question at a time, and a person should know what was refused.
    async permission() {
      if (!(await allowed('scope.record'))) return 'microphone'
      return (await allowed('scope.camera')) ? null : 'camera'
    },
    async join({ groupId, nonceStr, timeStamp, signature }: RoomTicket): Promise<JoinAnswer> {
      try {
        const { openIdList } = await asked<OpenIds>((options) => wx.joinVoIPChat(options), {
          roomType: 'video',
          groupId,
          nonceStr,
          timeStamp,
          signature,
        })
        keepScreenOn(true)
        return { ok: true, members: openIdList }
      } catch (error) {
        return { ok: false, why: failureOf(error) }
      }
    },
    async leave() {
      keepScreenOn(false)
      await asked((options) => wx.exitVoIPChat(options), {}).catch(() => undefined)
    },
    async show(openids) {
      await asked((options) => wx.subscribeVoIPVideoMembers(options), { openIdList: openids }).catch(
        () => undefined,
      )
    },
    mute: (muted) =>
      asked((options) => wx.updateVoIPChatMuteConfig(options), {
        muteConfig: { muteMicrophone: muted, muteEarphone: false },
      }).then(
        () => true,
        () => false,
      ),
    watch({ members, cameras, interrupted, weak }: RoomEvents) {
      const onMembers = ({ openIdList }: OpenIds) => members(openIdList)
      const onCameras = ({ openIdList }: OpenIds) => cameras(openIdList)
      const onInterrupted = () => interrupted()
      const onWeak = ({ weakNet }: { readonly weakNet: boolean }) => weak(weakNet)
      wx.onVoIPChatMembersChanged(onMembers)
      wx.onVoIPVideoMembersChanged(onCameras)
      wx.onVoIPChatInterrupted(onInterrupted)
      wx.onNetworkWeakChange?.(onWeak)
      return () => {
        wx.offVoIPChatMembersChanged(onMembers)
        wx.offVoIPVideoMembersChanged(onCameras)
        wx.offVoIPChatInterrupted(onInterrupted)
        wx.offNetworkWeakChange?.(onWeak)
      }
    },
    rehearse: async () => ({
      microphone: await allowed('scope.record'),
      camera: await allowed('scope.camera'),
    }),
  }
}
