import { View } from '@tarojs/components'
import { addDays } from '@wengang/shared/dates'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/choices'
import { ChoiceField, DateField, Field } from '../../ui/fields'
import type { FieldSpot } from '../../ui/form'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/primitives/tap'
import { chineseMoment, dayOfInstant } from '../../ui/say'
import { HOURS, MINUTES, instantOf, suggestions, withTime } from './moments'

const MOST = 10
/** The server plans no further ahead. */
const FURTHEST_DAYS = 90

interface TimesFieldProps {
  /** UTC instants, in order. */
  readonly times: readonly string[]
  readonly onChange: (times: string[]) => void
  /** By the server's clock, milliseconds. */
  readonly now: number
  readonly spot: FieldSpot
  /** What is wrong with one of the times, by its place. */
  readonly errors?: Readonly<Record<number, string>>
}

/** One to ten times on five-minute marks: the usual ones by a tap, any other by day, hour and minute. */
export const TimesField = ({ times, onChange, now, spot, errors = {} }: TimesFieldProps) => {
  const today = dayOfInstant(now)
  const [other, setOther] = useState(false)
  const [day, setDay] = useState(addDays(today, 1))
  const [hour, setHour] = useState('10')
  const [minute, setMinute] = useState('00')
  const full = times.length >= MOST
  const change = (next: string[]) => {
    onChange(next)
    spot.onMend()
  }
  const add = (instant: string) => change(withTime(times, instant))
  const drop = (instant: string) => change(times.filter((time) => time !== instant))
  const usual = suggestions(now)
  const late = day !== '' && Date.parse(instantOf(day, `${hour}:${minute}`)) <= now
  return (
    <Field label="面试时间" help="给几个时间让对方挑，最多十个。" {...spot}>
      <View className="stack">
        <View>
          {times.map((time, index) => (
            <View key={time} className="time">
              <Icon name="clock" size={20} color="#0B7A4B" />
              <View className="grow num">
                {chineseMoment(time)}
                <View className="field-error-line">{errors[index]}</View>
              </View>
              <Tap className="page-head-back" label={`去掉 ${chineseMoment(time)}`} onTap={() => drop(time)}>
                <Icon name="close" size={18} />
              </Tap>
            </View>
          ))}
        </View>
        <View className="chips">
          {usual.map(({ label, instant }) => (
            <View key={instant}>
              <Chip
                on={times.includes(instant)}
                onTap={() => (times.includes(instant) ? drop(instant) : full ? undefined : add(instant))}
              >
                {label}
              </Chip>
            </View>
          ))}
          <View>
            <Chip on={other} onTap={() => setOther(!other)}>
              别的时间
            </Chip>
          </View>
        </View>
        <View className={other ? 'stack other-time' : 'gone'}>
          <DateField
            name="day"
            label="哪天"
            value={day}
            min={today}
            max={addDays(today, FURTHEST_DAYS)}
            onChoose={setDay}
          />
          <View className="pair">
            <View className="grow">
              <ChoiceField
                label="几点"
                value={hour}
                options={HOURS.map((value) => ({ value, label: `${Number(value)} 点` }))}
                onChoose={setHour}
              />
            </View>
            <View className="grow">
              <ChoiceField
                label="几分"
                value={minute}
                options={MINUTES.map((value) => ({ value, label: `${value} 分` }))}
                onChoose={setMinute}
              />
            </View>
          </View>
          <Button
            kind="quiet"
            icon="plus"
            disabled={full || late || day === ''}
            onTap={() => add(instantOf(day, `${hour}:${minute}`))}
          >
            {late ? '这个时间已经过了' : full ? '已有十个时间' : '加上这个时间'}
          </Button>
        </View>
      </View>
    </Field>
  )
}
