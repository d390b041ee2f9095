import type { Audience } from '@wengang/shared/policy/index'
import type { Question } from '@wengang/shared/policy/what-can-i-get'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { answer, forgetAll, takeBack, useAnswers, type OwnAnswers } from '../../api/answers'
import { useParam } from '../../api/params'
import { BigChoice, BigChoices } from '../../ui/choices'
import { QuestionPage } from '../../ui/question-page'
import { Button } from '../../ui/button'
import { mostQuestions, UNKNOWN, useEnquiry } from '../claim-parts/enquiry'
import { Findings } from './findings'

interface AskProps {
  readonly question: Question
  readonly audience: Audience
  readonly given: OwnAnswers
  readonly asked: number
  readonly onAnswer: (value: string | readonly string[]) => void
  readonly onBack: () => void
}

/** One question; a single choice goes on by itself. */
const Ask = ({ question, audience, given, asked, onAnswer, onBack }: AskProps) => {
  const [ticked, setTicked] = useState<string[]>([])
  const choices = question.choices.map(({ value, label, help }) => ({ value, label, help }))
  const unsure = (
    <Button kind="quiet" onTap={() => onAnswer(UNKNOWN)}>
      说不清，先跳过
    </Button>
  )
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
    <QuestionPage {...common}>
      <View className="stack">
        <BigChoice options={choices} value={null} onChoose={onAnswer} />
        {unsure}
      </View>
    </QuestionPage>
  ) : (
    <QuestionPage {...common} onNext={() => onAnswer(ticked)}>
      <View className="stack">
        <BigChoices options={choices} values={ticked} onChange={setTicked} />
        {unsure}
      </View>
    </QuestionPage>
  )
}

/** 看看能领什么 (C1): a few taps, then every scheme with its amount, or why not and what else. */
const WhatPage = () => {
  const audience: Audience = useParam('audience') === 'firm' ? 'firm' : 'person'
  const [own, change] = useAnswers(audience)
  const { findings, next, asked, knownCount } = useEnquiry(audience, own)
  const last = own.order.at(-1)
  if (next === null)
    return (
      <Findings
        audience={audience}
        findings={findings}
        known={knownCount}
        own={own}
        onChange={change}
        onBack={last === undefined ? undefined : () => change(takeBack(last))}
        onRestart={() => change(forgetAll)}
      />
    )
  return (
    <Ask
      key={next.id}
      question={next}
      audience={audience}
      given={own}
      asked={asked}
      onAnswer={(value) => change(answer(next.id, value))}
      onBack={() => last !== undefined && change(takeBack(last))}
    />
  )
}

export default WhatPage
