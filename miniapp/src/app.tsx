import './app.scss'
import { QueryClientProvider } from '@tanstack/react-query'
import { useDidHide, useDidShow, useError } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { countyQuery } from './api/county'
import { outgoing, wireOutgoing } from './api/outgoing'
import { appShown, queryClient, wireQueries } from './api/query'
import { stopDeadLinks } from './platform/dead-links'

wireQueries()
wireOutgoing()
// Which reminders there are must be known before the tap that asks for them.
void queryClient.prefetchQuery(countyQuery())
stopDeadLinks()

const App = ({ children }: { readonly children?: ReactNode }) => {
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
