import { View } from '@tarojs/components'
import type { FactsJson } from '@wengang/shared/contract/policy'
import { useState } from 'react'
import { BigChoice, BigChoices, YesNo } from '../../ui/choices'
import { DateField, Field, TextField } from '../../ui/fields'
import type { FieldSpot } from '../../ui/form'
import { RegionField } from '../../ui/region-field'
import { readCertificates } from '@wengang/shared/values/certificate'
import { readCount } from '@wengang/shared/values/count'
import { readYuan } from '@wengang/shared/values/money'
import { implausible } from '@wengang/shared/policy/plausible'
import type { Asked, FactJson, Reading } from './answers'
import { InsuranceSums, MonthlySums } from './sums-input'
import { PeriodsInput } from './periods-input'
import { useRegionName } from '../../api/region-name'

export interface FactInputProps {
  readonly asked: Asked
  readonly value: FactJson | undefined
  /** The other answers: which insurances to ask sums for. */
  readonly facts: FactsJson
  readonly today: string
  /** Where a fault of this answer is shown. */
  readonly spot: FieldSpot
  /** Each change; `settled` when one tap was the whole answer, so that the form can go on by itself. */
  readonly onRead: (reading: Reading, settled: boolean) => void
}

const yuanText = (value: FactJson | undefined): string =>
  typeof value === 'number' ? String(value / 100) : ''

/** Days and months that can only lie behind us are not offered ahead of today. */
const AHEAD = ['startMonth']

/** Types whose input shows its own label, and its own fault. */
export const LABELLED: readonly Asked['type'][] = ['day', 'month', 'integer', 'fen', 'region', 'certificates']

/** What cannot be is said at once, by the function that the server asks too. */
const likely = (reading: Reading, { asked, facts, today }: Omit<FactInputProps, 'onRead'>): Reading => {
  if ('error' in reading) return reading
  const found = implausible({ ...facts, [asked.key]: reading.value }, today).find(
    ({ key }) => key === asked.key,
  )
  return found === undefined ? reading : { error: found.says }
}

/** The input of one fact, by its type; uncontrolled, taps before keyboards. */
export const FactInput = ({ onRead, ...props }: FactInputProps) => {
  const { asked, spot } = props
  const read: FactInputProps['onRead'] = (reading, settled) => {
    onRead(likely(reading, props), settled)
    spot.onMend()
  }
  const input = <ByType {...props} onRead={read} />
  return LABELLED.includes(asked.type) ? input : <Field {...spot}>{input}</Field>
}

const ByType = (props: FactInputProps) => {
  const { asked, value, today, spot, onRead } = props
  switch (asked.type) {
    case 'boolean':
      return <YesNoInput {...props} />
    case 'choice':
      return <ChoiceInput {...props} />
    case 'choices':
      return <ChoicesInput {...props} />
    case 'region':
      return <RegionInput {...props} />
    case 'day':
    case 'month':
      return <DayInput {...props} />
    case 'periods':
      return <PeriodsInput {...props} />
    case 'fen-list':
      return <MonthlySums {...props} />
    case 'fen-by-insurance':
      return <InsuranceSums {...props} />
    case 'fen':
      return (
        <TextField
          {...spot}
          label={asked.label}
          unit="元"
          kind="digit"
          initial={yuanText(value)}
          onInput={(text) => onRead(readYuan(text, asked.max), false)}
        />
      )
    case 'integer':
      return (
        <TextField
          {...spot}
          label={asked.label}
          unit={asked.unit}
          kind="number"
          initial={typeof value === 'number' ? String(value) : ''}
          onInput={(text) =>
            onRead(
              readCount(text, {
                min: asked.min ?? 0,
                ...(asked.max === undefined ? {} : { max: asked.max }),
                unit: asked.unit ?? '',
              }),
              false,
            )
          }
        />
      )
    case 'certificates':
      return (
        <TextField
          {...spot}
          label={asked.label}
          initial={typeof value === 'string' ? value : ''}
          onInput={(text) => onRead(readCertificates(text), false)}
        />
      )
    default:
      return <View className="note">{today}</View>
  }
}

const YesNoInput = ({ asked, value, onRead }: FactInputProps) => {
  const [chosen, setChosen] = useState(typeof value === 'boolean' ? value : null)
  return (
    <YesNo
      yes={'yes' in asked ? asked.yes : undefined}
      no={'no' in asked ? asked.no : undefined}
      value={chosen}
      onChoose={(answer) => {
        setChosen(answer)
        onRead({ value: answer }, true)
      }}
    />
  )
}

const ChoiceInput = ({ asked, value, onRead }: FactInputProps) => {
  const [chosen, setChosen] = useState(
    typeof value === 'string' || typeof value === 'number' ? String(value) : null,
  )
  const options = (asked.options ?? []).map((option) => ({
    value: String(option.value),
    label: option.label,
    help: option.help,
  }))
  const choose = (answer: string) => {
    const original = asked.options?.find((option) => String(option.value) === answer)?.value
    if (original === undefined) return
    setChosen(answer)
    onRead({ value: original }, true)
  }
  return <BigChoice options={options} value={chosen} onChoose={choose} />
}

const ChoicesInput = ({ asked, value, onRead }: FactInputProps) => {
  const [chosen, setChosen] = useState<string[]>(Array.isArray(value) ? value.map(String) : [])
  const [none, setNone] = useState(Array.isArray(value) && value.length === 0)
  const options = (asked.options ?? []).map((option) => ({
    value: String(option.value),
    label: option.label,
    help: option.help,
  }))
  const change = (values: string[]) => {
    setNone(false)
    setChosen(values)
    onRead(values.length > 0 ? { value: values } : { error: '请选一项；都不符合就选「都没有」' }, false)
  }
  return (
    <View className="stack">
      <BigChoices options={options} values={chosen} onChange={change} />
      <BigChoice
        options={[{ value: 'none', label: '都没有' }]}
        value={none ? 'none' : null}
        onChoose={() => {
          setNone(true)
          setChosen([])
          onRead({ value: [] }, true)
        }}
      />
    </View>
  )
}

const RegionInput = ({ asked, value, spot, onRead }: FactInputProps) => {
  const [code, setCode] = useState(typeof value === 'string' ? value : null)
  const [chosen, setChosen] = useState<string | null>(null)
  const known = useRegionName(chosen === null ? code : null)
  return (
    <RegionField
      {...spot}
      label={asked.label}
      chosen={chosen ?? (known || null)}
      onChoose={(region) => {
        // Conditions compare counties: a township is taken as its county.
        const county = region.code.slice(0, 6)
        setCode(county)
        setChosen(region.name)
        onRead({ value: county }, false)
      }}
    />
  )
}

const DayInput = ({ asked, value, today, spot, onRead }: FactInputProps) => {
  const [day, setDay] = useState(typeof value === 'string' ? value : null)
  const month = asked.type === 'month'
  const latest = AHEAD.includes(asked.key) ? undefined : month ? today.slice(0, 7) : today
  const choose = (chosen: string) => {
    setDay(chosen)
    onRead(
      chosen === ''
        ? { error: '请选日期' }
        : latest !== undefined && chosen > latest
          ? { error: '这一天还没有到' }
          : { value: chosen },
      false,
    )
  }
  return <DateField {...spot} label={asked.label} month={month} value={day} max={latest} onChoose={choose} />
}
