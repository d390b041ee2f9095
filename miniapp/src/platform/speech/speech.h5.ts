import type { Speech } from './types'

export const speech: Speech = {
  available: 'speechSynthesis' in window,
  say(text, ended) {
    window.speechSynthesis.cancel()
    const words = new SpeechSynthesisUtterance(text)
    words.lang = 'zh-CN'
    words.rate = 0.9
    words.onend = ended
    words.onerror = ended
    window.speechSynthesis.speak(words)
  },
  stop: () => window.speechSynthesis.cancel(),
}
