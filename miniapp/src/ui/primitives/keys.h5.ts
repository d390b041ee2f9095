import { useEffect, useRef } from 'react'

/** Desk shortcuts: `useKeys({ ArrowDown: next, Escape: close })`. Silent while the person types. */
export const useKeys = (on: Readonly<Record<string, () => void>>): void => {
  const latest = useRef(on)
  latest.current = on
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      const run = latest.current[event.key]
      if (!run || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
