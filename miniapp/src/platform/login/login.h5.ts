import type { Login } from './types'

export const login: Login = {
  available: false,
  code: () => Promise.reject(new Error('网页上请用手机号登录')),
  holds: () => Promise.resolve(false),
}
