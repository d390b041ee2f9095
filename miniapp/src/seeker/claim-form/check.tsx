import { View } from '@tarojs/components'
import type { FactKey, Scheme } from '@wengang/shared/policy/index'
import { useEffect, useState } from 'react'
import { actOnClaim, submitClaim, useApplicant } from '../../api/claims'
import { isApiError, type ApiError } from '../../api/errors'
import { goInstead } from '../../api/navigation'
import { goTo } from '../../api/sign-in'
import { askReminders } from '../../api/subscribe'
import { reveal, spotId } from '../../platform/reveal'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { toast } from '../../ui/dialogs'
import { useForm } from '../../ui/form'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { Slot } from '../../ui/slot'
import { SubmitButton } from '../../ui/submit-button'
import { Tick } from '../../ui/tick'
import { Warning } from '../../ui/warnings'
import { ClaimOutcome } from '../claim-parts/claim-outcome'
import { isOut, resumeAt, stepOfPath, type StepId } from '../claim-parts/form-steps'
import { Instead } from '../claim-parts/instead'
import { Outcome } from '../claim-parts/outcome'
import { Answers } from './answers'
import type { ClaimForm } from './use-claim-form'

interface CheckProps {
  readonly form: ClaimForm
  readonly scheme: Scheme
  readonly onMend: (step: StepId) => void
  readonly onBack: (() => void) | null
}

/** What a refused submission names, each with the way to the screen that puts it right. */
const Missing = ({
  refusal,
  onMend,
}: {
  readonly refusal: ApiError
  readonly onMend: (step: StepId) => void
}) => {
  useEffect(() => void reveal(['missing']), [refusal])
  return (
    <View id={spotId('missing')}>
      <Card title={refusal.message}>
        {refusal.fields.map((field) => {
          const step = stepOfPath(field.path)
          return (
            <View key={field.path} className="row">
              <View className="grow">{field.message}</View>
              <View>
                {step ? (
                  <Button kind="plain" inline onTap={() => onMend(step)}>
                    去补
                  </Button>
                ) : null}
              </View>
            </View>
          )
        })}
      </Card>
    </View>
  )
}

const listed = (error: unknown): error is ApiError =>
  isApiError(error) &&
  (error.code === 'incomplete' || error.code === 'not-eligible' || error.code === 'bad-facts') &&
  error.fields.length > 0

/** Check your answers, then the declaration, then it goes off (C5). */
export const Check = ({ form, scheme, onMend, onBack }: CheckProps) => {
  const { claim, state } = form
  const correcting = claim.status === 'correction'
  const [declared, setDeclared] = useState(false)
  const [refusal, setRefusal] = useState<ApiError | null>(null)
  const fields = useForm({}, () => (declared ? {} : { declared: '请先勾选确认' }))
  const outcome = state.assessment?.outcome
  const out = isOut(state) || outcome === 'ineligible' || outcome === 'not-in-force'
  const applicant = useApplicant()
  const unfinished = resumeAt(state)
  const send = async () => {
    setRefusal(null)
    try {
      const latest = await form.flush()
      const sent = correcting ? await actOnClaim(latest, 'resubmit') : await submitClaim(latest)
      goInstead(`/seeker/receipt/index?id=${sent.id}`)
    } catch (failure) {
      if (listed(failure)) setRefusal(failure)
      else if (isApiError(failure) && failure.code === 'stale') {
        setDeclared(false)
        toast('内容已更新，请再核对一遍')
      } else throw failure
    }
  }
  const submit = () => {
    // First thing in the tap: WeChat asks for consent to reminders only there.
    void askReminders(['progress'])
    return send()
  }
  const mendFact = (fact: FactKey) =>
    onMend(scheme.roster && scheme.workerFacts.includes(fact) ? 'workers' : `fact:${fact}`)
  return (
    <Page
      title={scheme.plain}
      bar={
        <>
          {onBack ? (
            <View className="rowx">
              <Button kind="quiet" inline onTap={onBack}>
                上一步
              </Button>
            </View>
          ) : null}
          <View className="grow">
            {out ? (
              <Button onTap={() => goTo(`/seeker/what/index?audience=${scheme.audience}`)}>
                看看别的能领什么
              </Button>
            ) : unfinished !== 'check' ? (
              <Button onTap={() => onMend(unfinished)}>还有没填的，去填</Button>
            ) : (
              <SubmitButton form={fields} onTap={submit}>
                {correcting ? '重新提交' : '提交申请'}
              </SubmitButton>
            )}
          </View>
        </>
      }
    >
      <View className="stack">
        <Heading className="h1">
          {out ? `${scheme.plain}，现在领不了` : correcting ? '核对补正的内容' : '提交前核对一遍'}
        </Heading>
        <View className="note">
          {out
            ? '不用再交材料，也不用填账号。填错了点「修改」，改完接着填。'
            : '有不对的点「修改」，改完会回到这里。'}
        </View>
      </View>
      <Slot>{refusal ? <Missing refusal={refusal} onMend={onMend} /> : null}</Slot>
      <Slot>{form.waiting ? <Warning>{form.waiting}</Warning> : null}</Slot>
      {state.refusal !== null && scheme.roster ? (
        <Outcome scheme={scheme} assessment={state.refusal} facts={form.facts} onMend={mendFact} />
      ) : state.assessment ? (
        <ClaimOutcome
          scheme={scheme}
          assessment={state.assessment}
          facts={form.facts}
          workers={claim.workers}
          onMend={mendFact}
        />
      ) : null}
      <Slot>{out ? <Instead audience={applicant ?? scheme.audience} not={scheme.id} /> : null}</Slot>
      <Answers form={form} scheme={scheme} out={out} onMend={onMend} />
      <Slot>
        {out || unfinished !== 'check' ? null : (
          <Tick
            {...fields.at('declared')}
            on={declared}
            help="作假要退回补贴，还要承担责任"
            onChange={setDeclared}
          >
            我确认以上情况和材料都是真的
          </Tick>
        )}
      </Slot>
    </Page>
  )
}
