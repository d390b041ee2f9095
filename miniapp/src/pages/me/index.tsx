import { Switch, View } from '@tarojs/components'
import { ROLE_NAMES, isStaff } from '@wengang/shared/contract/roles'
import { signOut, useAccount } from '../../api/account'
import { useCounty } from '../../api/county'
import { goSignIn, goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card, LinkRow } from '../../ui/card'
import { ask } from '../../ui/dialogs'
import { useLargeType } from '../../ui/large-type'
import { Page } from '../../ui/page'
import { Slot } from '../../ui/slot'
import { CallRow } from '../../ui/sentence'

/** 我的: who I am, large type, and the ways into the employer's and the staff's rooms. */
const MePage = () => {
  const account = useAccount()
  const county = useCounty()
  const [large, setLarge] = useLargeType()
  const leave = async () => {
    if (await ask({ title: '退出登录？', content: '这台手机上保存的内容会清掉。', yes: '退出', danger: true })) signOut()
  }
  return (
    <Page title="我的">
      <Card>
        {account ? (
          <View className="stack">
            <View className="h1">{account.displayName}</View>
            <View className="note">{account.roles.map((role) => ROLE_NAMES[role]).join('、')}{account.phoneMasked ? ` · ${account.phoneMasked}` : ''}</View>
          </View>
        ) : (
          <View className="stack">
            <View className="h1">您好</View>
            <View className="note">看岗位和补贴不用登录；报名、申请时才要。</View>
            <Button onTap={() => goSignIn()}>登录</Button>
          </View>
        )}
      </Card>
      <Slot>{account?.employerId ? <Card><LinkRow last onTap={() => goTo('/employer/home/index')}>我的单位：招人、面试、申请补贴</LinkRow></Card> : null}</Slot>
      <Slot>{account && isStaff(account.roles) ? <Card><LinkRow last onTap={() => goTo('/desk/home/index')}>工作台</LinkRow></Card> : null}</Slot>
      <Card>
        <View className="row last between">
          <View className="grow">关怀版（大字）<View className="note">字更大，一屏少放点</View></View>
          <Switch checked={large} color="#0B7A4B" onChange={(event) => setLarge(event.detail.value)} />
        </View>
      </Card>
      <Slot>{county.data ? <Card title="有事找谁"><CallRow name={county.data.bureau} phone={county.data.phone} hours={county.data.hours} /></Card> : null}</Slot>
      <Slot>{account ? <Button kind="plain" onTap={leave}>退出登录</Button> : null}</Slot>
    </Page>
  )
}

export default MePage
