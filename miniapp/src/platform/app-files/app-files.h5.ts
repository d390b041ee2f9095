/** Files wait until the first page has what it needs; the line is narrow. */
const AFTER_MS = 4000
const RELOADED = 'reloaded-for-files'
const ONCE_IN_MS = 30_000

/**
 * Keeps the app's own files on the device, so that it opens without a signal (the service worker, built by
 * config/scripts/finish-web.mjs), and gets the new version's page when a file of the old one is gone from the server.
 */
export const keepAppFiles = (): void => {
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (isMissingFile(reason) && navigator.onLine && mayReload()) window.location.reload()
  })
  if (!('serviceWorker' in navigator)) return
  const register = () =>
    setTimeout(() => {
      // Refused in private windows and inside some apps: then there is nothing to keep, and that is all.
      navigator.serviceWorker.register('/worker.js').catch(() => undefined)
    }, AFTER_MS)
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}

const isMissingFile = (reason: unknown): boolean =>
  reason instanceof Error &&
  (reason.name === 'ChunkLoadError' || ('code' in reason && reason.code === 'CSS_CHUNK_LOAD_FAILED'))

/** Once, lest a file that never comes makes the page load for ever. */
const mayReload = (): boolean => {
  try {
    const last = Number(sessionStorage.getItem(RELOADED) ?? 0)
    if (Date.now() - last < ONCE_IN_MS) return false
    sessionStorage.setItem(RELOADED, String(Date.now()))
    return true
  } catch {
    return false
  }
}
