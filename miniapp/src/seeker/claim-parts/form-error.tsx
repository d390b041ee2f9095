import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { Slot } from '../../ui/slot'
import { Warning } from '../../ui/warnings'

/** What is wrong with the answer, above the answers: below a long list of them the bar would hide it. */
export const FormError = ({ says }: { readonly says: string | null }) => {
  useEffect(() => {
    if (says !== null) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }, [says])
  return <Slot>{says === null ? null : <Warning tone="danger">{says}</Warning>}</Slot>
}
