import { View } from '@tarojs/components'
import { me } from '@wengang/shared/contract/accounts'
import { readIdNumber } from '@wengang/shared/values/identity'
import { readName } from '@wengang/shared/values/names'
import { faultOf } from '@wengang/shared/values/reading'
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
  const fields = useForm({ name: profile.data?.name ?? '', idNumber: '' }, ({ name, idNumber }) => ({
    name: faultOf(readName(name)),
    idNumber: faultOf(readIdNumber(idNumber)),
    ...(consent ? {} : { consent: '请先勾选同意' }),
  }))
  const next = async () => {
    const given = fields.values()
    const [name, idNumber] = [readName(given.name), readIdNumber(given.idNumber)]
    if (!profile.data || 'error' in name || 'error' in idNumber) return
    try {
      await call(me.updateProfile, {
        body: {
          name: name.value,
          idNumber: idNumber.value,
          sensitiveConsent: true,
          revision: profile.data.revision,
        },
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
            <TextField {...fields.field('name')} label="姓名" />
            <TextField {...fields.field('idNumber')} label="身份证号" kind="idcard" />
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
