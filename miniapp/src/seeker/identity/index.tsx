import { View } from '@tarojs/components'
import type { Profile } from '@wengang/shared/contract/accounts'
import { readAccount } from '@wengang/shared/values/account'
import { readIdNumber } from '@wengang/shared/values/identity'
import { faultOf } from '@wengang/shared/values/reading'
import { useState } from 'react'
import { saveProfile, useAccount, useProfile } from '../../api/account'
import { useParam } from '../../api/params'
import { comeBack } from '../../api/sign-in'
import { toast } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { SubmitButton } from '../../ui/submit-button'
import { Tick } from '../../ui/tick'
import { isSureOf } from '../claim-parts/account-doubt'
import { SignInFirst } from '../work-parts/sign-in-first'

type What = 'idNumber' | 'bankAccount'

const ASKS = {
  idNumber: {
    title: '身份证号',
    question: '您的身份证号是多少？',
    help: '只用来核对补贴资格，不会给招聘单位。',
    kind: 'idcard',
    place: '18 位，最后一位可能是 X',
    read: readIdNumber,
  },
  bankAccount: {
    title: '社保卡账号',
    question: '补贴发到哪个账号？',
    help: '填社保卡上的银行账号。不要填密码，我们也不会问密码。',
    kind: 'number',
    place: '12 至 19 位数字，有空格也行',
    read: (text: string) => readAccount(text, 'person'),
  },
} as const

const Ask = ({ what, profile }: { readonly what: What; readonly profile: Profile }) => {
  const { title, question, help, kind, place, read } = ASKS[what]
  const [agreed, setAgreed] = useState(false)
  // The refusal names the body's path, which is this field's name.
  const form = useForm({ [what]: '' } as Record<What, string>, (values) => ({
    [what]: faultOf(read(values[what])),
    ...(agreed ? {} : { agreed: `要先同意存下${title}` }),
  }))
  const save = async () => {
    const reading = read(form.values()[what])
    if ('error' in reading) return
    if (what === 'bankAccount' && !(await isSureOf(reading.value, 'person'))) return
    await saveProfile({ [what]: reading.value, sensitiveConsent: true }, profile.revision)
    toast('记下了')
    comeBack('/seeker/profile/index')
  }
  const old = what === 'idNumber' ? profile.idNumberMasked : profile.bankAccountMasked
  return (
    <Page
      title={title}
      bar={
        <View className="grow">
          <SubmitButton form={form} onTap={save}>
            保存
          </SubmitButton>
        </View>
      }
    >
      <View className="stack">
        <Heading className="h1">{question}</Heading>
        <View className="note">{help}</View>
        <View className="note num">{old ? `现在存的是 ${old}` : ''}</View>
      </View>
      <TextField label={title} kind={kind} placeholder={place} {...form.field(what)} />
      <Tick
        {...form.at('agreed')}
        on={agreed}
        help="这是敏感信息，所以单独问您。加密存放，只有审核补贴的人能看，看了有记录；随时能撤回。"
        onChange={setAgreed}
      >
        {`我同意存下${title}`}
      </Tick>
    </Page>
  )
}

/** `what=idNumber|bankAccount`: each by itself, with the separate consent the law asks for (PIPL §29). */
const IdentityPage = () => {
  const what: What = useParam('what') === 'bankAccount' ? 'bankAccount' : 'idNumber'
  const account = useAccount()
  const profile = useProfile()
  if (account && profile.data) {
    return <Ask what={what} profile={profile.data} />
  }
  return (
    <Page title={ASKS[what].title}>
      {account ? (
        <QueryView query={profile}>{() => null}</QueryView>
      ) : (
        <SignInFirst what="登录后才能填写。" />
      )}
    </Page>
  )
}

export default IdentityPage
