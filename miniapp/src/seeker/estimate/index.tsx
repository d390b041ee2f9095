import { View } from '@tarojs/components'
import type { FactsJson } from '@wengang/shared/contract/policy'
import { FACTS, SCHEMES, type FactKey, type Scheme } from '@wengang/shared/policy/index'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useApplicant, usePrefill } from '../../api/claims'
import { useCounty } from '../../api/county'
import { tell, toldOf, untell, useAnswers } from '../../api/answers'
import { useParam } from '../../api/params'
import { useBook, useDay } from '../../api/policy'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/faces'
import { Page } from '../../ui/page'
import { useForm } from '../../ui/form'
import { Heading } from '../../ui/primitives/heading'
import { QuestionPage } from '../../ui/question-page'
import { Slot } from '../../ui/slot'
import { askedIn } from '../claim-parts/asked-in'
import { perOf } from '../claim-parts/account'
import type { Reading } from '../claim-parts/answers'
import { FactInput } from '../claim-parts/fact-input'
import { ApplyButton } from '../claim-parts/claim-of'
import { Instead } from '../claim-parts/instead'
import { Outcome } from '../claim-parts/outcome'
import { reckon, stillToAsk } from '../claim-parts/reckon'
import { Answered } from './answered'

interface AskProps {
  readonly fact: FactKey
  readonly scheme: Scheme
  readonly facts: FactsJson
  readonly step: number
  readonly of: number
  readonly bad: string | null
  readonly onAnswer: (value: FactsJson[string]) => void
  readonly onBack: (() => void) | null
}

const Ask = ({ fact, scheme, facts, step, of, bad, onAnswer, onBack }: AskProps) => {
  const today = useDay()
  const asked = askedIn(scheme.id, fact)
  const reading = useRef<Reading | null>(facts[fact] === undefined ? null : { value: facts[fact] })
  const form = useForm({}, () => {
    const now = reading.current ?? {
      error: asked.type === 'choices' ? '请选一项；都不符合就选「都没有」' : '请先回答这一题',
    }
    return 'error' in now ? { [fact]: now.error } : {}
  })
  useEffect(() => {
    if (bad !== null) form.refuse({ [fact]: bad })
    // Once, for the answer that brought the person back here.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [bad])
  const go = () => {
    const now = reading.current
    if (now !== null && 'value' in now) onAnswer(now.value)
  }
  const forWorker = scheme.workerFacts.includes(fact)
  return (
    <QuestionPage
      title={`先算一算：${scheme.plain}`}
      question={forWorker ? `以一名职工为例：${asked.ask}` : asked.ask}
      help={asked.help}
      step={step}
      of={of}
      form={form}
      onNext={go}
      {...(onBack ? { onBack } : {})}
    >
      <FactInput
        asked={asked}
        value={facts[fact]}
        facts={facts}
        today={today}
        spot={form.at(fact)}
        onRead={(next, settled) => {
          reading.current = next
          if (settled && form.ready()) go()
        }}
      />
    </QuestionPage>
  )
}

const Estimate = ({ scheme }: { readonly scheme: Scheme }) => {
  const applicant = useApplicant()
  const prefill = usePrefill(
    applicant !== null && scheme.audiences.includes(applicant) ? scheme.id : undefined,
  )
  const county = useCounty()
  const today = useDay()
  const { book } = useBook()
  const audience = applicant !== null && scheme.audiences.includes(applicant) ? applicant : scheme.audience
  const [own, change] = useAnswers(audience)
  // Answered on this visit, so that 上一步 takes back the last one.
  const [order, setOrder] = useState<readonly FactKey[]>([])
  const [mending, setMending] = useState<FactKey | null>(null)
  const usable = applicant !== null && scheme.audiences.includes(applicant)
  const known = useMemo<FactsJson>(
    () => ({
      ...(county.data ? { minimumWageTier: county.data.minimumWageTier } : {}),
      ...(usable ? prefill.data?.facts : {}),
      appliedOn: today,
    }),
    [county.data, usable, prefill.data, today],
  )
  const region = county.data?.region
  const told = useMemo(
    () => toldOf(scheme, own, { audience, today, region }),
    [scheme, own, audience, today, region],
  )
  const facts = useMemo<FactsJson>(() => ({ ...known, ...told }), [known, told])
  const { assessment, bad } = useMemo(() => reckon(scheme, facts, book), [scheme, facts, book])
  const left = stillToAsk(scheme, assessment)
  const askedFact = mending ?? (bad && bad.fact in FACTS ? (bad.fact as FactKey) : left[0])
  const answerWith = (fact: FactKey) => (value: FactsJson[string]) => {
    setMending(null)
    change(tell(scheme, fact, value))
    setOrder([...order.filter((one) => one !== fact), fact])
  }
  const back = () => {
    if (mending !== null) return setMending(null)
    const last = order.at(-1)
    if (last === undefined) return
    change(untell(scheme, [last], audience))
    setOrder(order.slice(0, -1))
  }
  const restart = () => {
    change(untell(scheme, scheme.needs, audience))
    setOrder([])
  }
  if (askedFact !== undefined) {
    return (
      <Ask
        key={askedFact}
        fact={askedFact}
        scheme={scheme}
        facts={facts}
        step={order.length + 1}
        of={order.length + Math.max(left.length, 1)}
        bad={bad?.fact === askedFact ? bad.says : null}
        onAnswer={answerWith(askedFact)}
        onBack={mending !== null || order.length > 0 ? back : null}
      />
    )
  }
  const can = assessment?.outcome === 'eligible' || assessment?.outcome === 'review'
  return (
    <Page
      title={`先算一算：${scheme.plain}`}
      bar={
        <>
          <View className="rowx">
            <Button kind="quiet" inline onTap={restart}>
              重新算
            </Button>
          </View>
          <View className="grow">
            {can ? (
              <ApplyButton scheme={scheme.id} />
            ) : (
              <Button onTap={() => goTo(`/seeker/what/index?audience=${applicant ?? scheme.audience}`)}>
                看看别的能领什么
              </Button>
            )}
          </View>
        </>
      }
    >
      <View>
        <Heading className="h1">{scheme.plain}</Heading>
        <View className="note">{scheme.title}</View>
      </View>
      {assessment ? (
        <Outcome
          scheme={scheme}
          assessment={assessment}
          facts={facts}
          per={scheme.roster ? '每人' : perOf(scheme.id)}
          onMend={setMending}
        />
      ) : null}
      <Slot>{can ? null : <Instead audience={audience} not={scheme.id} />}</Slot>
      <Answered
        scheme={scheme}
        facts={facts}
        sources={usable ? (prefill.data?.sources ?? {}) : {}}
        given={told}
        onMend={setMending}
      />
    </Page>
  )
}

/** One scheme's estimate: only what is missing is asked, then the sum with its arithmetic, or why not and the remedy (C2). */
const EstimatePage = () => {
  const id = useParam('scheme')
  const scheme = SCHEMES.find((one) => one.id === id)
  return scheme ? (
    <Estimate scheme={scheme} />
  ) : (
    <Page title="先算一算">
      <EmptyState
        picture="failed"
        title="没有这项补贴"
        action={
          <Button inline onTap={() => goTo('/pages/benefits/index')}>
            看看有哪些
          </Button>
        }
      />
    </Page>
  )
}

export default EstimatePage
