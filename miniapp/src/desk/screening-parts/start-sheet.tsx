import { View } from '@tarojs/components'
import type { Screening } from '@wengang/shared/contract/policy'
import { useState } from 'react'
import { newKey } from '../../api/keys'
import { startScreening } from '../../api/screening'
import { BigChoice } from '../../ui/choices'
import { DateField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { Sheet } from '../../ui/sheet'
import { SubmitButton } from '../../ui/submit-button'

interface StartSheetProps {
  readonly open: boolean
  readonly today: string
  readonly onClose: () => void
  readonly onStarted: (run: Screening) => void
}

const AUDIENCES = [
  { value: 'persons', label: '找人', help: '对在册的每个人，按全部个人补贴测算' },
  { value: 'firms', label: '找单位', help: '对登记的每家单位，按单位补贴测算' },
] as const

const Body = ({ today, onStarted }: Pick<StartSheetProps, 'today' | 'onStarted'>) => {
  const [key] = useState(newKey)
  const [audience, setAudience] = useState<Screening['audience']>('persons')
  const [asOf, setAsOf] = useState(today)
  const form = useForm({}, () => (asOf === '' ? { asOf: '请选按哪天的标准' } : {}))
  return (
    <View className="desk-form">
      <BigChoice options={AUDIENCES} value={audience} onChoose={setAudience} />
      <DateField label="按哪天的标准" value={asOf} onChoose={setAsOf} {...form.at('asOf')} />
      <View className="note">只测算，不会给任何人发消息；看过名单再通知。</View>
      <SubmitButton form={form} onTap={() => startScreening({ audience, asOf }, key).then(onStarted)}>
        开始测算
      </SubmitButton>
    </View>
  )
}

export const StartSheet = ({ open, onClose, ...body }: StartSheetProps) => (
  <Sheet open={open} title="政策找人" onClose={onClose}>
    <Body {...body} />
  </Sheet>
)
