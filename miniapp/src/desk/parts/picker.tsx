import { View } from '@tarojs/components'
import { useState } from 'react'
import { Chip, type Option } from '../../ui/choices'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/primitives/tap'
import { Sheet } from '../../ui/sheet'

interface PickerProps<V extends string> {
  readonly label: string
  readonly options: readonly Option<V>[]
  readonly value: V | null
  readonly onChoose: (value: V | null) => void
}

/** A filter of many values behind one chip. */
export const Picker = <V extends string>({ label, options, value, onChoose }: PickerProps<V>) => {
  const [open, setOpen] = useState(false)
  const choose = (next: V | null) => {
    setOpen(false)
    onChoose(next)
  }
  return (
    <View>
      <Chip
        on={value !== null}
        onTap={() => setOpen(true)}
      >{`${options.find((option) => option.value === value)?.label ?? label} ▾`}</Chip>
      <Sheet open={open} title={label} onClose={() => setOpen(false)}>
        <View>
          <Tap
            className={`sheet-row ${value === null ? 'on' : ''}`}
            selected={value === null}
            onTap={() => choose(null)}
          >
            全部
          </Tap>
          {options.map((option) => (
            <View key={option.value}>
              <Tap
                className={`sheet-row ${option.value === value ? 'on' : ''}`}
                selected={option.value === value}
                onTap={() => choose(option.value)}
              >
                <View className="grow">
                  {option.label}
                  <View className="note">{option.help}</View>
                </View>
                <View>{option.value === value ? <Icon name="check" size={20} /> : null}</View>
              </Tap>
            </View>
          ))}
        </View>
      </Sheet>
    </View>
  )
}
