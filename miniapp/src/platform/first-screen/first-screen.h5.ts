import './first-screen.scss'
import type { FirstData } from './types'

const element = (id: string): HTMLElement | null => document.getElementById(id)

let data: FirstData<unknown> | null | undefined

/** The posts that came with the page itself; null when it came without. */
export const firstData = <Page>(): FirstData<Page> | null => {
  data ??= read(element('first-data')?.textContent)
  return data as FirstData<Page> | null
}

const read = (text: string | null | undefined): FirstData<unknown> | null => {
  if (!text) return null
  try {
    return JSON.parse(text) as FirstData<unknown>
  } catch {
    return null
  }
}

/**
 * The app's own page is drawn: what stood in for it goes, and the reader stays where they were. Someone who is typing
 * in it is let finish: their search goes to the server and comes back as a page.
 */
export const endFirstScreen = (): void => {
  const first = element('first')
  if (!first) return
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (first.contains(document.activeElement) && document.activeElement instanceof HTMLInputElement) {
        document.activeElement.addEventListener('blur', endFirstScreen, { once: true })
        return
      }
      const scrolled = first.scrollTop
      const page = document.querySelector('.taro_page_show') ?? document.querySelector('.taro_page')
      if (page && scrolled > 0) page.scrollTop = scrolled
      first.remove()
    }),
  )
}
