import { View } from '@tarojs/components'
import type { Scheme } from '@wengang/shared/policy/index'
import { useApplicant, useClaims, usePrefill } from '../../api/claims'
import { toldOf, useAnswers } from '../../api/answers'
import { useCounty } from '../../api/county'
import { useBook, useDay } from '../../api/policy'
import { isApiError } from '../../api/errors'
import { rowsOf } from '../../api/lists'
import { goInstead } from '../../api/navigation'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { toast } from '../../ui/dialogs'
import { EmptyState } from '../../ui/faces'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { Slot } from '../../ui/slot'
import { Warning } from '../../ui/warnings'
import { goTo } from '../../api/sign-in'
import { refusalIn } from '../claim-parts/form-steps'
import { Instead } from '../claim-parts/instead'
import { Outcome } from '../claim-parts/outcome'
import { NEVER_ASKED, reckon } from '../claim-parts/reckon'
import { startClaim } from './use-claim-form'

/** The claim that stands in the way: its form when it is a draft, else where it has got to. */
const openOther = (error: unknown): string | null => {
  if (
    !isApiError(error) ||
    error.code !== 'already-exists' ||
    typeof error.current !== 'object' ||
    error.current === null
  )
    return null
  const { current } = error
  if (!('id' in current) || typeof current.id !== 'string') return null
  if ('status' in current && current.status === 'draft') return current.id
  toast(error.message)
  goInstead(`/seeker/claim/index?id=${current.id}`)
  return ''
}

/** Before starting: what will be asked, what to have at hand, that it may be left and taken up again. */
export const Intro = ({
  scheme,
  onStarted,
}: {
  readonly scheme: Scheme
  readonly onStarted: (id: string) => void
}) => {
  const applicant = useApplicant()
  const fits = applicant !== null && scheme.audiences.includes(applicant)
  const prefill = usePrefill(fits ? scheme.id : undefined)
  const draft = rowsOf(useClaims().data).find(
    (claim) => claim.scheme === scheme.id && claim.status === 'draft',
  )
  const audience = applicant ?? scheme.audience
  const [own] = useAnswers(audience)
  const today = useDay()
  const { book } = useBook()
  const region = useCounty().data?.region
  const told = toldOf(scheme, own, { audience, today, region })
  // What was said elsewhere is not asked again; a roster's workers are not among it.
  const asked: readonly string[] = scheme.roster ? scheme.facts : scheme.needs
  const given = Object.fromEntries(Object.entries(told).filter(([key]) => asked.includes(key)))
  if (!fits) {
    return (
      <Page title="申请补贴">
        <EmptyState
          picture="failed"
          title={scheme.audiences.includes('person') ? '这项由个人申请' : '这项由单位申请'}
          what={
            scheme.audiences.includes('person')
              ? '请本人用自己的账号登录来报。'
              : '您可以把它发给您的单位，由单位来报。'
          }
        />
      </Page>
    )
  }
  const start = async () => {
    if (draft) return onStarted(draft.id)
    try {
      onStarted((await startClaim(scheme.id, given)).id)
    } catch (error) {
      const other = openOther(error)
      if (other === null) throw error
      if (other !== '') onStarted(other)
    }
  }
  const facts = { ...prefill.data?.facts, ...given }
  const refusal = refusalIn(reckon(scheme, facts, book).assessment)
  if (refusal !== null && !draft)
    return (
      <Page
        title="申请补贴"
        bar={<Button onTap={() => goTo(`/seeker/what/index?audience=${audience}`)}>看看别的能领什么</Button>}
      >
        <View>
          <Heading className="h1">{`${scheme.plain}，现在领不了`}</Heading>
          <View className="note">按县里已有的和您前面答的，已经能确定。不用再填，也不用交材料。</View>
        </View>
        <Outcome
          scheme={scheme}
          assessment={refusal}
          facts={facts}
          onMend={() => goTo(`/seeker/estimate/index?scheme=${scheme.id}`)}
        />
        <Instead audience={audience} not={scheme.id} />
      </Page>
    )
  const answeredHere = scheme.facts.filter(
    (key) => given[key] !== undefined && prefill.data?.facts[key] === undefined && !NEVER_ASKED.includes(key),
  ).length
  const known = Object.entries(prefill.data?.sources ?? {}).filter(
    ([key, source]) => source.startsWith('record:') && !NEVER_ASKED.some((one) => one === key),
  ).length
  const questions = scheme.facts.filter((key) => !NEVER_ASKED.includes(key)).length
  return (
    <Page title="申请补贴" bar={<Button onTap={start}>{draft ? '接着上次的填' : '开始填'}</Button>}>
      <View>
        <Heading className="h1">{scheme.plain}</Heading>
        <View className="note">{scheme.title}</View>
      </View>
      <Card title="大概要这些">
        <View className="row">
          <View className="grow">
            {`回答 ${Math.max(questions - known - answeredHere, 0)} 个问题，都是选一选、填一填`}
            <View className={known > 0 ? 'note' : 'gone'}>{`县里已掌握 ${known} 项，不用再填`}</View>
            <View
              className={answeredHere > 0 ? 'note' : 'gone'}
            >{`您前面答过 ${answeredHere} 项，也不用再填，提交前可以改`}</View>
          </View>
        </View>
        <View className={scheme.roster ? 'row' : 'gone'}>
          <View className="grow">
            填花名册<View className="note">一个个加，或从表格里整个粘贴</View>
          </View>
        </View>
        <View className="row">
          <View className="grow">
            材料拍照
            <View className="note">
              {scheme
                .requirements(facts)
                .map(({ title }) => title)
                .join('、')}
            </View>
          </View>
        </View>
        <View className={scheme.pays ? 'row last' : 'gone'}>
          <View className="grow">
            收款账户
            <View className="note">{applicant === 'firm' ? '单位对公账户' : '本人社保卡（一卡通）账号'}</View>
          </View>
        </View>
      </Card>
      <View className="note">填一点存一点，随时可以停下，下次接着填。</View>
      <Slot>
        {scheme.id === 'unemployment-benefit' ? (
          <Warning>失业金在「贵阳人社通」也能办。在这里交上来，县里会帮您转过去。</Warning>
        ) : null}
      </Slot>
      <Warning>办补贴不收一分钱。有人说要交钱才能办，是骗子。</Warning>
    </Page>
  )
}
