import { View } from '@tarojs/components'
import { useCounty } from '../../api/county'
import { useClaims } from '../../api/claims'
import { rowsOf } from '../../api/lists'
import { useAccount } from '../../api/account'
import { goTo } from '../../api/sign-in'
import { Card, LinkRow } from '../../ui/card'
import { CallRow, Sentence } from '../../ui/sentence'
import { Page } from '../../ui/page'
import { Slot } from '../../ui/slot'

/** 领补贴: what is under way and whom to ask (C1 is added on top by its own page). */
const BenefitsPage = () => {
  const account = useAccount()
  const county = useCounty()
  const claims = rowsOf(useClaims().data)
  return (
    <Page title="领补贴">
      <View className="stack">
        <View className="h1">国家给务工人员和单位的补贴，看看哪些是您的</View>
        <View className="note">办补贴不收一分钱。有人说要交钱才能办，是骗子。</View>
      </View>
      <View className={claims.length === 0 ? 'gone' : 'stack'}>
        {claims.map((claim) => (
          <View key={claim.id}><Sentence next={claim.plain} tone={claim.status === 'rejected' ? 'danger' : claim.status === 'correction' ? 'amber' : 'green'}>{claim.sentence}</Sentence></View>
        ))}
      </View>
      <Card title="我的申请">
        <LinkRow last onTap={() => goTo(account ? '/pages/progress/index' : '/pages/sign-in/index?back=%2Fpages%2Fprogress%2Findex')}>{account ? '看办到哪一步了' : '登录后看办到哪一步了'}</LinkRow>
      </Card>
      <Slot>
        {county.data ? <Card title="不会办？打电话问"><CallRow name={county.data.bureau} phone={county.data.phone} hours={county.data.hours} /></Card> : null}
      </Slot>
    </Page>
  )
}

export default BenefitsPage
