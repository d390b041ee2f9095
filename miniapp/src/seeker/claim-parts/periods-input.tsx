import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { BigChoice } from '../../ui/choices'
import { DateField } from '../../ui/fields'
import { Slot } from '../../ui/slot'
import type { FactJson, Reading } from './answers'
import type { FactInputProps } from './fact-input'

interface Draft {
  readonly from: string
  readonly to: string
}

const draftsOf = (value: FactJson | undefined): Draft[] =>
  (Array.isArray(value) ? value : []).map((one) => {
    const { from, to } = typeof one === 'object' && one !== null && !Array.isArray(one) ? one : {}
    return { from: typeof from === 'string' ? from : '', to: typeof to === 'string' ? to : '' }
  })

const readingOf = (periods: readonly Draft[]): Reading => {
  if (periods.some(({ from, to }) => from === '' || to === '')) return { error: '请选好开始和结束的日期' }
  if (periods.some(({ from, to }) => from > to)) return { error: '结束日期不能早于开始日期' }
  return { value: periods.map(({ from, to }) => ({ from, to })) }
}

/** Times of closure: none by one tap, or from–to as often as needed. */
export const PeriodsInput = ({ value, today, onRead }: FactInputProps) => {
  const [periods, setPeriods] = useState<readonly Draft[]>(() => draftsOf(value))
  const [none, setNone] = useState(Array.isArray(value) && value.length === 0)
  const write = (next: readonly Draft[]) => {
    setPeriods(next)
    setNone(false)
    onRead(next.length === 0 ? { error: '请选「没有停过」，或填停业时间' } : readingOf(next), false)
  }
  const change = (at: number, part: Partial<Draft>) =>
    write(periods.map((period, index) => (index === at ? { ...period, ...part } : period)))
  return (
    <View className="stack" style={{ gap: 'var(--gap)' }}>
      <BigChoice
        options={[
          { value: 'none', label: '没有停过' },
          { value: 'some', label: '停过', help: '下面填从哪天到哪天' },
        ]}
        value={none ? 'none' : periods.length > 0 ? 'some' : null}
        onChoose={(answer) => {
          if (answer === 'none') {
            setPeriods([])
            setNone(true)
            onRead({ value: [] }, true)
          } else if (periods.length === 0) write([{ from: '', to: '' }])
        }}
      />
      <Slot>
        {periods.map((period, index) => (
          <View key={index} className="card stack">
            <View className="between">
              <View className="lead">{`第 ${index + 1} 次停业`}</View>
              <Button kind="plain" inline onTap={() => write(periods.filter((_one, at) => at !== index))}>
                去掉
              </Button>
            </View>
            <DateField
              name={`from-${index}`}
              label="从哪天"
              value={period.from}
              max={today}
              onChoose={(from) => change(index, { from })}
            />
            <DateField
              name={`to-${index}`}
              label="到哪天"
              value={period.to}
              min={period.from || undefined}
              max={today}
              onChoose={(to) => change(index, { to })}
            />
          </View>
        ))}
      </Slot>
      <Slot>
        {periods.length > 0 ? (
          <Button kind="quiet" icon="plus" onTap={() => write([...periods, { from: '', to: '' }])}>
            还停过一次
          </Button>
        ) : null}
      </Slot>
    </View>
  )
}
