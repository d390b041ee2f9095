import Taro from '@tarojs/taro'

/**
 * After a form was sent: back to the record below when it is that, else the record in place of the form, so that going
 * back never opens a form that is done.
 */
export const replacePage = (url: string): void => {
  const below = Taro.getCurrentPages().at(-2)
  const path = (url.split('?')[0] ?? '').replace(/^\//, '')
  const belowPath = (below?.route ?? '').replace(/^\//, '').split('?')[0]
  if (below && belowPath === path) void Taro.navigateBack()
  else void Taro.redirectTo({ url })
}
