import Taro from '@tarojs/taro'
import { pieces } from './pieces'
import type { Speech } from './types'

interface SpokenPiece {
  readonly retcode?: number
  readonly filename?: string
}
interface SpeechPlugin {
  textToSpeech(options: {
    lang: 'zh_CN'
    tts: true
    content: string
    success: (answer: SpokenPiece) => void
    fail: () => void
  }): void
}
declare const requirePlugin: (name: 'WechatSI') => SpeechPlugin

/** What the plugin takes at once. */
const MOST = 200
const FAILED = '现在读不出来，请看看信号再试。'

const silent: Speech = { available: false, say: (_text, ended) => ended(), stop: () => undefined }

/** WeChat's plugin turns a piece into a sound file; the pieces are played one after the other. */
const withPlugin = (): Speech => {
  const plugin = requirePlugin('WechatSI')
  let turn = 0
  let audio: Taro.InnerAudioContext | null = null
  const stop = () => {
    turn += 1
    audio?.destroy()
    audio = null
  }
  const fileOf = (content: string) =>
    new Promise<string>((resolve, reject) => {
      plugin.textToSpeech({
        lang: 'zh_CN',
        tts: true,
        content,
        success: ({ retcode = 0, filename }) =>
          retcode === 0 && filename ? resolve(filename) : reject(new Error(FAILED)),
        fail: () => reject(new Error(FAILED)),
      })
    })
  const play = (file: string) =>
    new Promise<void>((resolve, reject) => {
      audio?.destroy()
      audio = Taro.createInnerAudioContext()
      audio.onEnded(() => resolve())
      audio.onStop(() => resolve())
      audio.onError(() => reject(new Error(FAILED)))
      audio.src = file
      audio.play()
    })
  const read = async (text: string, mine: number): Promise<void> => {
    for (const piece of pieces(text, MOST)) {
      const file = await fileOf(piece)
      if (mine !== turn) return
      await play(file)
      if (mine !== turn) return
    }
  }
  return {
    available: true,
    say(text, ended) {
      stop()
      const mine = turn
      read(text, mine).then(
        () => ended(),
        () => ended(mine === turn ? FAILED : undefined),
      )
    },
    stop,
  }
}

/** WeChat has no reader of its own; a county that added the plugin has one, elsewhere the button is not shown. */
export const speech: Speech = SPEECH_PLUGIN ? withPlugin() : silent
