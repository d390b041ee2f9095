import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { isApiError, sayError } from '../api/errors'
import { useLacksId } from '../api/params'
import { goTo } from '../api/sign-in'
import { Button } from './button'
import { Heading } from './primitives/heading'
import { said } from './primitives/said'
import { chineseMoment } from './say'
import { Slot } from './slot'

/** What a page needs of a react-query result. */
export interface QueryLike<T> {
  readonly data: T | undefined
  readonly error: unknown
  readonly isPending: boolean
  readonly isError: boolean
  readonly fetchStatus: 'fetching' | 'paused' | 'idle'
  readonly dataUpdatedAt: number
  refetch(): Promise<unknown>
}

export const Skeleton = ({ rows = 3 }: { readonly rows?: number }) => (
  <View className="bones" {...said({ role: 'status', label: '正在加载' })}>
    {Array.from({ length: rows }, (_none, index) => (
      <View key={index} className="bone">
        <View className="bone-line" style={{ width: '60%' }} />
        <View className="bone-line" style={{ width: '36%', height: '24px' }} />
        <View className="bone-line" style={{ width: '82%' }} />
      </View>
    ))}
  </View>
)

interface FaceProps {
  readonly picture?: 'empty' | 'failed'
  readonly title: string
  /** What the person can do about it. */
  readonly what?: string
  readonly action?: ReactNode
}

/** Nothing here, or it failed: a small local picture, a sentence, what to do. */
export const EmptyState = ({ picture = 'empty', title, what, action }: FaceProps) => (
  <View className="face">
    <View className={`face-picture ${picture}`} />
    <Heading className="lead">{title}</Heading>
    <View className="note">{what}</View>
    <View className="face-action">{action}</View>
  </View>
)

export const FailedState = ({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry: () => Promise<unknown>
}) => {
  const gone = isApiError(error) && (error.code === 'not-found' || error.code === 'not-allowed')
  return (
    <EmptyState
      picture="failed"
      title={gone ? '找不到，或您没有权限查看' : '没有打开'}
      what={gone ? '可能已经删除，或换了账号。' : sayError(error)}
      action={
        gone ? null : (
          <Button kind="quiet" inline icon="refresh" onTap={() => onRetry()}>
            再试一次
          </Button>
        )
      }
    />
  )
}

const goHome = () => goTo('/pages/jobs/index')

/** The address lacks the id of what it should show: a link that lost its end. */
const IncompleteAddress = () => (
  <EmptyState
    picture="failed"
    title="这一页打不开"
    what="网址不完整。请从消息或列表里再点进来。"
    action={
      <Button kind="quiet" inline onTap={goHome}>
        去找工作
      </Button>
    }
  />
)

/** Marks content that is a saved copy because asking again failed. */
export const SavedMark = ({ query }: { readonly query: QueryLike<unknown> }) => (
  <Slot>
    {query.data !== undefined && (query.isError || query.fetchStatus === 'paused') ? (
      <View className="saved">
        <View className="grow num">这是 {chineseMoment(query.dataUpdatedAt)} 保存的内容，可能有变化。</View>
        <Button kind="plain" inline onTap={() => query.refetch()}>
          刷新
        </Button>
      </View>
    ) : null}
  </Slot>
)

/** The faces of one record: loading, failed with retry, offline copy, and the content. */
export const QueryView = <T,>({
  query,
  skeleton,
  children,
}: {
  readonly query: QueryLike<T>
  readonly skeleton?: ReactNode
  readonly children: (data: T) => ReactNode
}) => {
  const lacksId = useLacksId()
  if (query.data !== undefined) {
    return (
      <View className="stack" style={{ gap: 'var(--gap)' }}>
        <SavedMark query={query} />
        {children(query.data)}
      </View>
    )
  }
  if (query.isError) return <FailedState error={query.error} onRetry={() => query.refetch()} />
  if (query.fetchStatus === 'paused') {
    return (
      <EmptyState
        picture="failed"
        title="现在没有网络"
        what="这一页还没有保存过，连上网就能看。"
        action={
          <Button kind="quiet" inline icon="refresh" onTap={() => query.refetch()}>
            再试一次
          </Button>
        }
      />
    )
  }
  if (lacksId && query.fetchStatus === 'idle') return <IncompleteAddress />
  return <>{skeleton ?? <Skeleton />}</>
}
