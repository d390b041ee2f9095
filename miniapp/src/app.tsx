import './app.scss'
import { QueryClientProvider } from '@tanstack/react-query'
import { useDidHide, useDidShow, useError, useLaunch, usePageNotFound } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { countyQuery } from './api/county'
import { replaceAll } from './api/navigation'
import { outgoing, wireOutgoing } from './api/outgoing'
import { appShown, queryClient, wireQueries } from './api/query'
import { keepAppFiles } from './platform/app-files'
import { clientTooOld } from './platform/client'
import { stopDeadLinks } from './platform/dead-links'
import './platform/first-screen'
import { watchUpdates } from './platform/updates'

wireQueries()
wireOutgoing()
// Which reminders there are must be known before the tap that asks for them.
void queryClient.prefetchQuery(countyQuery())
stopDeadLinks()
watchUpdates()
keepAppFiles()

const App = ({ children }: { readonly children?: ReactNode }) => {
  useLaunch(() => {
    if (clientTooOld()) replaceAll('/pages/old/index')
  })
  // A link from an old poster, or one typed wrongly.
  usePageNotFound(() => replaceAll('/pages/lost/index'))
  useDidShow(() => {
    appShown(true)
    // What waits is tried whenever the app comes to the front: no network event tells that a bad road is behind.
    void outgoing.flush()
  })
  useDidHide(() => appShown(false))
  // Taro's page wrapper swallows what a render throws; without this nobody would ever see it.
  useError((error) => console.error('app', error))
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}

export default App
