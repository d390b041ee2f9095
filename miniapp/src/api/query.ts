import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import { watchNetwork } from '../platform/network'
import { FRESH_MS, keepCopies } from './offline'

/** One cache for the app. The request layer repeats by itself, so react-query does not. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: FRESH_MS, gcTime: 10 * 60_000, refetchOnWindowFocus: true },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** react-query has no window here: tells it of network changes. Called once, from app.tsx. */
export const wireQueries = (): void => {
  onlineManager.setEventListener((tell) => watchNetwork(tell))
  keepCopies(queryClient)
}

/** The app came to the front or left it. */
export const appShown = (shown: boolean): void => focusManager.setFocused(shown)

/** After a write: the lists and records it touched are asked again. `refresh('applications', 'interviews')` */
export const refresh = (...domains: string[]): void => {
  domains.forEach((domain) => void queryClient.invalidateQueries({ queryKey: [domain] }))
}
