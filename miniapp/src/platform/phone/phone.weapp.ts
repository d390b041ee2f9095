import Taro from '@tarojs/taro'

/** Opens the dialler; a person who closes it again has done nothing wrong. */
export const callPhone = (number: string): Promise<void> =>
  Taro.makePhoneCall({ phoneNumber: number }).then(
    () => undefined,
    () => undefined,
  )
