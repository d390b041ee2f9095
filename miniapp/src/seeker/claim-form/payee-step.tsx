import { View } from '@tarojs/components'
import { readAccount } from '@wengang/shared/values/account'
import { faultOf } from '@wengang/shared/values/reading'
import { useApplicant } from '../../api/claims'
import { TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { QuestionPage } from '../../ui/question-page'
import { Slot } from '../../ui/slot'
import { Warning } from '../../ui/warnings'
import { isSureOf } from '../claim-parts/account-doubt'
import { sayAccount } from '../claim-parts/account'
import { correctionOf, type StepProps } from './step-props'

/** Where the money goes: the person's own card, the firm's own account. */
export const PayeeStep = ({ step, form, scheme, number, of, onNext, onBack }: StepProps) => {
  const firm = useApplicant() === 'firm'
  const says = correctionOf(form, step)
  const masked = form.claim.payeeMasked
  const read = (payee: string) => readAccount(payee, firm ? 'firm' : 'person')
  /** The account on record stays. */
  const stays = (payee: string): boolean => payee === '' && masked !== null && says === null
  const fields = useForm({ payee: '' }, ({ payee }) => ({
    payee: stays(payee) ? undefined : faultOf(read(payee)),
  }))
  const next = async () => {
    const given = fields.values().payee
    if (stays(given)) return onNext(form.state)
    const reading = read(given)
    if ('error' in reading) return
    const payee = reading.value
    if (!(await isSureOf(payee, firm ? 'firm' : 'person'))) return
    const claim = await form.change({ payee })
    onNext({ ...form.state, payeeMasked: claim.payeeMasked })
  }
  return (
    <QuestionPage
      title={scheme.plain}
      question={firm ? '补贴打到哪个对公账户？' : '补贴打到您哪张卡上？'}
      help={
        firm
          ? '要用本单位名下的对公账户，不能用个人卡'
          : '要用本人名下的社保卡（一卡通）或银行卡，不能用别人的'
      }
      step={number}
      of={of}
      form={fields}
      onNext={next}
      {...(onBack ? { onBack } : {})}
    >
      <View className="stack" style={{ gap: 'var(--gap)' }}>
        <Slot>{says ? <Warning>{`要补正：${says}`}</Warning> : null}</Slot>
        <Slot>
          {masked ? (
            <View className="lead num">
              {`已有账号：${sayAccount(masked) ?? ''}`}
              <View className="note">不用改就直接点「下一步」</View>
            </View>
          ) : null}
        </Slot>
        <TextField
          {...fields.field('payee')}
          label={masked ? '换成别的账号' : firm ? '对公账号' : '银行卡号'}
          kind="number"
          placeholder="照着卡面填，有空格也行"
        />
        <View className="note">账号加密保存，只有拨付的工作人员能看到全部数字。</View>
      </View>
    </QuestionPage>
  )
}
