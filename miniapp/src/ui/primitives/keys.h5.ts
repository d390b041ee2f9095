import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

const ARROWS = ['ArrowDown', 'ArrowUp', 'j', 'k']

/** The focus would stay on the item that was clicked: Enter would open that one again. The item now open comes into view. */
const followOpen = () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  setTimeout(() => document.querySelector('.desk-item.on')?.scrollIntoView({ block: 'nearest' }), 50)
}

/** Desk shortcuts: `useKeys({ ArrowDown: next, Escape: close })`. Silent while the person types or another page lies on top. */
export const useKeys = (on: Readonly<Record<string, () => void>>): void => {
  const latest = useRef(on)
  latest.current = on
  const shown = useRef(true)
  useDidShow(() => {
    shown.current = true
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target.tagName : ''
      // Enter on a button presses that button.
      const taken =
        /^(INPUT|TEXTAREA|SELECT)$/.test(target) || (event.key === 'Enter' && /^(BUTTON|A)$/.test(target))
      const run = latest.current[event.key]
      if (!run || taken || !shown.current || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      run()
      if (ARROWS.includes(event.key)) followOpen()
    }
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
