import { useUnread } from '../../api/messages'
import { goTo } from '../../api/sign-in'
import { LinkRow } from '../../ui/card'
import { Tag } from '../../ui/tag'

/** 消息, with the number of those not read. */
export const InboxRow = ({ last }: { readonly last: boolean }) => {
  const unread = useUnread()
  return (
    <LinkRow
      last={last}
      value={unread > 0 ? <Tag tone="amber">{`${unread} 条没看`}</Tag> : null}
      onTap={() => goTo('/seeker/messages/index')}
    >
      消息
    </LinkRow>
  )
}
