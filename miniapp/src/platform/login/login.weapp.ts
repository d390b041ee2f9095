import Taro from '@tarojs/taro'
import type { Login } from './types'

export const login: Login = {
  available: true,
  code: async () => (await Taro.login()).code,
  holds: () =>
    Taro.checkSession().then(
      () => true,
      () => false,
    ),
}
