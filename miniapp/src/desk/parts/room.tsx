import type { Account } from '@wengang/shared/contract/accounts'
import { isStaff, type Role } from '@wengang/shared/contract/roles'
import type { ReactNode } from 'react'
import { useAccount } from '../../api/account'
import { goSignIn } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/faces'
import { Page } from '../../ui/page'

/** Lets in staff, of these roles when given; others read what this page is for. */
export const StaffOnly = ({
  title,
  roles,
  children,
}: {
  readonly title: string
  readonly roles?: readonly Role[]
  readonly children: (account: Account) => ReactNode
}) => {
  const account = useAccount()
  const staff = account !== null && isStaff(account.roles)
  if (staff && (roles === undefined || roles.some((role) => account.roles.includes(role))))
    return <>{children(account)}</>
  return (
    <Page title={title}>
      {staff ? (
        <EmptyState title="您的岗位不办理这一项" what="需要时请管理员调整岗位。" />
      ) : (
        <EmptyState
          title="这里是工作人员用的"
          what="请用工作人员账号登录。"
          action={
            <Button inline onTap={() => goSignIn()}>
              登录
            </Button>
          }
        />
      )}
    </Page>
  )
}
