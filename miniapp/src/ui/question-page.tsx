import { View } from '@tarojs/components'
import type { ComponentProps, ReactNode } from 'react'
import { Button } from './button'
import { Page } from './page'
import { SubmitButton } from './submit-button'
import { Heading } from './primitives/heading'

interface QuestionPageProps {
  /** Title of the whole form, in the bar on top. */
  readonly title: string
  /** The one question of this screen, in plain words. */
  readonly question: string
  readonly help?: string
  /** From 1. */
  readonly step: number
  readonly of: number
  /** What is wrong with the answer; absent where there is nothing that could be. */
  readonly form?: ComponentProps<typeof SubmitButton>['form']
  /** Absent where a tap on an answer goes on by itself. */
  readonly onNext?: () => void | Promise<unknown>
  readonly nextLabel?: string
  /** Goes to the question before; absent on the first. */
  readonly onBack?: () => void
  readonly children?: ReactNode
}

/** One question a screen: the question, the answers, 下一步. Answers belong in useDraft, so that nothing is lost. */
export const QuestionPage = ({
  title,
  question,
  help,
  step,
  of,
  form,
  onNext,
  nextLabel = '下一步',
  onBack,
  children,
}: QuestionPageProps) => (
  <Page
    title={title}
    bar={
      <>
        {onBack ? (
          <View className="rowx">
            <Button kind="quiet" inline onTap={onBack}>
              上一步
            </Button>
          </View>
        ) : null}
        {onNext ? (
          <View className="grow">
            {form ? (
              <SubmitButton form={form} onTap={onNext}>
                {nextLabel}
              </SubmitButton>
            ) : (
              <Button onTap={onNext}>{nextLabel}</Button>
            )}
          </View>
        ) : null}
      </>
    }
  >
    <View className="question-head">
      <View className="progress">
        <View className="progress-in" style={{ width: `${Math.round((step / Math.max(of, 1)) * 100)}%` }} />
      </View>
      <View className="note num">
        {step}/{of}
      </View>
    </View>
    <View className="stack">
      <Heading className="h1">{question}</Heading>
      <View className="note">{help}</View>
    </View>
    {/* A new question is a new set of inputs: they are uncontrolled and must not keep the last answer. */}
    <View key={`${step}:${question}`}>{children}</View>
  </Page>
)
