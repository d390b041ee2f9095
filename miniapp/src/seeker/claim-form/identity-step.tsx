import { View } from '@tarojs/components'
import { me } from '@wengang/shared/contract/accounts'
import { isIdNumber } from '@wengang/shared/identity'
import { useState } from 'react'
import { useProfile } from '../../api/account'
import { refresh } from '../../api/query'
import { call } from '../../api/request'
import { QueryView } from '../../ui/faces'
import { TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { QuestionPage } from '../../ui/question-page'
import { Tick } from '../../ui/tick'
import type { StepProps } from './step-props'

/** Who claims: name and id number, given once, with the separate consent the law asks for. */
export const IdentityStep = ({ form, scheme, number, of, onNext, onBack }: StepProps) => {
  const profile = useProfile()
  const [consent, setConsent] = useState(false)
  const numberOf = (idNumber: string): string => idNumber.replace(/\s/g, '').toUpperCase()
  const fields = useForm({ name: profile.data?.name ?? '', idNumber: '' }, ({ name, idNumber }) => ({
    ...(name === '' ? { name: '请填写姓名' } : {}),
    ...(isIdNumber(numberOf(idNumber))
      ? {}
      : { idNumber: idNumber === '' ? '请填写身份证号' : '身份证号不对，请逐位核对' }),
    ...(consent ? {} : { consent: '请先勾选同意' }),
  }))
  const next = async () => {
    const { name, idNumber } = fields.values()
    const number = numberOf(idNumber)
    if (!profile.data) return
    try {
      await call(me.updateProfile, {
        body: { name, idNumber: number, sensitiveConsent: true, revision: profile.data.revision },
      })
      refresh('me')
      onNext({ ...form.state, identified: true })
    } catch (failure) {
      await profile.refetch()
      throw failure
    }
  }
  return (
    <QuestionPage
      title={scheme.plain}
      question="您是谁？"
      help="补贴发给本人，要核对姓名和身份证号"
      step={number}
      of={of}
      form={fields}
      onNext={next}
      {...(onBack ? { onBack } : {})}
    >
      <QueryView query={profile}>
        {() => (
          <View className="stack" style={{ gap: 'var(--gap)' }}>
            <TextField {...fields.field('name')} label="姓名" maxLength={30} />
            <TextField {...fields.field('idNumber')} label="身份证号" kind="idcard" maxLength={20} />
            <Tick
              {...fields.at('consent')}
              on={consent}
              help="身份证号是敏感信息，加密保存，显示时只露前后几位。可以在「我的」里撤回。"
              onChange={setConsent}
            >
              同意县人社局用我的身份证号审核和发放补贴
            </Tick>
          </View>
        )}
      </QueryView>
    </QuestionPage>
  )
}
