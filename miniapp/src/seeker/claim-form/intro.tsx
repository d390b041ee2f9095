import { View } from '@tarojs/components'
import type { FactsJson } from '@wengang/shared/contract/policy'
import type { Scheme } from '@wengang/shared/policy/index'
import { useApplicant, useClaims, usePrefill } from '../../api/claims'
import { readDraft } from '../../api/drafts'
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
import { NEVER_ASKED } from '../claim-parts/reckon'
import { startClaim } from './use-claim-form'

/** Answers of the estimate are not asked again. */
const estimated = (scheme: Scheme): FactsJson => {
  const facts = readDraft<{ facts: FactsJson }>(`estimate:${scheme.id}`)?.facts ?? {}
  return Object.fromEntries(
    Object.entries(facts).filter(([key]) => (scheme.facts as readonly string[]).includes(key)),
  )
}

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
      onStarted((await startClaim(scheme.id, estimated(scheme))).id)
    } catch (error) {
      const other = openOther(error)
      if (other === null) throw error
      if (other !== '') onStarted(other)
    }
  }
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
            {`回答 ${Math.max(questions - known, 0)} 个问题，都是选一选、填一填`}
            <View className={known > 0 ? 'note' : 'gone'}>{`县里已掌握 ${known} 项，不用再填`}</View>
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
                .requirements(prefill.data?.facts ?? {})
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
