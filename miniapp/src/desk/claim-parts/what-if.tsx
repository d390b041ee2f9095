import { View } from '@tarojs/components'
import type { Claim } from '@wengang/shared/contract/claims'
import { useState } from 'react'
import { useWhatIf } from '../../api/desk'
import { useDay } from '../../api/policy'
import { Card } from '../../ui/card'
import { QueryView } from '../../ui/faces'
import { DateField } from '../../ui/fields'
import { Slot } from '../../ui/slot'
import { AssessmentView } from './assessment'

const Answer = ({ id, on }: { readonly id: string; readonly on: string }) => {
  const query = useWhatIf(id, on)
  return <QueryView query={query}>{(assessment) => <AssessmentView assessment={assessment} />}</QueryView>
}

/** What this claim would pay if it were judged on another day, with the parameters in force (S16). */
export const WhatIf = ({ claim }: { readonly claim: Claim }) => {
  const today = useDay()
  const [on, setOn] = useState<string | null>(null)
  return (
    <Card title="如在某日办理应发多少">
      <View className="desk-col">
        <DateField
          name="what-if"
          label="办理日期"
          value={on}
          max={`${Number(today.slice(0, 4)) + 5}-12-31`}
          min="2019-01-01"
          onChoose={(day) => setOn(/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null)}
        />
        <View className="note">按这一天执行的标准重算一遍，不改动这项申请。</View>
        <Slot>{on ? <Answer key={on} id={claim.id} on={on} /> : null}</Slot>
      </View>
    </Card>
  )
}
