import Taro from '@tarojs/taro'
import { TRANSITION_MS } from '../platform/transition'
import { moveInstead, moveTo, safelyDecoded, type Move } from './page-stack'

const queryOf = (values: Readonly<Record<string, unknown>> | undefined): string =>
  Object.entries(values ?? {})
    .filter(([name, value]) => name !== '$taroTimestamp' && name !== 'stamp' && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(safelyDecoded(String(value)))}`)
    .join('&')

/** An open page as `/path?query`. Taro keeps the query beside it on both platforms. */
const addressOf = (page: Taro.Page): string => {
  const { $taroParams, options } = page as {
    $taroParams?: Record<string, unknown>
    options?: Record<string, unknown>
  }
  const path = (page.route ?? '').split('?')[0] ?? ''
  const query = queryOf($taroParams ?? options)
  return `/${path.replace(/^\//, '')}${query ? `?${query}` : ''}`
}

/** The open pages with their queries, lowest first. */
export const openPages = (): string[] => Taro.getCurrentPages().map(addressOf)

const perform = (move: Move): Promise<unknown> => {
  if (move.kind === 'stay') return Promise.resolve()
  if (move.kind === 'tab') return Taro.switchTab({ url: move.url })
  if (move.kind === 'back') return Taro.navigateBack({ delta: move.delta })
  const { url } = move
  // Ten pages are open although we counted fewer: better in its place than nowhere.
  return move.kind === 'open'
    ? Taro.navigateTo({ url }).catch(() => Taro.redirectTo({ url }))
    : Taro.redirectTo({ url })
}

const sayNotOpened = () => void Taro.showToast({ title: '没有打开，请再点一次', icon: 'none' })

let moving = false
let waiting: (() => void) | null = null

/** Does it, unless another step is under way: the second of two quick taps, or a tap on the page that slides away. */
const step = (move: Move): void => {
  if (moving || move.kind === 'stay') return
  moving = true
  const began = Date.now()
  const free = () => {
    moving = false
    const next = waiting
    waiting = null
    next?.()
  }
  perform(move)
    .catch(sayNotOpened)
    .then(() => {
      const left = TRANSITION_MS - (Date.now() - began)
      if (left > 0) setTimeout(free, left)
      else free()
    }, free)
}

/** Goes to any page, tab or not: back to it when it is open already, in place of the top one when many are. */
export const goTo = (url: string): void => step(moveTo(url, openPages()))

/** Goes to `url` of the app's own accord: a step under way is let through first, where a tap would be ignored. */
export const goNext = (url: string): void => {
  if (moving) waiting = () => goTo(url)
  else goTo(url)
}

/**
 * Goes to `url` so that going back never opens the page left (a form that was sent): back to the record when it lies right
 * below, else in place of the top page.
 */
export const goInstead = (url: string): void => step(moveInstead(url, openPages()))

/** Opens a page on top whatever lies below, for one that comes back by itself. Resolves when it is open, or was not. */
export const openAbove = (url: string): Promise<void> =>
  perform({ kind: 'open', url }).then(() => undefined, sayNotOpened)

/** Back to the page below; to `otherwise` when there is none (opened from a shared link). */
export const goBack = (otherwise = '/pages/jobs/index'): void => {
  if (Taro.getCurrentPages().length > 1) step({ kind: 'back', delta: 1 })
  else goTo(otherwise)
}

/** The only page there is from now on: where going back would lead nowhere. */
export const replaceAll = (url: string): void => {
  Taro.reLaunch({ url }).catch(() => undefined)
}
