import { View } from '@tarojs/components'
import { addDays } from '@wengang/shared/dates'
import { useState } from 'react'
import { Chip } from '../../ui/choices'
import { DateField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { Sheet } from '../../ui/sheet'
import { SubmitButton } from '../../ui/submit-button'

interface ConfirmSheetProps {
  readonly open: boolean
  readonly endsOn: string
  readonly today: string
  readonly onClose: () => void
  readonly onConfirm: (endsOn: string) => Promise<unknown>
}

const Body = ({ endsOn, today, onConfirm }: Pick<ConfirmSheetProps, 'endsOn' | 'today' | 'onConfirm'>) => {
  const [day, setDay] = useState(endsOn)
  const form = useForm({}, () => ({
    ...(day === '' ? { endsOn: '请选截止日期' } : day < today ? { endsOn: '这一天已经过了，请选新的' } : {}),
  }))
  return (
    <View className="stack" style={{ gap: '16px' }}>
      <View className="note">求职者会看到您今天确认过。截止日期可以顺便往后延。</View>
      <DateField
        label="截止日期"
        value={day}
        min={today}
        max={addDays(today, 366)}
        onChoose={setDay}
        {...form.at('endsOn')}
      />
      <View className="chips">
        {[15, 30, 60].map((days) => (
          <View key={days}>
            <Chip
              on={day === addDays(today, days)}
              onTap={() => setDay(addDays(today, days))}
            >{`再招 ${days} 天`}</Chip>
          </View>
        ))}
      </View>
      <SubmitButton form={form} onTap={() => onConfirm(day)}>
        确认仍在招
      </SubmitButton>
    </View>
  )
}

/** The post still stands, and perhaps for longer. */
export const ConfirmSheet = ({ open, onClose, ...body }: ConfirmSheetProps) => (
  <Sheet open={open} title="确认仍在招" onClose={onClose}>
    <Body {...body} />
  </Sheet>
)
