import { ApiError } from '../../api/errors'
import type { Ticket } from '../../api/interviews'
import { wechatClient } from '../../platform/video/testing/wechat-client'
import { roomOf } from '../../platform/video/wechat-room'
import { createRoomSession } from './session'

/** Lets the promises that are ready settle. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

const setUp = ({ holds = true, available = true } = {}) => {
  /** The one key that WeChat takes, and the one that the server holds. */
  const keys = { wechat: 'k1', server: 'k1' }
  const codes: (string | undefined)[] = []
  const phone = wechatClient(({ signature }) => signature === keys.wechat)
  let logins = 0
  let refusal: Error | null = null
  /** The server believes its key is the newest although it is not. */
  const server = { trusts: false }
  const session = createRoomSession({
    video: { ...roomOf(phone.wx), available },
    login: {
      available: true,
      holds: () => Promise.resolve(holds),
      code: () => {
        logins += 1
        keys.wechat = `k${logins + 1}`
        return Promise.resolve(`code-${logins}`)
      },
    },
    ticket: (code) => {
      codes.push(code)
      if (refusal) return Promise.reject(refusal)
      if (code !== undefined) keys.server = keys.wechat
      const ended = code === undefined && !server.trusts && keys.server !== keys.wechat
      return Promise.resolve({
        channel: 'room',
        opensAt: '2026-03-01T00:00:00Z',
        closesAt: '2026-03-01T01:00:00Z',
        place: null,
        voip: ended
          ? null
          : { groupId: 'g', nonceStr: 'n', timeStamp: 1, signature: keys.server, openid: 'o-me' },
        renew: ended,
        phone: '13800000000',
      } satisfies Ticket)
    },
  })
  return { phone, session, keys, codes, server, refuse: (error: Error | null) => (refusal = error) }
}

describe('the way into a video room', () => {
  it('asks for microphone and camera in turn, joins, and tells oneself from the others', async () => {
    const { phone, session, codes } = setUp()
    await session.enter()
    expect(phone.asked).toEqual(['scope.record', 'scope.camera'])
    expect(session.get()).toEqual({ at: 'in', self: 'o-me', others: [], cameras: null })
    phone.emit('members', { openIdList: ['o-me', 'o-you'] })
    phone.emit('cameras', { openIdList: ['o-me'] })
    expect(session.get()).toEqual({ at: 'in', self: 'o-me', others: ['o-you'], cameras: ['o-me'] })
    expect(codes).toEqual([undefined])
  })

  it.each([
    ['scope.record', 'microphone', 1],
    ['scope.camera', 'camera', 2],
  ] as const)(
    'stops at a refused %s without joining, and goes on once it is given',
    async (scope, what, questions) => {
      const { phone, session } = setUp()
      phone.allows[scope] = false
      await session.enter()
      expect(session.get()).toEqual({ at: 'no-permission', what })
      expect(phone.asked).toHaveLength(questions)
      expect(phone.joins()).toBe(0)
      expect(session.ticket()?.phone).toBe('13800000000')
      phone.allows[scope] = true
      await session.enter()
      expect(session.get().at).toBe('in')
    },
  )

  it('signs in again before entering when the phone says that the last sign-in has ended', async () => {
    const { session, codes } = setUp({ holds: false })
    await session.enter()
    expect(codes).toEqual(['code-1'])
    expect(session.get().at).toBe('in')
  })

  it('signs in again when the server says that its key has ended, and when WeChat refuses the signature', async () => {
    const ended = setUp()
    ended.keys.wechat = 'newer'
    await ended.session.enter()
    expect(ended.codes).toEqual([undefined, 'code-1'])
    expect(ended.session.get().at).toBe('in')

    const refused = setUp()
    refused.keys.wechat = 'newer'
    refused.server.trusts = true
    await refused.session.enter()
    expect(refused.codes).toEqual([undefined, 'code-1'])
    expect(refused.phone.joins()).toBe(2)
    expect(refused.session.get().at).toBe('in')
  })

  it.each([
    [-2, '话筒'],
    [-3, '切出去'],
  ])('says what a join that failed with %d means, and can be tried again', async (code, words) => {
    const { phone, session } = setUp()
    phone.failNextJoin(code)
    await session.enter()
    expect(session.get()).toMatchObject({ at: 'out', why: expect.stringContaining(words) as unknown })
    expect(phone.joins()).toBe(1)
    await session.enter()
    expect(session.get().at).toBe('in')
  })

  it('leaves a room that was left open before joining', async () => {
    const { phone, session } = setUp()
    phone.occupy()
    await session.enter()
    expect(phone.room()).toBe('g')
  })

  it('leaves although it was still being joined', async () => {
    const { phone, session } = setUp()
    const release = phone.holdAnswers()
    const entering = session.enter()
    await settle()
    expect(phone.room()).toBe('g')
    const leaving = session.leave()
    release()
    await Promise.all([entering, leaving])
    await settle()
    expect(phone.room()).toBeNull()
    expect(phone.listening()).toBe(0)
  })

  it('comes back by itself when the network had cut the call, and waits for the person otherwise', async () => {
    const { phone, session } = setUp()
    await session.enter()
    session.online(false)
    phone.emit('interrupted')
    expect(session.get()).toMatchObject({ at: 'out', why: expect.stringContaining('网络断了') as unknown })
    expect(phone.room()).toBeNull()
    session.online(true)
    await settle()
    expect(session.get().at).toBe('in')
    phone.emit('interrupted')
    session.online(true)
    await settle()
    expect(session.get()).toMatchObject({ at: 'out', why: '通话断了。' })
  })

  it('asks for the pictures of more than two, who would not be sent otherwise', async () => {
    const { phone, session } = setUp()
    await session.enter()
    phone.emit('members', { openIdList: ['o-me', 'o-1'] })
    expect(phone.shown).toEqual([])
    phone.emit('members', { openIdList: ['o-me', 'o-1', 'o-2'] })
    expect(phone.shown).toEqual([['o-1', 'o-2']])
  })

  it('tells what the server refused and leaves the telephone where there is no WeChat', async () => {
    const early = setUp()
    early.refuse(new ApiError('too-early', '还没到时间', { status: 409 }))
    await early.session.enter()
    expect(early.session.get()).toEqual({ at: 'no-room', why: '还没到时间' })
    early.refuse(new ApiError('no-answer', '网络不通'))
    await early.session.enter()
    expect(early.session.get()).toEqual({ at: 'out', why: '网络不通' })

    const browser = setUp({ available: false })
    await browser.session.enter()
    expect(browser.session.get()).toMatchObject({ at: 'no-room' })
    expect(browser.codes).toEqual([undefined])
    expect(browser.session.ticket()?.phone).toBe('13800000000')
    expect(browser.phone.joins()).toBe(0)
  })
})
