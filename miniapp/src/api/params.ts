import { useRouter } from '@tarojs/taro'
import { safelyDecoded } from './page-stack'

/** A value of the page's query, decoded on both platforms; '' when absent. */
export const useParam = (name: string): string => {
  const value = useRouter().params[name]
  return value === undefined ? '' : safelyDecoded(value)
}
