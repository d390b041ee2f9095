import '../parts/desk.scss'
import { View } from '@tarojs/components'
import type { Account, StaffMember } from '@wengang/shared/contract/accounts'
import { ROLE_NAMES } from '@wengang/shared/contract/roles'
import { useState } from 'react'
import { useStaff } from '../../api/desk'
import { Button } from '../../ui/button'
import { QueryView } from '../../ui/faces'
import { Tap } from '../../ui/primitives/tap'
import { Tag } from '../../ui/tag'
import { DeskFrame } from '../parts/desk-frame'
import { StaffOnly } from '../parts/room'
import { useQueue } from '../parts/use-queue'
import { StaffForm } from './staff-form'

const Members = ({
  items,
  open,
  onOpen,
}: {
  readonly items: readonly StaffMember[]
  readonly open: string | null
  readonly onOpen: (id: string) => void
}) => (
  <View>
    {items.map((member) => (
      <View key={member.id}>
        <Tap
          className={`desk-item ${member.id === open ? 'on' : ''}`}
          selected={member.id === open}
          onTap={() => onOpen(member.id)}
        >
          <View className="between">
            <View className="grow desk-item-title">{member.displayName}</View>
            {member.disabled ? <Tag tone="danger">已停用</Tag> : <View />}
          </View>
          <View>{member.roles.map((role) => ROLE_NAMES[role]).join('、')}</View>
          <View className="note">{`${member.username ?? '不用密码登录'}${member.totpEnabled ? ' · 已设动态验证码' : ''}`}</View>
        </Tap>
      </View>
    ))}
  </View>
)

const Staff = ({ account }: { readonly account: Account }) => {
  const query = useStaff()
  const items = query.data?.items ?? []
  const queue = useQueue(items)
  const [making, setMaking] = useState(false)
  const open = items.find((member) => member.id === queue.open)
  const choose = (id: string | null) => {
    setMaking(false)
    queue.choose(id)
  }
  return (
    <DeskFrame
      title="工作人员账号"
      here="staff"
      queue={{ ...queue, choose }}
      filters={
        <View className="desk-filters">
          <Button
            icon="plus"
            onTap={() => {
              queue.choose(null)
              setMaking(true)
            }}
          >
            新增账号
          </Button>
        </View>
      }
      list={
        <QueryView query={query}>
          {({ items: all }) => <Members items={all} open={queue.open} onOpen={choose} />}
        </QueryView>
      }
      record={
        making ? (
          <StaffForm key="new" member={null} account={account} onDone={(made) => choose(made.id)} />
        ) : open ? (
          <StaffForm
            key={`${open.id}${open.revision}`}
            member={open}
            account={account}
            onDone={() => undefined}
          />
        ) : null
      }
      hint="从左边选一个账号来改，或新增。"
    />
  )
}

/** Staff accounts: who may do what, within the administrator's region (S17). */
const StaffPage = () => (
  <StaffOnly title="工作人员账号" roles={['admin']}>
    {(account) => <Staff account={account} />}
  </StaffOnly>
)

export default StaffPage
