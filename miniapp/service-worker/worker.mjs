/* global self */
// Keeps the app itself for the road, and nothing else: no answer of the API ever passes through here, so nothing of a
// person stays behind when they sign out. What they saw last is kept by the app (src/api/offline.ts), with its time.
import { enable as enablePreload } from 'workbox-navigation-preload'
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { NetworkOnly } from 'workbox-strategies'

/** A page that has not begun to come by then comes from the phone. */
const PATIENCE_SECONDS = 4

cleanupOutdatedCaches()
enablePreload()
// Filled in at the build: addresses with a fingerprint in their name, and the empty page.
precacheAndRoute(self.__FILES, { directoryIndex: null, cleanURLs: false, ignoreURLParametersMatching: [] })

// The page is asked for anew whenever there is a signal. A new version takes over when the last tab of the old one is
// closed, so a page that is open never meets files of another version.
registerRoute(
  new NavigationRoute(
    new NetworkOnly({
      networkTimeoutSeconds: PATIENCE_SECONDS,
      plugins: [{ handlerDidError: () => matchPrecache('/shell.html') }],
    }),
    { denylist: [/^\/api\//] },
  ),
)
