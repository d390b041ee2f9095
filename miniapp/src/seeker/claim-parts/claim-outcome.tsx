import { View } from '@tarojs/components'
import type { Claim } from '@wengang/shared/contract/claims'
import type { FactsJson, RosterAssessment } from '@wengang/shared/contract/policy'
import type { FactKey, Scheme } from '@wengang/shared/policy/index'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Money } from '../../ui/money'
import { perOf } from './account'
import { isEstimate, Outcome } from './outcome'
import { isRoster } from './reckon'
import { WorkerLine } from './worker-line'

interface ClaimOutcomeProps {
  readonly scheme: Scheme
  readonly assessment: Claim['assessment']
  readonly facts: FactsJson
  readonly workers: Claim['workers']
  readonly onMend?: (fact: FactKey) => void
  /** What the sum is by now; an estimate without. */
  readonly amountName?: string
}

const FEW = 5

/** Subtotal by worker; many are folded. */
const RosterOutcome = ({
  scheme,
  assessment,
  workers,
  facts,
  amountName,
}: Omit<ClaimOutcomeProps, 'assessment'> & { readonly assessment: RosterAssessment }) => {
  const [all, setAll] = useState(false)
  const lines = all ? assessment.lines : assessment.lines.slice(0, FEW)
  const paid = assessment.lines.filter((line) => line.outcome === 'eligible').length
  return (
    <Card>
      <View className="lead">{isEstimate(amountName) ? '预计一共可领' : `一共${amountName ?? ''}`}</View>
      <Money fen={assessment.totalFen} size="big" />
      <View className="note num">{`${assessment.lines.length} 人中 ${paid} 人符合条件${isEstimate(amountName) ? '；最后以县里审核为准' : ''}。`}</View>
      {lines.map((line, index) => (
        <View key={index}>
          <WorkerLine
            scheme={scheme}
            line={line}
            worker={workers?.[index] ?? {}}
            facts={facts}
            number={index + 1}
          />
        </View>
      ))}
      <View>
        {assessment.lines.length > FEW ? (
          <Button kind="plain" onTap={() => setAll(!all)}>
            {all ? '收起' : `看全部 ${assessment.lines.length} 人`}
          </Button>
        ) : null}
      </View>
    </Card>
  )
}

/** What a claim comes to, of one claimant or of a roster. */
export const ClaimOutcome = ({ assessment, ...rest }: ClaimOutcomeProps) =>
  isRoster(assessment) ? (
    <RosterOutcome {...rest} assessment={assessment} />
  ) : (
    <Outcome
      scheme={rest.scheme}
      assessment={assessment}
      facts={rest.facts}
      onMend={rest.onMend}
      amountName={rest.amountName}
      per={perOf(rest.scheme.id)}
    />
  )
