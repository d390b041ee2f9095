import { Camera } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { videoRoom } from '../../platform/video'
import type { MirrorProps } from './mirror.types'

/** Loudness of 16-bit samples; every eighth is enough for a bar. */
const loudness = (frame: ArrayBuffer): number => {
  const samples = new Int16Array(frame)
  let sum = 0
  for (let at = 0; at < samples.length; at += 8) sum += ((samples[at] ?? 0) / 32768) ** 2
  return Math.min(1, Math.sqrt(sum / Math.max(1, samples.length / 8)) * 4)
}

export const Mirror = ({ onLevel, onState }: MirrorProps) => {
  const [camera, setCamera] = useState(false)
  const tell = useRef({ onLevel, onState })
  tell.current = { onLevel, onState }
  useEffect(() => {
    let gone = false
    const recorder = Taro.getRecorderManager()
    recorder.onFrameRecorded(({ frameBuffer }) => {
      if (!gone) tell.current.onLevel(loudness(frameBuffer))
    })
    recorder.onError(() => tell.current.onState({ microphone: false }))
    const run = async () => {
      const allowed = await videoRoom.rehearse()
      if (gone) return
      setCamera(allowed.camera)
      tell.current.onState(allowed)
      // Raw samples, so that loudness can be read; nothing is kept.
      if (allowed.microphone)
        recorder.start({
          duration: 120_000,
          sampleRate: 16000,
          numberOfChannels: 1,
          format: 'PCM',
          frameSize: 2,
        })
    }
    void run()
    return () => {
      gone = true
      recorder.stop()
    }
  }, [])
  return camera ? (
    <Camera
      className="mirror"
      devicePosition="front"
      flash="off"
      onError={() => onState({ camera: false })}
    />
  ) : null
}
