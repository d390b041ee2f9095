import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** WeChat draws the bar itself; only the title is ours. */
export const PageHead = ({ title }: { readonly title: string }) => {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
  return null
}
