import { useInfiniteQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { Application } from '@wengang/shared/contract/applications'
import type { ClaimSummary } from '@wengang/shared/contract/claims'
import type { ReplyOf } from '@wengang/shared/contract/endpoint'
import { interviews, type Interview } from '@wengang/shared/contract/interviews'
import { isMonthly } from '@wengang/shared/policy/in-words'
import { useAccount } from '../../api/account'
import { useApplications } from '../../api/applications'
import { useClaims } from '../../api/claims'
import { paged, type Pages } from '../../api/lists'
import { kept } from '../../api/offline'
import { call } from '../../api/request'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/faces'
import { ListView } from '../../ui/list-view'
import { Money } from '../../ui/money'
import { Heading } from '../../ui/primitives/heading'
import { chineseMoment, dayOfInstant, longDay } from '../../ui/say'
import { Tag } from '../../ui/tag'
import { CLAIM_AMOUNT_NAMES } from '@wengang/shared/workflow/claim'

const openClaim = (claim: ClaimSummary) =>
  goTo(
    claim.status === 'draft'
      ? `/seeker/claim-form/index?id=${claim.id}`
      : `/seeker/claim/index?id=${claim.id}`,
  )

const claimDate = (claim: ClaimSummary): string => {
  const parts = [
    claim.reference ? `编号 ${claim.reference}` : '',
    claim.submittedAt
      ? `${longDay(dayOfInstant(claim.submittedAt))}提交`
      : `${longDay(dayOfInstant(claim.createdAt))}开始填`,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

const claimRow = (claim: ClaimSummary) => (
  <Card onTap={() => openClaim(claim)}>
    <View className="stack">
      <View className="between">
        <Heading level={3} className="lead grow">
          {claim.plain}
        </Heading>
        {claim.amountFen === null || CLAIM_AMOUNT_NAMES[claim.status] === null ? null : (
          <View>
            {isMonthly(claim.scheme) ? '每月 ' : ''}
            <Money fen={claim.amountFen} />
          </View>
        )}
      </View>
      <View className={claim.late || claim.status === 'correction' ? 'wrap' : 'gone'}>
        {claim.status === 'correction' ? <Tag tone="amber">要您补正</Tag> : null}
        {claim.late ? <Tag tone="danger">已超时</Tag> : null}
      </View>
      <View>{claim.sentence}</View>
      <View className="note num">{claimDate(claim)}</View>
    </View>
  </Card>
)
const claimKey = (claim: ClaimSummary) => claim.id

export const ClaimList = () => (
  <ListView
    query={useClaims()}
    keyOf={claimKey}
    row={claimRow}
    empty={
      <EmptyState
        title="还没有申请过补贴"
        what="先看看有哪些补贴是您的，点几下就知道。"
        action={
          <Button inline onTap={() => goTo('/pages/benefits/index')}>
            看看能领什么
          </Button>
        }
      />
    }
  />
)

const applicationRow = (application: Application) => (
  <Card onTap={() => goTo(`/seeker/application/index?id=${application.id}`)}>
    <View className="stack">
      <Heading level={3} className="lead">
        {application.job.title}
      </Heading>
      <View className="note">{`${application.employer.name} · ${application.job.regionName}`}</View>
      <View>{application.sentence}</View>
      <View className={application.nextStep ? 'note' : 'gone'}>{application.nextStep}</View>
      <View className="note num">{`${longDay(dayOfInstant(application.appliedAt))}报名`}</View>
    </View>
  </Card>
)
const applicationKey = (application: Application) => application.id

export const ApplicationList = () => (
  <ListView
    query={useApplications()}
    keyOf={applicationKey}
    row={applicationRow}
    empty={
      <EmptyState
        title="还没有报过名"
        what="看中哪个岗位，点一下就能报名。"
        action={
          <Button inline onTap={() => goTo('/pages/jobs/index')}>
            去找工作
          </Button>
        }
      />
    }
  />
)

const useInterviews = () => {
  const account = useAccount()
  return useInfiniteQuery({
    queryKey: ['interviews', 'list', account?.id, {}],
    queryFn: ({ pageParam }) => call(interviews.list, { query: { cursor: pageParam } }),
    enabled: account !== null,
    ...paged,
    ...kept<Pages<ReplyOf<typeof interviews.list>>>(`${account?.id ?? ''}:interviews`),
  })
}

const interviewRow = (interview: Interview) => (
  <Card onTap={() => goTo(`/seeker/interview/index?id=${interview.id}`)}>
    <View className="stack">
      <Heading level={3} className="lead">
        {interview.job.title}
      </Heading>
      <View className="note">{interview.employer.name}</View>
      <View className={interview.confirmedSlot ? 'lead num' : 'gone'}>
        {interview.confirmedSlot ? chineseMoment(interview.confirmedSlot) : ''}
      </View>
      <View>{interview.sentence}</View>
    </View>
  </Card>
)
const interviewKey = (interview: Interview) => interview.id

export const InterviewList = () => (
  <ListView
    query={useInterviews()}
    keyOf={interviewKey}
    row={interviewRow}
    empty={<EmptyState title="还没有面试" what="报名后单位约您面试，会出现在这里，也会发消息。" />}
  />
)
