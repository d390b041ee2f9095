import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { Claim } from '@wengang/shared/contract/claims'
import { CLAIM_AMOUNT_NAMES } from '@wengang/shared/workflow/claim'
import { schemeById } from '@wengang/shared/policy/index'
import { useAccount } from '../../api/account'
import { actOnClaim, useClaim } from '../../api/claims'
import { isApiError } from '../../api/errors'
import { useParam } from '../../api/params'
import { goSignIn, goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card, LinkRow } from '../../ui/card'
import { ask, toast } from '../../ui/dialogs'
import { EmptyState, QueryView } from '../../ui/faces'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { ReadAloud } from '../../ui/read-aloud'
import { CallRow, Sentence } from '../../ui/sentence'
import { Slot } from '../../ui/slot'
import { Steps } from '../../ui/steps'
import { Tag } from '../../ui/tag'
import { ClaimOutcome } from '../claim-parts/claim-outcome'
import { stagesOf } from '../claim-parts/stages'
import { Filled } from './filled'
import { Corrections } from './corrections'
import { History } from './history'

const TONES = { rejected: 'danger', correction: 'amber', draft: 'amber', withdrawn: 'amber' } as const
const toneOf = (status: Claim['status']): 'green' | 'amber' | 'danger' =>
  status in TONES ? TONES[status as keyof typeof TONES] : 'green'

/** What the person can do next, in words under the sentence. */
const nextOf = (claim: Claim): string | null => {
  if (claim.status === 'rejected') return '觉得不对，可以打下面的电话问清楚，或提出申诉。'
  if (claim.status === 'correction') return '改好下面几处，重新提交就行。'
  if (claim.late) return '已经超过承诺的时间，可以打电话催办。'
  return claim.actions.includes('submit') || claim.status === 'paid' || claim.status === 'withdrawn'
    ? null
    : '您现在不用做什么，有结果会发消息给您。'
}

const Detail = ({ claim }: { readonly claim: Claim }) => {
  const scheme = schemeById(claim.scheme)
  const amountName = CLAIM_AMOUNT_NAMES[claim.status]
  return (
    <>
      <View>
        <Heading className="h1">{claim.plain}</Heading>
        <View className="note">{claim.title}</View>
        <View className="note num">
          {claim.reference ? `受理编号 ${claim.reference}` : '还没有编号，提交后才有'}
        </View>
      </View>
      <Sentence tone={toneOf(claim.status)} next={nextOf(claim)}>
        {claim.sentence}
      </Sentence>
      <Slot>
        {claim.late ? (
          <View>
            <Tag tone="danger">已超过承诺时间</Tag>
          </View>
        ) : null}
      </Slot>
      <Slot>{claim.status === 'correction' ? <Corrections claim={claim} scheme={scheme} /> : null}</Slot>
      <Slot>
        {claim.status === 'draft' || claim.status === 'withdrawn' ? null : (
          <Card title="办到哪一步了">
            <Steps stages={stagesOf(claim)} />
          </Card>
        )}
      </Slot>
      <Slot>
        {amountName === null ? null : (
          <ClaimOutcome
            scheme={scheme}
            assessment={claim.assessment}
            facts={claim.facts}
            workers={claim.workers}
            amountName={amountName}
          />
        )}
      </Slot>
      <Filled claim={claim} scheme={scheme} />
      <Slot>{claim.history.length > 0 ? <History entries={claim.history} /> : null}</Slot>
      <Card title="有事打电话">
        <CallRow name={claim.contact.office} phone={claim.contact.phone} hours={claim.contact.hours} />
      </Card>
      <Card>
        <LinkRow onTap={() => goTo(`/seeker/scheme/index?id=${claim.scheme}`)}>这项补贴的政策</LinkRow>
        <View>
          {claim.submittedAt ? (
            <LinkRow last onTap={() => goTo(`/seeker/receipt/index?id=${claim.id}`)}>
              申请回执
            </LinkRow>
          ) : null}
        </View>
      </Card>
      <ReadAloud text={`${claim.plain}。${claim.sentence}。${nextOf(claim) ?? ''}`} />
    </>
  )
}

const Bar = ({ claim }: { readonly claim: Claim }) => {
  const withdraw = async () => {
    const yes = await ask({
      title: claim.status === 'draft' ? '不要这份草稿了？' : '撤回这项申请？',
      content: claim.status === 'draft' ? '填过的内容会作废。' : '撤回后就不再办理，以后可以重新申请。',
      yes: claim.status === 'draft' ? '不要了' : '撤回',
      danger: true,
    })
    if (!yes) return
    try {
      await actOnClaim(claim, 'withdraw')
      toast('已撤回')
    } catch (error) {
      if (isApiError(error) && (error.code === 'stale' || error.code === 'wrong-status'))
        toast('这份申请刚刚有了变化，已换成最新的')
      else throw error
    }
  }
  const fill = claim.status === 'draft' || claim.status === 'correction'
  const again = claim.status === 'withdrawn' || claim.status === 'rejected'
  return (
    <>
      <View className={claim.actions.includes('withdraw') ? 'rowx' : 'gone'}>
        <Button kind="plain" inline onTap={withdraw}>
          {claim.status === 'draft' ? '不要了' : '撤回申请'}
        </Button>
      </View>
      <View className={fill ? 'grow' : 'gone'}>
        <Button onTap={() => goTo(`/seeker/claim-form/index?id=${claim.id}`)}>
          {claim.status === 'draft' ? '接着填' : '去补正'}
        </Button>
      </View>
      <View className={again ? 'grow' : 'gone'}>
        <Button onTap={() => goTo(`/seeker/claim-form/index?scheme=${claim.scheme}`)}>重新申请</Button>
      </View>
    </>
  )
}

/** One claim: where it stands, who has it and by when, what it comes to, what to put right (C6, C7). */
const ClaimPage = () => {
  const account = useAccount()
  const id = useParam('id')
  const query = useClaim(id)
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))
  const claim = query.data
  const acts =
    claim !== undefined &&
    (claim.actions.length > 0 || claim.status === 'withdrawn' || claim.status === 'rejected')
  return (
    <Page title="申请进度" bar={account && acts ? <Bar claim={claim} /> : null}>
      {account ? (
        <QueryView query={query}>{(found) => <Detail claim={found} />}</QueryView>
      ) : (
        <EmptyState
          title="登录后看进度"
          action={
            <Button inline onTap={() => goSignIn()}>
              登录
            </Button>
          }
        />
      )}
    </Page>
  )
}

export default ClaimPage
