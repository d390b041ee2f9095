import { useEffect, useRef } from 'react'
import type { MirrorProps } from './mirror.types'

const open = async (want: MediaStreamConstraints): Promise<MediaStream | null> => {
  // Without https a browser has no mediaDevices at all.
  if (!('mediaDevices' in navigator)) return null
  return navigator.mediaDevices.getUserMedia(want).catch(() => null)
}

/** Loudness from the wave around its middle, 128. */
const loudness = (samples: Uint8Array): number =>
  Math.min(
    1,
    Math.sqrt(samples.reduce((sum, value) => sum + ((value - 128) / 128) ** 2, 0) / samples.length) * 4,
  )

export const Mirror = ({ onLevel, onState }: MirrorProps) => {
  const video = useRef<HTMLVideoElement | null>(null)
  const tell = useRef({ onLevel, onState })
  tell.current = { onLevel, onState }
  useEffect(() => {
    let gone = false
    const endings: (() => void)[] = []
    const end = () => endings.splice(0).forEach((one) => one())
    const stopWith = (stream: MediaStream) =>
      endings.push(() => stream.getTracks().forEach((track) => track.stop()))
    const run = async () => {
      const picture = await open({ video: { facingMode: 'user' } })
      if (picture) stopWith(picture)
      if (gone) return end()
      tell.current.onState({ camera: picture !== null })
      if (video.current && picture) video.current.srcObject = picture
      const sound = await open({ audio: true })
      if (sound) stopWith(sound)
      if (gone) return end()
      tell.current.onState({ microphone: sound !== null })
      if (sound) endings.push(listen(sound, (level) => tell.current.onLevel(level)))
    }
    void run()
    return () => {
      gone = true
      end()
    }
  }, [])
  return <video ref={video} className="mirror" autoPlay playsInline muted aria-label="镜头里的您" />
}

const listen = (sound: MediaStream, onLevel: (level: number) => void): (() => void) => {
  const context = new AudioContext()
  const meter = context.createAnalyser()
  context.createMediaStreamSource(sound).connect(meter)
  const samples = new Uint8Array(meter.fftSize)
  const timer = setInterval(() => {
    meter.getByteTimeDomainData(samples)
    onLevel(loudness(samples))
  }, 150)
  return () => {
    clearInterval(timer)
    void context.close()
  }
}
