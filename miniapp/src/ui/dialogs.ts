import Taro from '@tarojs/taro'
import { sayError } from '../api/errors'

/** A short line that goes away. */
export const toast = (text: string): void =>
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 })

/** Shows what went wrong; for `.catch(sayFailed)`. */
export const sayFailed = (error: unknown): void => toast(sayError(error))

/** Asks; true for yes. `danger` colours the yes. */
export const ask = async (question: {
  title: string
  content?: string
  yes?: string
  no?: string
  danger?: boolean
}): Promise<boolean> => {
  const { confirm } = await Taro.showModal({
    title: question.title,
    content: question.content ?? '',
    confirmText: question.yes ?? '确定',
    cancelText: question.no ?? '取消',
    confirmColor: question.danger ? '#C8321F' : '#0B7A4B',
    cancelColor: '#5C6962',
  })
  return confirm
}
