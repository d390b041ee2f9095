import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Field } from './fields'
import type { FieldSpot } from './form'
import { Icon } from './icon'
import { Tap } from './primitives/tap'

interface TickProps extends FieldSpot {
  readonly on: boolean
  readonly children: string
  readonly help?: ReactNode
  readonly onChange: (on: boolean) => void
}

/** One thing to confirm or agree to. Never ticked beforehand: agreeing is a tap of one's own (PIPL §14). */
export const Tick = ({ name, error, onMend, on, children, help, onChange }: TickProps) => (
  <Field name={name} error={error}>
    <Tap
      className={`choice ${on ? 'on' : ''} ${error ? 'bad' : ''}`}
      selected={on}
      onTap={() => {
        onChange(!on)
        onMend()
      }}
    >
      <View className="choice-mark many">{on ? <Icon name="check" size={16} color="#fff" /> : null}</View>
      <View className="choice-says">
        {children}
        <View className={help ? 'note' : 'gone'}>{help}</View>
      </View>
    </Tap>
  </Field>
)
