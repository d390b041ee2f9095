import { View } from '@tarojs/components'
import type { Message } from '@wengang/shared/contract/system'
import { useState } from 'react'
import { useAccount } from '../../api/account'
import { markRead, useMessages } from '../../api/messages'
import { goTo } from '../../api/sign-in'
import { session } from '../../api/request'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/faces'
import { Icon } from '../../ui/icon'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { chineseMoment } from '../../ui/say'
import { Slot } from '../../ui/slot'
import { Tag } from '../../ui/tag'
import { SignInFirst } from '../work-parts/sign-in-first'
import { pageOf } from './where-to'

const open = (message: Message): void => {
  void markRead(message)
  const account = session.get()?.account
  const page = account ? pageOf(message.about, account) : null
  if (page) goTo(page)
}

/** A notice opens in place, which reads it; one about a record leads there. */
const Row = ({ message }: { readonly message: Message }) => {
  const [read, setRead] = useState(message.readAt !== null)
  return (
    <Card
      onTap={() => {
        setRead(true)
        open(message)
      }}
    >
      <View className="stack">
        <View className="between" style={{ alignItems: 'flex-start' }}>
          <View className={read && message.readAt !== null ? 'grow' : 'lead grow'}>{message.title}</View>
          <View>{read ? null : <Tag tone="amber">新</Tag>}</View>
        </View>
        <View>{message.body}</View>
        <View className="between">
          <View className="note num">{chineseMoment(message.at)}</View>
          <View>{message.about ? <Icon name="forward" size={18} color="#8d9891" /> : null}</View>
        </View>
      </View>
    </Card>
  )
}
const row = (message: Message) => <Row message={message} />
const keyOf = (message: Message) => message.id

const Inbox = () => {
  const query = useMessages()
  const unread = query.data?.pages[0]?.unread ?? 0
  return (
    <>
      <Slot>{unread > 0 ? <View className="note num">有 {unread} 条没看</View> : null}</Slot>
      <ListView
        query={query}
        keyOf={keyOf}
        row={row}
        empty={<EmptyState title="还没有消息" what="报名、面试、补贴有进展，会在这里告诉您。" />}
      />
    </>
  )
}

/** 消息: everything the county and employers said, kept here whatever became of the text message (X3). */
const MessagesPage = () => (
  <Page title="消息">{useAccount() ? <Inbox /> : <SignInFirst what="登录后看您的消息。" />}</Page>
)

export default MessagesPage
