import { View } from '@tarojs/components'
import { FACTS, type Audience } from '@wengang/shared/policy/index'
import { questionsFor, UNKNOWN } from '@wengang/shared/policy/what-can-i-get'
import { takeBack, type OwnAnswers } from '../../api/answers'
import { usePrefill, useApplicant } from '../../api/claims'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { isFactKey } from '../claim-parts/answers'
import { FactValue } from '../claim-parts/fact-value'
import { sayOrigin } from '../claim-parts/say-origin'
import { NEVER_ASKED } from '../claim-parts/reckon'

interface BasisProps {
  readonly audience: Audience
  readonly own: OwnAnswers
  readonly onChange: (make: (now: OwnAnswers) => OwnAnswers) => void
}

const Row = ({
  label,
  value,
  origin,
  onMend,
}: {
  readonly label: string
  readonly value: React.ReactNode
  readonly origin: string
  readonly onMend: (() => void) | null
}) => (
  <View className="row">
    <View className="grow">
      <View className="note">{label}</View>
      <View>{value}</View>
      <View className="note">{origin}</View>
    </View>
    <View>
      {onMend ? (
        <Button kind="plain" inline onTap={onMend}>
          改
        </Button>
      ) : null}
    </View>
  </View>
)

/** What the findings rest on, each with where it comes from and the way to put it right. */
export const Basis = ({ audience, own, onChange }: BasisProps) => {
  const applicant = useApplicant()
  const prefill = usePrefill()
  const records = applicant === audience ? prefill.data : undefined
  const facts = Object.entries(own.facts).filter(([key]) => isFactKey(key))
  const recorded = Object.entries(records?.facts ?? {}).filter(
    ([key]) => isFactKey(key) && own.facts[key] === undefined && !NEVER_ASKED.some((one) => one === key),
  )
  const questions = questionsFor(audience).filter(({ id }) => own.answers[id] !== undefined)
  if (facts.length + recorded.length + questions.length === 0) return null
  const label = (id: string): string => {
    const question = questions.find((one) => one.id === id)
    const given = own.answers[id]
    if (given === UNKNOWN) return '说不清'
    const chosen = question?.choices.filter(({ value }) =>
      typeof given === 'string' ? value === given : given?.includes(value),
    )
    return chosen?.map((one) => one.label).join('、') || '都没有'
  }
  return (
    <Card title="按这些情况算的">
      {recorded.map(([key, value]) =>
        isFactKey(key) ? (
          <Row
            key={key}
            label={FACTS[key].label}
            value={<FactValue asked={FACTS[key]} value={value} />}
            origin={sayOrigin(records?.sources[key])}
            onMend={null}
          />
        ) : null,
      )}
      {facts.map(([key, value]) =>
        isFactKey(key) ? (
          <Row
            key={key}
            label={FACTS[key].label}
            value={<FactValue asked={FACTS[key]} value={value} />}
            origin="您在先算一算或申请里填的"
            onMend={() =>
              onChange((now) => ({
                ...now,
                facts: Object.fromEntries(Object.entries(now.facts).filter(([one]) => one !== key)),
              }))
            }
          />
        ) : null,
      )}
      {questions.map((question) => (
        <Row
          key={question.id}
          label={question.ask}
          value={label(question.id)}
          origin="您刚才选的"
          onMend={() => onChange(takeBack(question.id))}
        />
      ))}
    </Card>
  )
}
