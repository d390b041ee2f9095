import { View } from '@tarojs/components'
import { auth, PERSONAS } from '@wengang/shared/contract/accounts'
import { useState } from 'react'
import { startSession } from '../../api/account'
import { useCounty } from '../../api/county'
import { useParam } from '../../api/params'
import { call } from '../../api/request'
import { comeBack } from '../../api/sign-in'
import { login } from '../../platform/login'
import { Button } from '../../ui/button'
import { Card, LinkRow } from '../../ui/card'
import { Page } from '../../ui/page'
import { Slot } from '../../ui/slot'
import { Warning } from '../../ui/warnings'
import { PhoneSignIn } from './phone'
import { StaffSignIn } from './staff'

const PERSONA_NAMES: Record<(typeof PERSONAS)[number], string> = {
  seeker: '求职者', seeker2: '求职者（另一位）', employer: '用工单位', employer2: '用工单位（另一家）', agency: '人力资源机构', helper: '村级代办员',
  acceptor: '受理员', reviewer: '初审员', approver: '复核员', cashier: '拨付员', leader: '领导小组成员', admin: '管理员',
}

/** Sign-in: one tap on WeChat, phone and code on the web; comes back to where the person was. */
const SignInPage = () => {
  const back = useParam('back')
  const why = useParam('why')
  const county = useCounty()
  const [way, setWay] = useState<'person' | 'staff'>('person')
  const done = () => comeBack(back)
  const withWeChat = async () => {
    startSession(await call(auth.wechat, { body: { code: await login.code() } }))
    done()
  }
  const asPersona = async (persona: (typeof PERSONAS)[number]) => {
    startSession(await call(auth.demo, { body: { persona } }))
    done()
  }
  return (
    <Page title="登录">
      <Slot>{why ? <Warning>{why}</Warning> : null}</Slot>
      <View className="stack">
        <View className="h1">{way === 'staff' ? '工作人员登录' : '登录稳岗通'}</View>
        <View className="note">{way === 'staff' ? '用单位发的账号。' : '只用来报名和申请补贴。登录、报名、领补贴都不收钱。'}</View>
      </View>
      {way === 'staff' ? <StaffSignIn onDone={done} /> : login.available ? <Button onTap={withWeChat}>微信一键登录</Button> : <PhoneSignIn onDone={done} />}
      <Button kind="plain" onTap={() => setWay(way === 'staff' ? 'person' : 'staff')}>{way === 'staff' ? '我不是工作人员' : '工作人员从这里登录'}</Button>
      <Slot>
        {county.data?.demo ? (
          <Card title="演示身份">
            {PERSONAS.map((persona, index) => (
              <View key={persona}><LinkRow last={index === PERSONAS.length - 1} onTap={() => void asPersona(persona)}>{PERSONA_NAMES[persona]}</LinkRow></View>
            ))}
          </Card>
        ) : null}
      </Slot>
    </Page>
  )
}

export default SignInPage
