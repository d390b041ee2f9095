import { View } from '@tarojs/components'
import { outgoing, useSending, useWaiting } from '../api/outgoing'
import { refresh } from '../api/query'
import type { Waiting as Entry } from '../api/queue'
import { Button } from './button'
import { Card } from './card'
import { ask } from './dialogs'
import { Tap } from './primitives/tap'
import { Slot } from './slot'

const cancel = async (entry: Entry): Promise<void> => {
  const sure = await ask({
    title: '不发了？',
    content: entry.tried
      ? '刚才试着发过，也可能已经发到了。发到了的会出现在「我的报名」里，在那里可以撤回。'
      : '还没有发出去，取消了就不会再发。',
    yes: '不发了',
    no: '接着等',
  })
  if (!sure) return
  outgoing.remove(entry.key)
  refresh('applications', 'jobs')
}

const stateOf = (entry: Entry, sending: boolean): string => {
  if (entry.refused) return `没有办成：${entry.refused.message}`
  return sending ? '正在发…' : '没信号或者太慢，还没发出去。会自动再发，只发一次；点这里现在就试。'
}

const Row = ({ entry, sending }: { readonly entry: Entry; readonly sending: boolean }) => (
  <View className="between" style={{ padding: '8px 0' }}>
    <View className="grow">
      <Tap label={`${entry.label}，现在再试一次`} onTap={() => void outgoing.flush()}>
        <View>{entry.label}</View>
        <View className="note">{stateOf(entry, sending)}</View>
      </Tap>
    </View>
    {entry.refused ? (
      <Button kind="plain" inline onTap={() => outgoing.remove(entry.key)}>
        知道了
      </Button>
    ) : (
      <Button kind="plain" inline onTap={() => cancel(entry)}>
        取消
      </Button>
    )}
  </View>
)

/** What was sent but has not gone out: tried again by a tap, called off, or said why it was refused (J13). Empty when nothing waits. */
export const Waiting = ({ jobId }: { readonly jobId?: string }) => {
  const waiting = useWaiting(jobId)
  const sending = useSending()
  return (
    <Slot>
      {waiting.length > 0 ? (
        <Card title="还没发出去">
          {waiting.map((entry) => (
            <View key={entry.key}>
              <Row entry={entry} sending={entry.key === sending} />
            </View>
          ))}
        </Card>
      ) : null}
    </Slot>
  )
}
