import { View } from '@tarojs/components'
import type { Interview } from '@wengang/shared/contract/interviews'
import { useState } from 'react'
import { useNow } from '../../api/clock'
import { isApiError } from '../../api/errors'
import { changeInterview } from '../../api/hiring'
import { refusedOf, type Refused } from '../../api/refusals'
import { Card } from '../../ui/card'
import { toast } from '../../ui/dialogs'
import { useForm } from '../../ui/form'
import { chineseMoment } from '../../ui/say'
import { Sentence } from '../../ui/sentence'
import { RefusedCard } from '../../ui/refused-card'
import { SubmitButton } from '../../ui/submit-button'
import { goInstead } from '../../api/navigation'
import { TimesField } from '../parts/times-field'
import { slotFaultsOf, type SlotFaults } from './slot-errors'

/** Other times for an interview that exists; an agreed time is given back. */
export const NewTimes = ({ interview }: { readonly interview: Interview }) => {
  const now = useNow()
  const [times, setTimes] = useState<readonly string[]>([])
  const [slotFaults, setSlotFaults] = useState<SlotFaults>({})
  const form = useForm({}, () => (times.length === 0 ? { slots: '请至少给一个时间' } : {}))
  const [refused, setRefused] = useState<Refused | null>(null)
  const agreed = interview.confirmedSlot
  const send = async () => {
    setSlotFaults({})
    setRefused(null)
    const action = interview.actions.includes('reschedule') ? 'reschedule' : 'offer-again'
    await changeInterview(interview, { action, slots: [...times] }).then(
      () => {
        toast('新的时间已发给对方')
        goInstead(`/employer/interview/index?id=${interview.id}`)
      },
      (error: unknown) => {
        setSlotFaults(slotFaultsOf(error))
        if (isApiError(error) && error.fields.length > 0) throw error
        setRefused(refusedOf(error))
      },
    )
  }
  return (
    <View className="form">
      <Sentence
        tone={agreed ? 'amber' : 'green'}
        next={agreed ? `原来约好的 ${chineseMoment(agreed)} 会取消` : '对方会收到消息，从新的时间里选'}
      >{`给 ${interview.candidate.name} 新的面试时间`}</Sentence>
      <Card>
        <TimesField times={times} onChange={setTimes} now={now} spot={form.at('slots')} errors={slotFaults} />
      </Card>
      <RefusedCard refused={refused} />
      <SubmitButton form={form} onTap={send}>
        发给对方选
      </SubmitButton>
    </View>
  )
}
