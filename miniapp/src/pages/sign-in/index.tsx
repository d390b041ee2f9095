import { View } from '@tarojs/components'
import { useState } from 'react'
import { bindPhone, bindWeChatPhone, giveConsent } from '../../api/account'
import { useCounty } from '../../api/county'
import { useParam } from '../../api/params'
import { isApiError, sayError } from '../../api/errors'
import { comeBack } from '../../api/sign-in'
import { signInWithPhone, signInWithWeChat } from '../../api/signing-in'
import { login } from '../../platform/login'
import { Button } from '../../ui/button'
import { toast } from '../../ui/dialogs'
import type { Faults } from '../../ui/faults'
import { useForm } from '../../ui/form'
import { Page } from '../../ui/page'
import { Slot } from '../../ui/slot'
import { SubmitButton } from '../../ui/submit-button'
import { Warning } from '../../ui/warnings'
import { Agreement } from './agreement'
import { Personas } from './personas'
import { PhoneForm } from '../../ui/phone-form'
import { Heading } from '../../ui/primitives/heading'
import { StaffSignIn } from './staff'

type Step = 'person' | 'staff' | 'phone' | 'phone-by-hand'
const HEADS: Record<Step, { readonly title: string; readonly note: string }> = {
  person: { title: '登录稳岗通', note: '只用来报名和申请补贴。登录、报名、领补贴都不收钱。' },
  staff: { title: '工作人员登录', note: '用单位发的账号。' },
  phone: { title: '留个手机号？', note: '单位约面试、补贴有结果时好联系您。不留也能报名。' },
  'phone-by-hand': { title: '留个手机号？', note: '收一条短信，填 6 位数字。' },
}

/** Sign-in: one tap on WeChat, phone and code on the web and where WeChat's login fails; comes back to where the person was. */
const SignInPage = () => {
  const back = useParam('back')
  const why = useParam('why')
  const county = useCounty()
  const [step, setStep] = useState<Step>('person')
  const [agreed, setAgreed] = useState(false)
  // WeChat's own login may not be set up here, or fail: phone and code work everywhere.
  const [byPhone, setByPhone] = useState(!login.available)
  const [failed, setFailed] = useState('')
  const done = () => comeBack(back)
  const before = (): Faults => (agreed ? {} : { agreed: '请先看《隐私说明》，同意了点上面的框' })
  const form = useForm({}, before)
  // The consent belongs to an account, which exists only now; 「隐私和授权」 offers it again should this not arrive.
  const noteAgreed = () => giveConsent('privacy-notice').catch(() => undefined)
  const weChatSession = async () => {
    try {
      return await signInWithWeChat(await login.code())
    } catch (error) {
      setFailed(isApiError(error) ? sayError(error) : '微信没有回应。')
      setByPhone(true)
      return null
    }
  }
  const withWeChat = async () => {
    const session = await weChatSession()
    if (!session) return
    await noteAgreed()
    if (session.account.phoneMasked === null) setStep('phone')
    else done()
  }
  const withPhone = async (phone: string, code: string) => {
    await signInWithPhone(phone, code)
    await noteAgreed()
    done()
  }
  const takePhone = async (code: string | null) => {
    if (code === null) return setStep('phone-by-hand')
    await bindWeChatPhone(code).then(done, () => {
      toast('微信没有给出手机号，请手动填')
      setStep('phone-by-hand')
    })
  }
  return (
    <Page title="登录">
      <Slot>{why ? <Warning>{why}</Warning> : null}</Slot>
      <View className="stack">
        <Heading className="h1">{HEADS[step].title}</Heading>
        <View className="note">{HEADS[step].note}</View>
      </View>
      <Slot>{county.data?.demo && step === 'person' ? <Personas onDone={done} /> : null}</Slot>
      {step === 'person' ? (
        <>
          <Slot>{failed ? <Warning>{`${failed}您可以用手机号和短信验证码登录。`}</Warning> : null}</Slot>
          {byPhone ? (
            <PhoneForm
              yes="登录"
              before={before}
              head={({ at }) => <Agreement on={agreed} spot={at('agreed')} onChange={setAgreed} />}
              onSubmit={withPhone}
            />
          ) : (
            <View className="stack" style={{ gap: '16px' }}>
              <Agreement on={agreed} spot={form.at('agreed')} onChange={setAgreed} />
              <SubmitButton form={form} onTap={withWeChat}>
                微信一键登录
              </SubmitButton>
            </View>
          )}
          {login.available ? (
            <Button
              kind="quiet"
              onTap={() => {
                setFailed('')
                setByPhone(!byPhone)
              }}
            >
              {byPhone ? '用微信登录' : '用手机号和验证码登录'}
            </Button>
          ) : null}
        </>
      ) : null}
      {step === 'staff' ? <StaffSignIn onDone={done} /> : null}
      {step === 'phone' ? (
        <View className="stack" style={{ gap: '12px' }}>
          <Button openType="getPhoneNumber" onPhoneCode={(code) => void takePhone(code)}>
            用微信里的手机号
          </Button>
          <Button kind="quiet" onTap={() => setStep('phone-by-hand')}>
            填别的手机号
          </Button>
        </View>
      ) : null}
      {step === 'phone-by-hand' ? (
        <PhoneForm yes="绑定手机号" onSubmit={(phone, code) => bindPhone(phone, code).then(done)} />
      ) : null}
      {step === 'phone' || step === 'phone-by-hand' ? (
        <Button kind="plain" onTap={done}>
          以后再说
        </Button>
      ) : (
        <Button kind="plain" onTap={() => setStep(step === 'staff' ? 'person' : 'staff')}>
          {step === 'staff' ? '我不是工作人员' : '工作人员从这里登录'}
        </Button>
      )}
    </Page>
  )
}

export default SignInPage
