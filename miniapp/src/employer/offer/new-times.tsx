import { View } from '@tarojs/components'
import type { Interview } from '@wengang/shared/contract/interviews'
import { useState } from 'react'
import { useNow } from '../../api/clock'
import { changeInterview } from '../../api/hiring'
import { refusedOf, type Refused } from '../../api/refusals'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { toast } from '../../ui/dialogs'
import { chineseMoment } from '../../ui/say'
import { Sentence } from '../../ui/sentence'
import { RefusedCard } from '../../ui/refused-card'
import { replacePage } from '../parts/replace-page'
import { TimesField } from '../parts/times-field'
import { NO_ERRORS, offerErrors, type OfferErrors } from './slot-errors'

/** Other times for an interview that exists; an agreed time is given back. */
export const NewTimes = ({ interview }: { readonly interview: Interview }) => {
  const now = useNow()
  const [times, setTimes] = useState<readonly string[]>([])
  const [errors, setErrors] = useState<OfferErrors>(NO_ERRORS)
  const [refused, setRefused] = useState<Refused | null>(null)
  const agreed = interview.confirmedSlot
  const send = async () => {
    if (times.length === 0) return setErrors({ slots: {}, times: '请至少给一个时间' })
    setErrors(NO_ERRORS)
    setRefused(null)
    const action = interview.actions.includes('reschedule') ? 'reschedule' : 'offer-again'
    await changeInterview(interview, { action, slots: [...times] }).then(
      () => {
        toast('新的时间已发给对方')
        replacePage(`/employer/interview/index?id=${interview.id}`)
      },
      (error: unknown) => {
        const named = offerErrors(error)
        if (named) setErrors(named)
        else setRefused(refusedOf(error))
      },
    )
  }
  return (
    <View className="form">
      <RefusedCard refused={refused} />
      <Sentence
        tone={agreed ? 'amber' : 'green'}
        next={agreed ? `原来约好的 ${chineseMoment(agreed)} 会取消` : '对方会收到消息，从新的时间里选'}
      >{`给 ${interview.candidate.name} 新的面试时间`}</Sentence>
      <Card>
        <TimesField times={times} onChange={setTimes} now={now} error={errors.times} errors={errors.slots} />
      </Card>
      <Button onTap={send}>发给对方选</Button>
    </View>
  )
}
