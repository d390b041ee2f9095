import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import type { Application } from '@wengang/shared/contract/applications'
import type { ApplicationAction } from '@wengang/shared/workflow/application'
import { useState } from 'react'
import { useAccount } from '../../api/account'
import { actOnApplication, applicationKey, useApplication } from '../../api/applications'
import { newerShown } from '../../api/conflict'
import { useCounty } from '../../api/county'
import { useParam } from '../../api/params'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card, Fact, LinkRow } from '../../ui/card'
import { ask, sayFailed } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { Money } from '../../ui/money'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { ReadAloud } from '../../ui/read-aloud'
import { chineseMoment, longDay } from '../../ui/say'
import { CallRow, Sentence } from '../../ui/sentence'
import { Slot } from '../../ui/slot'
import { NoFeeWarning, Warning } from '../../ui/warnings'
import { History } from '../work-parts/history'
import { ReasonSheet } from '../work-parts/reason-sheet'
import { SignInFirst } from '../work-parts/sign-in-first'
import { APPLICATION_TONES } from '../work-parts/tones'

type Ask = 'withdraw' | 'decline-offer'
const SHEETS = {
  withdraw: {
    title: '撤回报名',
    help: '单位会看到原因，不影响您报别的岗位。',
    yes: '撤回报名',
    reasons: ['找到别的工作了', '家里有事', '离家太远', '工资不合适'],
  },
  'decline-offer': {
    title: '不去了',
    help: '单位会看到原因，不影响您报别的岗位。',
    yes: '告诉单位不去',
    reasons: ['工资不合适', '离家太远', '找到别的工作了', '家里有事', '和说的不一样'],
  },
} as const

const One = ({
  application,
  accountId,
}: {
  readonly application: Application
  readonly accountId: string
}) => {
  const county = useCounty().data
  const [asking, setAsking] = useState<Ask | null>(null)
  const [notice, setNotice] = useState('')
  const act = async (action: ApplicationAction, reason?: string) => {
    setNotice('')
    setAsking(null)
    try {
      await actOnApplication(application, accountId, action, reason)
    } catch (error) {
      setNotice(newerShown(applicationKey(application.id, accountId), error))
    }
  }
  const accept = async () => {
    if (
      await ask({
        title: '接受这份工作？',
        content: `告诉${application.employer.name}您愿意去。签合同时再看一遍工资和时间。`,
        yes: '接受',
      })
    )
      await act('accept-offer').catch(sayFailed)
  }
  const can = (action: ApplicationAction) => application.actions.includes(action)
  const tone = APPLICATION_TONES[application.status]
  return (
    <>
      <Slot>{notice ? <Warning>{notice}</Warning> : null}</Slot>
      <Heading className="h1">{application.job.title}</Heading>
      <Sentence tone={tone === 'plain' ? 'green' : tone} next={application.nextStep}>
        {application.sentence}
      </Sentence>
      <Slot>
        {can('accept-offer') ? (
          <View className="stack" style={{ gap: '12px' }}>
            <NoFeeWarning />
            <Button onTap={accept}>接受，我去</Button>
          </View>
        ) : null}
      </Slot>
      <Slot>
        {can('decline-offer') ? (
          <Button kind="quiet" onTap={() => setAsking('decline-offer')}>
            不去
          </Button>
        ) : null}
      </Slot>
      <Slot>
        {application.interviewId ? (
          <Card>
            <LinkRow
              last
              value={application.interviewStatus === 'offered' ? '去选时间' : '看面试'}
              onTap={() => goTo(`/seeker/interview/index?id=${application.interviewId ?? ''}`)}
            >
              面试
            </LinkRow>
          </Card>
        ) : null}
      </Slot>
      <Slot>
        {application.hire ? (
          <Card title="录用">
            <Fact label="上班">{longDay(application.hire.startsOn)}</Fact>
            <Fact label="合同">{`${longDay(application.hire.contractFrom)}至 ${longDay(application.hire.contractTo)}`}</Fact>
            <Fact label="工资">
              <Money fen={application.hire.payFen} size="small" />
            </Fact>
            <Button kind="quiet" onTap={() => goTo('/pages/benefits/index')}>
              看看能领哪些补贴
            </Button>
          </Card>
        ) : null}
      </Slot>
      <Card>
        <LinkRow onTap={() => goTo(`/seeker/job/index?id=${application.job.id}`)}>
          <View className="note">岗位</View>
          {application.job.title}
        </LinkRow>
        <LinkRow onTap={() => goTo(`/seeker/employer/index?id=${application.employer.id}`)}>
          <View className="note">单位</View>
          {application.employer.name}
        </LinkRow>
        <Fact label="上班地点">{application.job.regionName}</Fact>
        <Fact label="报名时间">{chineseMoment(application.appliedAt)}</Fact>
        <Fact label="我写的话">{application.note}</Fact>
      </Card>
      <ReadAloud text={`${application.job.title}。${application.sentence}${application.nextStep ?? ''}`} />
      <History entries={application.history} />
      <Slot>
        {county ? (
          <Card title="有事找谁">
            <CallRow name={county.bureau} phone={county.phone} hours={county.hours} />
          </Card>
        ) : null}
      </Slot>
      <Slot>
        {can('withdraw') ? (
          <Button kind="plain" onTap={() => setAsking('withdraw')}>
            撤回报名
          </Button>
        ) : null}
      </Slot>
      <View>
        {asking ? (
          <ReasonSheet
            {...SHEETS[asking]}
            onClose={() => setAsking(null)}
            onSend={(reason) => act(asking, reason)}
          />
        ) : null}
      </View>
    </>
  )
}

/** An application: where it stands, what comes next, what one can do about it (J9, I7). */
const ApplicationPage = () => {
  const account = useAccount()
  const query = useApplication(useParam('id'))
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Page title="报名进度">
      {account ? (
        <QueryView query={query}>
          {(application) => <One application={application} accountId={account.id} />}
        </QueryView>
      ) : (
        <SignInFirst what="登录后看报名办到哪一步。" />
      )}
    </Page>
  )
}

export default ApplicationPage
