import { View } from '@tarojs/components'
import type { Assessment } from '@wengang/shared/contract/policy'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { yuan } from '../../ui/say'
import { Slot } from '../../ui/slot'

type Step = Assessment['steps'][number]

const valueOf = ({ valueFen, value }: Step): string => (valueFen !== undefined ? `¥${yuan(valueFen)}` : value !== undefined ? String(value) : '')

/** How the sum comes about: one operation a line, with the clause of the plan beside it (C2). */
export const Arithmetic = ({ steps }: { readonly steps: readonly Step[] }) => (
  <View>
    {steps.map((step, index) => (
      <View key={index} className="row">
        <View className="grow">{step.says}<View className="note">{`依据：${step.clause}`}</View></View>
        <View className="num sum">{valueOf(step)}</View>
      </View>
    ))}
  </View>
)

/** The arithmetic one tap away. */
export const ArithmeticFold = ({ steps, label = '看看怎么算的' }: { readonly steps: readonly Step[]; readonly label?: string }) => {
  const [open, setOpen] = useState(false)
  return (
    <View className={steps.length === 0 ? 'gone' : ''}>
      <Button kind="plain" inline onTap={() => setOpen(!open)}>{open ? '收起算法' : label}</Button>
      <Slot>{open ? <Arithmetic steps={steps} /> : null}</Slot>
    </View>
  )
}
