import { View } from '@tarojs/components'
import { addDays } from '@wengang/shared/dates'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/choices'
import { DateField } from '../../ui/fields'
import { Sheet } from '../../ui/sheet'

interface ConfirmSheetProps {
  readonly open: boolean
  readonly endsOn: string
  readonly today: string
  readonly onClose: () => void
  readonly onConfirm: (endsOn: string) => Promise<unknown>
}

const Body = ({ endsOn, today, onConfirm }: Pick<ConfirmSheetProps, 'endsOn' | 'today' | 'onConfirm'>) => {
  const [day, setDay] = useState(endsOn)
  const past = day < today
  return (
    <View className="stack" style={{ gap: '16px' }}>
      <View className="note">求职者会看到您今天确认过。截止日期可以顺便往后延。</View>
      <DateField
        name="endsOn"
        label="截止日期"
        value={day}
        min={today}
        max={addDays(today, 366)}
        onChoose={setDay}
        error={past ? '这一天已经过了，请选新的' : undefined}
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
      <Button disabled={past || day === ''} onTap={() => onConfirm(day)}>
        确认仍在招
      </Button>
    </View>
  )
}

/** The post still stands, and perhaps for longer. */
export const ConfirmSheet = ({ open, onClose, ...body }: ConfirmSheetProps) => (
  <Sheet open={open} title="确认仍在招" onClose={onClose}>
    <Body {...body} />
  </Sheet>
)
