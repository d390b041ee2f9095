import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { speech } from '../platform/speech'
import { Button } from './button'
import { Slot } from './slot'
import { Warning } from './warnings'

/** Reads a post or a decision aloud; absent where the platform cannot, and a missing voice is said (X1). */
export const ReadAloud = ({ text }: { readonly text: string }) => {
  const [on, setOn] = useState(false)
  const [why, setWhy] = useState('')
  useEffect(() => () => speech.stop(), [])
  if (!speech.available) return null
  const toggle = () => {
    setWhy('')
    setOn(!on)
    if (on) return speech.stop()
    speech.say(text, (failed) => {
      setOn(false)
      if (failed) setWhy(failed)
    })
  }
  return (
    <View className="stack">
      <Button kind="quiet" icon="speak" onTap={toggle}>
        {on ? '停止朗读' : '读给我听'}
      </Button>
      <Slot>{why ? <Warning>{why}</Warning> : null}</Slot>
    </View>
  )
}
