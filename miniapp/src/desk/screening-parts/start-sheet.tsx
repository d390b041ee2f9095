import { View } from '@tarojs/components'
import type { Screening } from '@wengang/shared/contract/policy'
import { useState } from 'react'
import { newKey } from '../../api/keys'
import { startScreening } from '../../api/screening'
import { Button } from '../../ui/button'
import { BigChoice } from '../../ui/choices'
import { DateField } from '../../ui/fields'
import { Sheet } from '../../ui/sheet'

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
  return (
    <View className="desk-form">
      <BigChoice options={AUDIENCES} value={audience} onChoose={setAudience} />
      <DateField name="asOf" label="按哪天的标准" value={asOf} onChoose={setAsOf} />
      <View className="note">只测算，不会给任何人发消息；看过名单再通知。</View>
      <Button disabled={asOf === ''} onTap={() => startScreening({ audience, asOf }, key).then(onStarted)}>
        开始测算
      </Button>
    </View>
  )
}

export const StartSheet = ({ open, onClose, ...body }: StartSheetProps) => (
  <Sheet open={open} title="政策找人" onClose={onClose}>
    <Body {...body} />
  </Sheet>
)
