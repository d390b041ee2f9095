import { View } from '@tarojs/components'
import type { Claim } from '@wengang/shared/contract/claims'
import type { Assessment } from '@wengang/shared/contract/policy'
import { useState } from 'react'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/choices'
import { Money } from '../../ui/money'
import { yuan } from '../../ui/say'
import { Tag, type Tone } from '../../ui/tag'

const OUTCOMES: Readonly<Record<Assessment['outcome'], { says: string; tone: Tone }>> = {
  eligible: { says: '符合', tone: 'green' },
  ineligible: { says: '不符合', tone: 'danger' },
  unknown: { says: '还差情况', tone: 'amber' },
  review: { says: '需核定', tone: 'amber' },
  'not-in-force': { says: '不在执行期', tone: 'danger' },
}
const ANSWERS = { yes: '符合', no: '不符', unknown: '不明' } as const

export const OutcomeTag = ({ outcome }: { readonly outcome: Assessment['outcome'] }) => (
  <Tag tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].says}</Tag>
)

const Sums = ({ steps }: { readonly steps: Assessment['steps'] }) => (
  <View>
    {steps.map((step, index) => (
      <View key={index} className="sum-row">
        <View className="grow">
          {step.says}
          <View className="note">{step.clause}</View>
        </View>
        <View className="sum-value">
          {step.valueFen !== undefined ? `¥${yuan(step.valueFen)}` : (step.value ?? '')}
        </View>
      </View>
    ))}
  </View>
)

/** Conditions with yes and no, the arithmetic with its clauses, and the other ways where the plan says "or". */
export const OneAssessment = ({ assessment }: { readonly assessment: Assessment }) => (
  <View className="desk-col">
    <View className="between">
      <OutcomeTag outcome={assessment.outcome} />
      <Money fen={assessment.amountFen} />
    </View>
    <View>
      {assessment.checks.map((check) => (
        <View key={check.id} className="check">
          <View className={`check-mark ${check.answer}`}>{ANSWERS[check.answer]}</View>
          <View className="grow">
            {check.says}
            <View className="note">{check.clause}</View>
          </View>
        </View>
      ))}
      {assessment.reviews.map((review) => (
        <View key={review.id} className="check">
          <View className="check-mark unknown">核定</View>
          <View className="grow">
            {review.says}
            <View className="note">{review.clause}</View>
          </View>
        </View>
      ))}
    </View>
    <Sums steps={assessment.steps} />
    <View>
      {(assessment.alternatives ?? [])
        .filter((one) => one.steps.length > 0)
        .map((one, index) => (
          <View key={one.id}>
            <View className="between">
              <View className="note">{`另一种算法 ${index + 1}`}</View>
              <Money fen={one.amountFen} size="small" />
            </View>
            <Sums steps={one.steps} />
          </View>
        ))}
    </View>
  </View>
)

/** An assessment of a claim, or of each worker on a roster. */
export const AssessmentView = ({
  assessment,
  nameOf,
}: {
  readonly assessment: Claim['assessment']
  readonly nameOf?: (line: number) => string
}) => {
  const [line, setLine] = useState<number | null>(null)
  if (!('lines' in assessment)) return <OneAssessment assessment={assessment} />
  const open = line === null ? undefined : assessment.lines[line]
  return (
    <View className="desk-col">
      <View className="between">
        <OutcomeTag outcome={assessment.outcome} />
        <View>
          <View className="note">{`${assessment.lines.length} 人合计`}</View>
          <Money fen={assessment.totalFen} />
        </View>
      </View>
      <View className="papers">
        {assessment.lines.slice(0, 60).map((one, index) => (
          <View key={index}>
            <Chip
              on={index === line}
              onTap={() => setLine(index === line ? null : index)}
            >{`${nameOf?.(index) ?? `第 ${index + 1} 人`} ${one.amountFen === null ? OUTCOMES[one.outcome].says : `¥${yuan(one.amountFen)}`}`}</Chip>
          </View>
        ))}
      </View>
      <View
        className={assessment.lines.length > 60 ? 'note' : 'gone'}
      >{`只列前 60 人，共 ${assessment.lines.length} 人`}</View>
      <View className="note">点一个人看怎么算的。</View>
      <View>
        {open ? (
          <Card>
            <OneAssessment assessment={open} />
          </Card>
        ) : null}
      </View>
    </View>
  )
}
