import { View } from '@tarojs/components'
import type { ClaimSummary } from '@wengang/shared/contract/claims'
import { useAccount } from '../../api/account'
import { useClaims } from '../../api/claims'
import { goSignIn, goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/faces'
import { ListView } from '../../ui/list-view'
import { Money } from '../../ui/money'
import { Page } from '../../ui/page'

const row = (claim: ClaimSummary) => (
  <Card>
    <View className="stack">
      <View className="between"><View className="lead">{claim.plain}</View><Money fen={claim.amountFen} size="small" /></View>
      <View>{claim.sentence}</View>
      <View className="note num">{claim.reference ? `受理编号 ${claim.reference}` : '还没有提交'}</View>
    </View>
  </Card>
)
const keyOf = (claim: ClaimSummary) => claim.id

const Mine = () => (
  <ListView
    query={useClaims()}
    keyOf={keyOf}
    row={row}
    empty={<EmptyState title="还没有申请过补贴" what="先看看有哪些补贴是您的。" action={<Button inline onTap={() => goTo('/pages/benefits/index')}>去看看</Button>} />}
  />
)

/** 进度: everything under way, each as a sentence. */
const ProgressPage = () => {
  const account = useAccount()
  return (
    <Page title="进度">
      {account ? <Mine /> : <EmptyState title="登录后看进度" what="报名、面试、补贴办到哪一步，都在这里。" action={<Button inline onTap={() => goSignIn()}>登录</Button>} />}
    </Page>
  )
}

export default ProgressPage
