import type { Speech } from './types'

const NO_VOICE = '这台设备没有装中文语音，读不了。可以在系统设置里装「文字转语音」的中文。'
const PATIENCE_MS = 1500

/** A browser may fill its list of voices only after it was asked once. */
const chineseVoice = (): Promise<SpeechSynthesisVoice | null> =>
  new Promise((resolve) => {
    const found = () =>
      window.speechSynthesis.getVoices().find(({ lang }) => /^(zh|cmn)\b/i.test(lang)) ?? null
    const now = found()
    if (now) return resolve(now)
    const settle = () => {
      clearTimeout(timer)
      window.speechSynthesis.removeEventListener('voiceschanged', settle)
      resolve(found())
    }
    const timer = setTimeout(settle, PATIENCE_MS)
    window.speechSynthesis.addEventListener('voiceschanged', settle)
  })

let turn = 0

export const speech: Speech = {
  available: 'speechSynthesis' in window,
  say(text, ended) {
    const mine = (turn += 1)
    window.speechSynthesis.cancel()
    void chineseVoice().then((voice) => {
      if (mine !== turn) return ended()
      if (!voice) return ended(NO_VOICE)
      const words = new SpeechSynthesisUtterance(text)
      words.voice = voice
      words.lang = voice.lang
      words.rate = 0.9
      words.onend = () => ended()
      words.onerror = ({ error }) =>
        ended(error === 'canceled' || error === 'interrupted' ? undefined : NO_VOICE)
      window.speechSynthesis.speak(words)
    })
  },
  stop: () => {
    turn += 1
    window.speechSynthesis.cancel()
  },
}
