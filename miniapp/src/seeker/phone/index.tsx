import { View } from '@tarojs/components'
import { useState } from 'react'
import { bindPhone, bindWeChatPhone, useAccount } from '../../api/account'
import { comeBack } from '../../api/sign-in'
import { PhoneForm } from '../../ui/phone-form'
import { login } from '../../platform/login'
import { Button } from '../../ui/button'
import { toast } from '../../ui/dialogs'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { SignInFirst } from '../work-parts/sign-in-first'

/** Binds a phone to the account: one tap on WeChat, by text message everywhere. */
const PhonePage = () => {
  const account = useAccount()
  const [byHand, setByHand] = useState(!login.available)
  const done = () => {
    toast('手机号记下了')
    comeBack('/seeker/profile/index')
  }
  const take = (code: string | null) => {
    if (code === null) return setByHand(true)
    bindWeChatPhone(code).then(done, () => {
      toast('微信没有给出手机号，请手动填')
      setByHand(true)
    })
  }
  if (!account)
    return (
      <Page title="手机号">
        <SignInFirst what="登录后才能留手机号。" />
      </Page>
    )
  return (
    <Page title="手机号">
      <View className="stack">
        <Heading className="h1">{account.phoneMasked ? '换手机号' : '留个手机号'}</Heading>
        <View className="note">
          {account.phoneMasked ? `现在是 ${account.phoneMasked}。` : ''}单位约面试、补贴有结果时好联系您。
        </View>
      </View>
      {byHand ? (
        <PhoneForm yes="绑定手机号" onSubmit={(phone, code) => bindPhone(phone, code).then(done)} />
      ) : (
        <View className="stack" style={{ gap: '12px' }}>
          <Button openType="getPhoneNumber" onPhoneCode={take}>
            用微信里的手机号
          </Button>
          <Button kind="quiet" onTap={() => setByHand(true)}>
            填别的手机号
          </Button>
        </View>
      )}
    </Page>
  )
}

export default PhonePage
