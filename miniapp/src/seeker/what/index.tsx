import type { Audience } from '@wengang/shared/policy/index'
import type { Question } from '@wengang/shared/policy/what-can-i-get'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDraft } from '../../api/drafts'
import { useParam } from '../../api/params'
import { BigChoice, BigChoices } from '../../ui/choices'
import { QuestionPage } from '../../ui/question-page'
import { answer, mostQuestions, NOTHING, stepBack, UNKNOWN, useEnquiry, type Given } from './enquiry'
import { Findings } from './findings'

interface AskProps {
  readonly question: Question
  readonly audience: Audience
  readonly given: Given
  readonly asked: number
  readonly onAnswer: (value: string | readonly string[]) => void
  readonly onBack: () => void
}

/** One question; a single choice goes on by itself. */
const Ask = ({ question, audience, given, asked, onAnswer, onBack }: AskProps) => {
  const [ticked, setTicked] = useState<string[]>([])
  const choices = question.choices.map(({ value, label, help }) => ({ value, label, help }))
  const unsure = { value: UNKNOWN, label: '不清楚' }
  const most = mostQuestions(audience)
  const common = {
    title: '看看能领什么',
    question: question.ask,
    help: question.help,
    step: asked + 1,
    of: Math.max(most, asked + 1),
    ...(given.order.length > 0 ? { onBack } : {}),
  }
  return question.kind === 'one' ? (
    <QuestionPage {...common} nextLabel="不清楚，跳过" onNext={() => onAnswer(UNKNOWN)}>
      <BigChoice options={choices} value={null} onChoose={onAnswer} />
    </QuestionPage>
  ) : (
    <QuestionPage {...common} onNext={() => onAnswer(ticked)}>
      <View className="stack">
        <BigChoices options={choices} values={ticked} onChange={setTicked} />
        <BigChoice options={[unsure]} value={null} onChoose={onAnswer} />
      </View>
    </QuestionPage>
  )
}

/** 看看能领什么 (C1): a few taps, then every scheme with its amount, or why not and what else. */
const WhatPage = () => {
  const audience: Audience = useParam('audience') === 'firm' ? 'firm' : 'person'
  const [given, change] = useDraft<Given>(`what:${audience}`, NOTHING)
  const { findings, next, asked, knownCount } = useEnquiry(audience, given.answers)
  if (next === null)
    return (
      <Findings
        audience={audience}
        findings={findings}
        known={knownCount}
        onBack={given.order.length > 0 ? () => change(stepBack(given)) : undefined}
        onRestart={() => change(NOTHING)}
      />
    )
  return (
    <Ask
      key={next.id}
      question={next}
      audience={audience}
      given={given}
      asked={asked}
      onAnswer={(value) => change(answer(given, next.id, value))}
      onBack={() => change(stepBack(given))}
    />
  )
}

export default WhatPage
