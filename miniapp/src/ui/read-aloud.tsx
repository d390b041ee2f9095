import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { speech } from '../platform/speech'
import { Button } from './button'

/** Reads a post or a decision aloud; absent where the platform cannot (X1). */
export const ReadAloud = ({ text }: { readonly text: string }) => {
  const [on, setOn] = useState(false)
  useEffect(() => () => speech.stop(), [])
  if (!speech.available) return null
  const toggle = () => {
    if (on) speech.stop()
    else speech.say(text, () => setOn(false))
    setOn(!on)
  }
  return (
    <View>
      <Button kind="quiet" icon="speak" onTap={toggle}>
        {on ? '停止朗读' : '读给我听'}
      </Button>
    </View>
  )
}
