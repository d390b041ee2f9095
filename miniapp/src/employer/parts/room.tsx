import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useAccount } from '../../api/account'
import { goSignIn, goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/faces'
import { Page } from '../../ui/page'

interface RoomProps {
  readonly title: string
  readonly bar?: ReactNode
  readonly children: ReactNode
}

/** A page of the employer's room: only for an account that acts for a firm; others are told how to get one. */
export const EmployerRoom = ({ title, bar, children }: RoomProps) => {
  const account = useAccount()
  if (account?.employerId)
    return (
      <Page title={title} bar={bar}>
        {children}
      </Page>
    )
  return (
    <Page title={title}>
      {account === null ? (
        <EmptyState
          title="请先登录"
          what="用单位的账号登录后再来。"
          action={
            <Button inline onTap={() => goSignIn()}>
              登录
            </Button>
          }
        />
      ) : (
        <EmptyState
          title="您还没有登记单位"
          what="登记并核验营业执照后，就能发岗位、约面试、申请单位补贴。"
          action={
            <Button inline onTap={() => goTo('/employer/register/index')}>
              登记我的单位
            </Button>
          }
        />
      )}
      <View />
    </Page>
  )
}
