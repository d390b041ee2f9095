import { Picker, View } from '@tarojs/components'
import { longDay, chineseMonth } from '../say'
import { Icon } from '../icon'
import type { DateInputProps } from './date-input.types'

export const DateInput = ({
  id,
  value,
  month = false,
  min = '1940-01-01',
  max = '2050-12-31',
  bad = false,
  label,
  onChoose,
}: DateInputProps) => (
  <Picker
    mode="date"
    fields={month ? 'month' : 'day'}
    value={value}
    start={min}
    end={max}
    {...{
      ariaRole: 'button',
      ariaLabel: `${label ?? ''}：${value ? (month ? chineseMonth(value) : longDay(value)) : '还没有选'}`,
    }}
    onChange={(event) => onChoose(event.detail.value)}
  >
    <View className={`field-box ${bad ? 'bad' : ''}`} id={id}>
      <View className={`grow ${value ? '' : 'field-empty'}`}>
        {value ? (month ? chineseMonth(value) : longDay(value)) : '点这里选日期'}
      </View>
      <Icon name="arrow-down" size={18} />
    </View>
  </Picker>
)
