import { auth, type Session } from '@wengang/shared/contract/accounts'
import { startSession } from './account'
import { call } from './request'
import { challengeOf, device, keepDevice } from './sign-in-proof'

const begin = (session: Session): Session => {
  keepDevice(session.device)
  startSession(session)
  return session
}

/** `code` of wx.login. */
export const signInWithWeChat = async (code: string): Promise<Session> =>
  begin(await call(auth.wechat, { body: { code, ...device() } }))

export const signInWithPhone = async (phone: string, code: string): Promise<Session> =>
  begin(await call(auth.phone, { body: { phone, code, ...challengeOf(phone), ...device() } }))

export const signInStaff = async (username: string, password: string, totp: string): Promise<Session> =>
  begin(await call(auth.staff, { body: { username, password, ...(totp ? { totp } : {}), ...device() } }))
