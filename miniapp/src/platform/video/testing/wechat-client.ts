import type { WxRoom } from '../wechat-room'

type Options = Record<string, unknown> & {
  success?: (answer: unknown) => void
  fail?: (error: unknown) => void
}
type Scope = 'scope.record' | 'scope.camera'

/** WeChat's client as far as rooms go: it refuses what WeChat refuses. */
export const wechatClient = (signed: (ticket: Record<string, unknown>) => boolean) => {
  /** What the person answers, or has set before, to each question. */
  const allows: Record<Scope, boolean> = { 'scope.record': true, 'scope.camera': true }
  const listeners = new Map<string, Set<(answer: never) => void>>()
  const asked: string[] = []
  const muted: unknown[] = []
  const shown: unknown[] = []
  let room: string | null = null
  let joins = 0
  let failJoin: number | null = null
  let hold: Promise<void> = Promise.resolve()

  const answer = (options: Options, error: { errCode?: number; errMsg: string } | null, value: object = {}) =>
    void hold.then(() => (error ? options.fail?.(error) : options.success?.({ errMsg: 'ok', ...value })))
  const on = (name: string) => (listener: (answer: never) => void) => {
    listeners.set(name, (listeners.get(name) ?? new Set()).add(listener))
  }
  const off = (name: string) => (listener: (answer: never) => void) =>
    void listeners.get(name)?.delete(listener)

  const wx = {
    canIUse: () => true,
    authorize: ({ scope }: { scope: Scope }) => {
      asked.push(scope)
      return allows[scope] ? Promise.resolve({}) : Promise.reject(new Error('authorize:fail auth deny'))
    },
    joinVoIPChat: (options: Options) => {
      joins += 1
      if (room !== null) return answer(options, { errCode: -1, errMsg: 'already in room' })
      if (failJoin !== null) {
        const errCode = failJoin
        failJoin = null
        return answer(options, { errCode, errMsg: 'as told' })
      }
      if (!allows['scope.record'] || !allows['scope.camera'] || !asked.includes('scope.camera'))
        return answer(options, { errMsg: 'joinVoIPChat:fail auth deny' })
      if (options['roomType'] !== 'video' || !signed(options))
        return answer(options, { errCode: -1000, errMsg: 'invalid signature' })
      room = String(options['groupId'])
      answer(options, null, { openIdList: ['o-me'] })
    },
    exitVoIPChat: (options: Options) => {
      const inside = room !== null
      room = null
      answer(options, inside ? null : { errMsg: 'not in room' })
    },
    updateVoIPChatMuteConfig: (options: Options) => {
      muted.push(options['muteConfig'])
      answer(options, room === null ? { errMsg: 'not in room' } : null)
    },
    subscribeVoIPVideoMembers: (options: Options) => {
      shown.push(options['openIdList'])
      answer(options, null)
    },
    setKeepScreenOn: () => Promise.resolve({}),
    onVoIPChatMembersChanged: on('members'),
    offVoIPChatMembersChanged: off('members'),
    onVoIPVideoMembersChanged: on('cameras'),
    offVoIPVideoMembersChanged: off('cameras'),
    onVoIPChatInterrupted: on('interrupted'),
    offVoIPChatInterrupted: off('interrupted'),
    onNetworkWeakChange: on('weak'),
    offNetworkWeakChange: off('weak'),
  }
  return {
    wx: wx as unknown as WxRoom,
    allows,
    asked,
    muted,
    shown,
    room: () => room,
    joins: () => joins,
    failNextJoin: (errCode: number) => {
      failJoin = errCode
    },
    /** Holds back answers until the returned function is called. */
    holdAnswers: () => {
      let release: () => void = () => undefined
      hold = new Promise((resolve) => (release = resolve))
      return release
    },
    emit: (name: 'members' | 'cameras' | 'interrupted' | 'weak', value: object = {}) =>
      listeners.get(name)?.forEach((listener) => listener(value as never)),
    listening: () => [...listeners.values()].reduce((sum, set) => sum + set.size, 0),
    /** Another program takes the phone's only room. */
    occupy: () => {
      room = 'somebody else'
    },
  }
}
