import { View } from '@tarojs/components'
import { Icon } from './icon'
import { Tap } from './primitives/tap'

export interface Option<V extends string = string> {
  readonly value: V
  readonly label: string
  readonly help?: string
}

interface BigChoiceProps<V extends string> {
  readonly options: readonly Option<V>[]
  readonly value: V | null
  readonly onChoose: (value: V) => void
}

const Choice = ({
  option,
  on,
  many,
  onTap,
}: {
  readonly option: Option
  readonly on: boolean
  readonly many: boolean
  readonly onTap: () => void
}) => (
  <Tap className={`choice ${on ? 'on' : ''}`} role={many ? 'checkbox' : 'radio'} selected={on} onTap={onTap}>
    <View className="choice-says">
      {option.label}
      <View className="note">{option.help}</View>
    </View>
    <View className={`choice-mark ${many ? 'many' : ''}`}>
      {on ? <Icon name="check" size={16} color="#fff" /> : null}
    </View>
  </Tap>
)

/** One answer, big enough for any thumb. */
export const BigChoice = <V extends string>({ options, value, onChoose }: BigChoiceProps<V>) => (
  <View className="stack">
    {options.map((option) => (
      <View key={option.value}>
        <Choice
          option={option}
          on={option.value === value}
          many={false}
          onTap={() => onChoose(option.value)}
        />
      </View>
    ))}
  </View>
)

/** Any number of answers. */
export const BigChoices = <V extends string>({
  options,
  values,
  onChange,
}: {
  readonly options: readonly Option<V>[]
  readonly values: readonly V[]
  readonly onChange: (values: V[]) => void
}) => (
  <View className="stack">
    {options.map((option) => {
      const on = values.includes(option.value)
      return (
        <View key={option.value}>
          <Choice
            option={option}
            on={on}
            many
            onTap={() =>
              onChange(on ? values.filter((one) => one !== option.value) : [...values, option.value])
            }
          />
        </View>
      )
    })}
  </View>
)

/** 是 / 否. */
export const YesNo = ({
  value,
  onChoose,
  yes = '是',
  no = '不是',
}: {
  readonly value: boolean | null
  readonly onChoose: (value: boolean) => void
  readonly yes?: string
  readonly no?: string
}) => (
  <BigChoice
    options={[
      { value: 'yes', label: yes },
      { value: 'no', label: no },
    ]}
    value={value === null ? null : value ? 'yes' : 'no'}
    onChoose={(answer) => onChoose(answer === 'yes')}
  />
)

/** A small round filter, on or off. */
export const Chip = ({
  children,
  on = false,
  onTap,
}: {
  readonly children: string
  readonly on?: boolean
  readonly onTap: () => void
}) => (
  <Tap className={`chip ${on ? 'on' : ''}`} selected={on} onTap={onTap}>
    {children}
  </Tap>
)
