import { View } from '@tarojs/components'
import { useState } from 'react'
import { storage } from '../platform/storage'
import { Button } from './button'
import { Slot } from './slot'

const TOLD = 'voice-told'

/** Told once a phone: its own keyboard takes dictation, so nobody has to type much. */
export const VoiceHint = () => {
  const [told, setTold] = useState(() => storage.get(TOLD) !== null)
  const know = () => {
    storage.set(TOLD, 'yes')
    setTold(true)
  }
  return (
    <Slot>
      {told ? null : (
        <View className="between">
          <View className="note grow">不想打字？点开键盘上的话筒，说话就能变成字，方言也行。</View>
          <Button kind="plain" inline onTap={know}>
            知道了
          </Button>
        </View>
      )}
    </Slot>
  )
}
