import { View } from '@tarojs/components'
import type { Assessment } from '@wengang/shared/contract/policy'
import { clauseInWords, valueInWords } from '@wengang/shared/policy/in-words'
import { parameterCatalogue } from '@wengang/shared/policy/index'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { yuan } from '../../ui/say'
import { Slot } from '../../ui/slot'
import './parts.scss'

type Step = Assessment['steps'][number]

const UNITS = new Map(parameterCatalogue().map(({ id, unit }) => [id, unit]))

const valueOf = ({ valueFen, value, parameter }: Step): string => {
  if (valueFen !== undefined) return `¥${yuan(valueFen)}`
  if (value === undefined) return ''
  const unit = parameter === undefined ? undefined : UNITS.get(parameter)
  return unit === undefined ? String(value) : valueInWords(unit, value)
}

/** How the sum comes about: one operation a line, with the clause of the plan beside it (C2). */
export const Arithmetic = ({ steps }: { readonly steps: readonly Step[] }) => (
  <View>
    {steps.map((step, index) => (
      <View key={index} className="row">
        <View className="grow">
          {step.says}
          <View className="note">{`依据：${clauseInWords(step.clause)}`}</View>
        </View>
        <View className="num sum">{valueOf(step)}</View>
      </View>
    ))}
  </View>
)

/** The arithmetic one tap away. */
export const ArithmeticFold = ({
  steps,
  label = '看看怎么算的',
}: {
  readonly steps: readonly Step[]
  readonly label?: string
}) => {
  const [open, setOpen] = useState(false)
  return (
    <View className={steps.length === 0 ? 'gone' : ''}>
      <View className="part-fold">
        <Button kind="plain" inline onTap={() => setOpen(!open)}>
          {open ? '收起算法' : label}
        </Button>
      </View>
      <Slot>{open ? <Arithmetic steps={steps} /> : null}</Slot>
    </View>
  )
}
