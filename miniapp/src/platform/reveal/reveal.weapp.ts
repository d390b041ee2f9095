import Taro from '@tarojs/taro'
import { spotId, type Reveal } from './types'

/** Room left above the spot, so that its label is seen too. */
const ABOVE = 96

interface Rect {
  readonly top: number
  readonly height: number
}
const isRect = (rect: unknown): rect is Rect =>
  typeof rect === 'object' && rect !== null && 'top' in rect && 'height' in rect

export const reveal: Reveal = (names) =>
  new Promise((resolve) => {
    const query = Taro.createSelectorQuery()
    for (const name of names) query.select(`#${spotId(name)}`).boundingClientRect()
    query.selectViewport().scrollOffset()
    query.exec((answers: unknown[]) => {
      const offset = answers.at(-1)
      const scrolled =
        typeof offset === 'object' && offset !== null && 'scrollTop' in offset ? Number(offset.scrollTop) : 0
      const drawn = names
        .map((name, index) => ({ name, rect: answers[index] }))
        .filter((one): one is { name: string; rect: Rect } => isRect(one.rect) && one.rect.height > 0)
        .sort((a, b) => a.rect.top - b.rect.top)
      const first = drawn[0]
      if (!first) return resolve(null)
      void Taro.pageScrollTo({ scrollTop: Math.max(0, scrolled + first.rect.top - ABOVE), duration: 120 })
      resolve(first.name)
    })
  })
