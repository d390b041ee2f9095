import { useEffect } from 'react'

/** On the web the tab bar lies above the page and would hide a sheet's buttons: it goes away while one is open. */
export const useCover = (open: boolean): void =>
  useEffect(() => {
    if (!open) return undefined
    document.body.classList.add('covered')
    return () => document.body.classList.remove('covered')
  }, [open])
