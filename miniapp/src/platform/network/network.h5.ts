import type { WatchNetwork } from './types'

export const watchNetwork: WatchNetwork = (tell) => {
  const listener = () => tell(navigator.onLine)
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  listener()
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
