import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { rowsOf } from '../api/lists'
import { Button } from './button'
import { Blocks } from './blocks'
import { QueryView, type QueryLike } from './faces'

/** What ListView needs of useInfiniteQuery over a `{ items, next }` list. */
export interface ListQuery<T> extends QueryLike<{
  readonly pages: readonly { readonly items: readonly T[] }[]
}> {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  fetchNextPage(): Promise<unknown>
}

interface ListViewProps<T> {
  readonly query: ListQuery<T>
  readonly keyOf: (item: T) => string
  /** Draws a row; define it outside the component, or everything is sent again on each render. */
  readonly row: (item: T) => ReactNode
  readonly empty: ReactNode
  readonly skeleton?: ReactNode
  /** The page scrolls (default): pulls down to refresh, loads more at the end. False inside a pane: only the button. */
  readonly page?: boolean
}

/** An endless list with its four faces. The page's config needs enablePullDownRefresh for pulling. */
export const ListView = <T,>({ query, keyOf, row, empty, skeleton, page = true }: ListViewProps<T>) => {
  const more = () =>
    query.hasNextPage && !query.isFetchingNextPage ? query.fetchNextPage() : Promise.resolve()
  useReachBottom(() => {
    if (page) void more()
  })
  usePullDownRefresh(() => {
    if (page) void query.refetch().finally(() => Taro.stopPullDownRefresh())
  })
  return (
    <QueryView query={query} skeleton={skeleton}>
      {(data) => {
        const items = rowsOf(data)
        if (items.length === 0) return empty
        return (
          <>
            <Blocks items={items} keyOf={keyOf} row={row} className={page ? 'list' : ''} drop={page} />
            <View className="list-end">
              {query.hasNextPage ? (
                <Button kind="plain" busy={query.isFetchingNextPage} onTap={more}>
                  再看一些
                </Button>
              ) : (
                `共 ${items.length} 条，没有更多了`
              )}
            </View>
          </>
        )
      }}
    </QueryView>
  )
}
