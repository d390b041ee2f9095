import { View } from '@tarojs/components'
import { particularsOf } from '@wengang/shared/workflow/claim-particulars'
import { useRef } from 'react'
import { tell, useAnswers } from '../../api/answers'
import { useApplicant } from '../../api/claims'
import { useBook, useDay } from '../../api/policy'
import { sayFailed } from '../../ui/dialogs'
import { useForm } from '../../ui/form'
import { QuestionPage } from '../../ui/question-page'
import { Slot } from '../../ui/slot'
import { Warning } from '../../ui/warnings'
import { isFactKey, type Asked, type Reading } from '../claim-parts/answers'
import { askedIn } from '../claim-parts/asked-in'
import { FactInput } from '../claim-parts/fact-input'
import { refusalIn } from '../claim-parts/form-steps'
import { reckon } from '../claim-parts/reckon'
import { correctionOf, type StepProps } from './step-props'

/** What the screen `fact:KEY` asks. */
const askedOf = ({ step, scheme }: StepProps): Asked | null => {
  const key = step.slice('fact:'.length)
  return (
    particularsOf(scheme).find((one) => one.key === key) ?? (isFactKey(key) ? askedIn(scheme.id, key) : null)
  )
}

export const FactStep = (props: StepProps) => {
  const { step, form, scheme, number, of, onNext, onBack } = props
  const { book } = useBook()
  const today = useDay()
  const applicant = useApplicant()
  const [, change] = useAnswers(applicant ?? scheme.audience)
  const asked = askedOf(props)
  const key = step.slice('fact:'.length)
  const before = form.facts[key]
  const reading = useRef<Reading | null>(before === undefined || before === null ? null : { value: before })
  const says = correctionOf(form, step)
  const wrong = (): string | undefined => {
    const now = reading.current ?? {
      error: asked?.type === 'choices' ? '请选一项；都不符合就选「都没有」' : '请先回答这一题',
    }
    if ('error' in now) return now.error
    const { bad } = reckon(scheme, { ...form.facts, [key]: now.value }, book)
    return bad?.fact === key ? bad.says : undefined
  }
  const fields = useForm({}, () => ({ [key]: wrong() }))
  const go = () => {
    const now = reading.current
    if (now === null || 'error' in now) return
    const facts = { ...form.facts, [key]: now.value }
    const { assessment } = reckon(scheme, facts, book)
    // Not awaited: the next question does not wait for a slow line. What the server refuses is asked again.
    form.answer(key, now.value).catch(sayFailed)
    if (isFactKey(key)) change(tell(scheme, key, now.value))
    onNext({
      ...form.state,
      facts,
      refusal: refusalIn(assessment),
      assessment: scheme.roster ? form.state.assessment : (assessment ?? form.state.assessment),
    })
  }
  return (
    <QuestionPage
      title={scheme.plain}
      question={asked?.ask ?? ''}
      help={asked?.help}
      step={number}
      of={of}
      form={fields}
      onNext={go}
      {...(onBack ? { onBack } : {})}
    >
      <View className="stack" style={{ gap: 'var(--gap)' }}>
        <Slot>{says ? <Warning>{`要补正：${says}`}</Warning> : null}</Slot>
        {asked ? (
          <FactInput
            asked={asked}
            value={before}
            facts={form.facts}
            today={today}
            spot={fields.at(key)}
            onRead={(next, settled) => {
              reading.current = next
              if (settled && fields.ready()) go()
            }}
          />
        ) : null}
        <Slot>{form.waiting ? <View className="note">{form.waiting}</View> : null}</Slot>
      </View>
    </QuestionPage>
  )
}
