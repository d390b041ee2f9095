import type { Claim } from '@wengang/shared/contract/claims'
import { SCHEMES, schemeById, type Scheme } from '@wengang/shared/policy/index'
import { useState } from 'react'
import { useAccount, useProfile } from '../../api/account'
import { useApplicant, useClaim } from '../../api/claims'
import { goInstead } from '../../api/navigation'
import { useParam } from '../../api/params'
import { goSignIn, goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { EmptyState, QueryView, Skeleton } from '../../ui/faces'
import { Page } from '../../ui/page'
import { openAt, resumeAt, stepAfter, stepsOf, type StepId } from '../claim-parts/form-steps'
import { Check } from './check'
import { Intro } from './intro'
import { Step } from './step'
import { useClaimForm } from './use-claim-form'

const Filling = ({
  claim,
  scheme,
  first,
}: {
  readonly claim: Claim
  readonly scheme: Scheme
  readonly first: StepId | null
}) => {
  const form = useClaimForm(scheme, claim)
  const [at, setAt] = useState<StepId>(() => first ?? openAt(form.state))
  const [mending, setMending] = useState(false)
  const steps = stepsOf(form.state)
  const here = steps.includes(at) || mending ? at : resumeAt(form.state)
  const index = steps.indexOf(here)
  const previous = mending ? 'check' : steps[index - 1]
  const mend = (step: StepId) => {
    setMending(true)
    setAt(step)
  }
  const next = (state: typeof form.state) => {
    const after = stepAfter(state, here, mending)
    if (after === 'check') setMending(false)
    setAt(after)
  }
  const back =
    previous === undefined
      ? null
      : () => {
          setMending(false)
          setAt(previous)
        }
  if (here === 'check') return <Check form={form} scheme={scheme} onMend={mend} onBack={back} />
  return (
    <Step
      key={here}
      step={here}
      form={form}
      scheme={scheme}
      number={Math.max(index, 0) + 1}
      of={steps.length}
      onNext={next}
      onBack={back}
    />
  )
}

/** A record that came from the server; one that is no longer to be filled in is shown on its own page. */
const Loaded = ({ id, first }: { readonly id: string; readonly first: StepId | null }) => {
  const query = useClaim(id)
  // Whether name and id number are on record decides which screens there are; a profile that cannot be had does not hold the form up.
  const profile = useProfile()
  const claim = query.data
  if (
    claim &&
    !(profile.isPending && profile.fetchStatus === 'fetching') &&
    (claim.status === 'draft' || claim.status === 'correction')
  )
    return <Filling key={claim.id} claim={claim} scheme={schemeById(claim.scheme)} first={first} />
  return (
    <Page title="申请补贴">
      <QueryView query={query}>
        {(found) =>
          found.status === 'draft' || found.status === 'correction' ? (
            <Skeleton />
          ) : (
            <EmptyState
              title="这份申请已经交上去了"
              what={found.sentence}
              action={
                <Button inline onTap={() => goInstead(`/seeker/claim/index?id=${found.id}`)}>
                  看办到哪一步了
                </Button>
              }
            />
          )
        }
      </QueryView>
    </Page>
  )
}

/** The form of a claim (C3–C5): `?scheme=` starts or goes on with one, `?id=` opens one, `&step=` at one of its screens. */
const ClaimFormPage = () => {
  const account = useAccount()
  const applicant = useApplicant()
  const schemeId = useParam('scheme')
  const step = useParam('step')
  const given = useParam('id')
  const [started, setStarted] = useState('')
  const id = given || started
  const scheme = SCHEMES.find((one) => one.id === schemeId)
  if (id === '' && !scheme)
    return (
      <Page title="申请补贴">
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
  if (account === null)
    return (
      <Page title="申请补贴">
        <EmptyState
          title="申请前请先登录"
          what="登录后县里已经掌握的情况不用再填，办到哪一步也能看到。"
          action={
            <Button inline onTap={() => goSignIn()}>
              登录
            </Button>
          }
        />
      </Page>
    )
  if (applicant === null)
    return (
      <Page title="申请补贴">
        <EmptyState picture="failed" title="工作人员账号不能申请补贴" what="请用个人或单位的账号登录。" />
      </Page>
    )
  if (id === '' && scheme) return <Intro scheme={scheme} onStarted={setStarted} />
  return <Loaded key={id} id={id} first={step || null} />
}

export default ClaimFormPage
