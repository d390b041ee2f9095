import { View } from '@tarojs/components'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { Money } from '../../ui/money'
import { QuestionPage } from '../../ui/question-page'
import { Slot } from '../../ui/slot'
import { Warning } from '../../ui/warnings'
import { isRoster } from '../claim-parts/reckon'
import { correctionOf, type StepProps } from './step-props'

/** The roster so far; it is filled on its own page (C8). */
export const WorkersStep = ({ step, form, scheme, number, of, onNext, onBack }: StepProps) => {
  const { claim } = form
  const count = claim.workers?.length ?? 0
  const fields = useForm({}, () => (count === 0 ? { workers: '花名册还空着，请先加人' } : {}))
  const says = correctionOf(form, step)
  return (
    <QuestionPage
      title={scheme.plain}
      question="为哪些人申请？"
      help="一人一行，逐人核对"
      step={number}
      of={of}
      form={fields}
      onNext={() => onNext(form.state)}
      {...(onBack ? { onBack } : {})}
    >
      <View className="stack" style={{ gap: 'var(--gap)' }}>
        <Slot>{says ? <Warning>{`要补正：${says}`}</Warning> : null}</Slot>
        <Card>
          <View className="between">
            <View>
              <View className="lead num">{`${count} 人`}</View>
              <View className="note">{count === 0 ? '还没有加人' : '预计可领'}</View>
            </View>
            <View>
              {count > 0 && isRoster(claim.assessment) ? (
                <Money fen={claim.assessment.totalFen} size="big" />
              ) : null}
            </View>
          </View>
        </Card>
        <Field {...fields.at('workers')}>
          <Button kind="quiet" icon="edit" onTap={() => goTo(`/seeker/claim-roster/index?id=${claim.id}`)}>
            {count === 0 ? '填花名册' : '查看、修改花名册'}
          </Button>
        </Field>
      </View>
    </QuestionPage>
  )
}
