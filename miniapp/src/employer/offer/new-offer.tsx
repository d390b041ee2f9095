import { View } from '@tarojs/components'
import type { Application } from '@wengang/shared/contract/applications'
import { CHANNELS, CHANNEL_NAMES, type Interview } from '@wengang/shared/contract/interviews'
import { useState } from 'react'
import { useNow } from '../../api/clock'
import { isApiError } from '../../api/errors'
import { offerTimes } from '../../api/hiring'
import { newKey } from '../../api/keys'
import { refusedOf, type Refused } from '../../api/refusals'
import { askReminders } from '../../api/subscribe'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/choices'
import { toast } from '../../ui/dialogs'
import { Field, TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { RefusedCard } from '../../ui/refused-card'
import { SubmitButton } from '../../ui/submit-button'
import { goInstead } from '../../api/navigation'
import { TimesField } from '../parts/times-field'
import { slotFaultsOf, type SlotFaults } from './slot-errors'

type Channel = Interview['channel']

const PLACES: Readonly<Record<Channel, { label: string; placeholder: string; needed: string } | null>> = {
  room: null,
  phone: null,
  wechat: { label: '您的微信号', placeholder: '对方加您用', needed: '请填写微信号' },
  qq: { label: '您的 QQ 号', placeholder: '对方加您用', needed: '请填写 QQ 号' },
  'tencent-meeting': { label: '腾讯会议号', placeholder: '9 至 10 位会议号', needed: '请填写腾讯会议号' },
  'on-site': { label: '面试地点', placeholder: '如：双流镇工业园 3 号厂房门卫处', needed: '请填写面试地点' },
}
const SAYS: Readonly<Record<Channel, string>> = {
  room: '到点在微信小程序里进视频房间，进不去就改打电话。',
  phone: '到点您打电话给对方。',
  wechat: '到点用微信视频。',
  qq: '到点用 QQ 视频。',
  'tencent-meeting': '到点进腾讯会议。',
  'on-site': '对方到您写的地方来。',
}
const LENGTHS = [15, 20, 30, 45, 60]

/** A first offer: how, how long, when. */
export const NewOffer = ({ application }: { readonly application: Application }) => {
  const now = useNow()
  const [key] = useState(newKey)
  const [channel, setChannel] = useState<Channel>('room')
  const [minutes, setMinutes] = useState(20)
  const [times, setTimes] = useState<readonly string[]>([])
  const [slotFaults, setSlotFaults] = useState<SlotFaults>({})
  const [refused, setRefused] = useState<Refused | null>(null)
  const place = PLACES[channel]
  const form = useForm({ place: '' }, (typed) => ({
    ...(times.length === 0 ? { slots: '请至少给一个时间' } : {}),
    ...(place && !typed.place ? { place: place.needed } : {}),
  }))
  const send = async () => {
    // Asked first thing in the tap, as WeChat wants; whatever is answered, the offer goes out.
    const asked = askReminders(['interview', 'reminder'])
    const given = form.values().place
    setSlotFaults({})
    setRefused(null)
    await asked.catch(() => [])
    await offerTimes(
      application.id,
      { channel, minutes, slots: [...times], ...(place ? { place: given } : {}) },
      key,
    ).then(
      (interview) => {
        toast('已发给对方，等他选时间')
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
      <View>
        <View className="lead">{`约 ${application.candidate.name} 面试`}</View>
        <View className="note">{application.job.title}</View>
      </View>
      <Card>
        <TimesField times={times} onChange={setTimes} now={now} spot={form.at('slots')} errors={slotFaults} />
      </Card>
      <Card>
        <View className="form">
          <Field label="怎么面" help={SAYS[channel]}>
            <View className="chips">
              {CHANNELS.map((one) => (
                <View key={one}>
                  <Chip on={one === channel} onTap={() => setChannel(one)}>
                    {CHANNEL_NAMES[one]}
                  </Chip>
                </View>
              ))}
            </View>
          </Field>
          <View key={channel} className={place ? '' : 'gone'}>
            {place ? (
              <TextField label={place.label} placeholder={place.placeholder} {...form.field('place')} />
            ) : null}
          </View>
          <Field label="面多久" {...form.at('minutes')}>
            <View className="chips">
              {LENGTHS.map((one) => (
                <View key={one}>
                  <Chip on={one === minutes} onTap={() => setMinutes(one)}>{`${one} 分钟`}</Chip>
                </View>
              ))}
            </View>
          </Field>
        </View>
      </Card>
      <RefusedCard refused={refused} />
      <SubmitButton form={form} onTap={send}>
        发给对方选
      </SubmitButton>
    </View>
  )
}
