import { useRouter } from '@tarojs/taro'
import { safelyDecoded } from './page-stack'

/** A value of the page's query, decoded on both platforms; '' when absent. */
export const useParam = (name: string): string => {
  const value = useRouter().params[name]
  return value === undefined ? '' : safelyDecoded(value)
}

/** Pages that show one record. */
const OF_ONE = /\/(job|application|interview|claim|claim-roster|receipt|employer|hire)\/index$/

/** Whether the page's address lacks the id of what it should show. */
export const useLacksId = (): boolean => {
  const { path, params } = useRouter()
  return !params.id && OF_ONE.test(path.split('?')[0] ?? '')
}
