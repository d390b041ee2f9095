import Taro from '@tarojs/taro'
import { saveBlob } from '../file/save.h5'

export const copyText = async (text: string): Promise<void> => {
  await Taro.setClipboardData({ data: text })
  void Taro.showToast({ title: '已复制', icon: 'none' })
}

/** Keeps a receipt as a text file. */
export const saveText = async (name: string, text: string): Promise<void> =>
  saveBlob(`${name}.txt`, new Blob([text], { type: 'text/plain;charset=utf-8' }))
