import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { spotId } from '../platform/reveal'
import type { Option } from './choices'
import { Icon } from './icon'
import { DateInput } from './primitives/date-input'
import { Tap } from './primitives/tap'
import { TextInput } from './primitives/text-input'
import type { TextInputProps } from './primitives/text-input.types'
import { Sheet } from './sheet'
import { VoiceHint } from './voice-hint'

interface FieldProps {
  /** Where a fault of this field is shown and the cursor goes. */
  readonly name?: string
  /** Absent where the question stands above. */
  readonly label?: string
  readonly help?: string
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** Label, help, the input, what is wrong with it. */
export const Field = ({ name, label, help, error, children }: FieldProps) => (
  <View {...(name ? { id: spotId(name) } : {})}>
    <View className={label ? 'field-label' : 'gone'}>{label}</View>
    <View>{help ? <View className="field-help">{help}</View> : null}</View>
    {children}
    <View>
      {error ? (
        <View className="field-error">
          <Icon name="warning" size={18} />
          <View className="grow">{error}</View>
        </View>
      ) : null}
    </View>
  </View>
)

interface TextFieldProps extends Omit<TextInputProps, 'id' | 'bad' | 'label'> {
  readonly name: string
  /** Part of what `form.field` gives; typing says it by itself. */
  readonly onMend?: () => void
  readonly label: string
  readonly help?: string
  readonly error?: string | undefined
  /** Behind the input: 元, 天. */
  readonly unit?: string
}

/** `<TextField label="姓名" {...form.field('name')} />` */
export const TextField = ({ name, label, help, error, unit, onMend: _typed, ...input }: TextFieldProps) => (
  <Field name={name} label={label} help={help} error={error}>
    <View className={`field-box ${input.lines ? 'tall' : ''} ${error ? 'bad' : ''}`}>
      <TextInput {...input} id={name} label={label} bad={Boolean(error)} />
      <View>{unit}</View>
    </View>
    {input.lines ? <VoiceHint /> : null}
  </Field>
)

interface DateFieldProps {
  readonly name: string
  readonly label: string
  readonly value: string | null
  readonly onChoose: (value: string) => void
  readonly month?: boolean
  readonly min?: string
  readonly max?: string
  readonly help?: string
  readonly error?: string | undefined
  readonly onMend?: () => void
}

/** A day 'YYYY-MM-DD', or with `month` a month 'YYYY-MM'. */
export const DateField = ({
  name,
  label,
  value,
  help,
  error,
  onChoose,
  onMend,
  ...input
}: DateFieldProps) => (
  <Field name={name} label={label} help={help} error={error}>
    <DateInput
      {...input}
      id={name}
      label={label}
      value={value ?? ''}
      bad={Boolean(error)}
      onChoose={(chosen) => {
        onChoose(chosen)
        onMend?.()
      }}
    />
  </Field>
)

interface ChoiceFieldProps<V extends string> {
  readonly name?: string
  readonly label: string
  readonly options: readonly Option<V>[]
  readonly value: V | null
  readonly onChoose: (value: V) => void
  readonly help?: string
  readonly error?: string | undefined
  readonly placeholder?: string
  readonly onMend?: () => void
}

/** One of many, from a sheet; with up to five answers BigChoice is kinder. */
export const ChoiceField = <V extends string>({
  name,
  label,
  options,
  value,
  onChoose,
  help,
  error,
  placeholder = '点这里选',
  onMend,
}: ChoiceFieldProps<V>) => {
  const [open, setOpen] = useState(false)
  const chosen = options.find((option) => option.value === value)
  return (
    <Field name={name} label={label} help={help} error={error}>
      <Tap
        className={`field-box ${error ? 'bad' : ''}`}
        label={`${label}：${chosen?.label ?? placeholder}`}
        expanded={open}
        onTap={() => setOpen(true)}
      >
        <View className={`grow ${chosen ? '' : 'field-empty'}`}>{chosen?.label ?? placeholder}</View>
        <Icon name="arrow-down" size={18} />
      </Tap>
      <Sheet open={open} title={label} onClose={() => setOpen(false)}>
        {options.map((option) => (
          <View key={option.value}>
            <Tap
              className={`sheet-row ${option.value === value ? 'on' : ''}`}
              role="radio"
              selected={option.value === value}
              onTap={() => {
                setOpen(false)
                onChoose(option.value)
                onMend?.()
              }}
            >
              <View className="grow">
                {option.label}
                <View className="note">{option.help}</View>
              </View>
              <View>{option.value === value ? <Icon name="check" size={20} /> : null}</View>
            </Tap>
          </View>
        ))}
      </Sheet>
    </Field>
  )
}
