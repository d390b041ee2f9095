import '../parts/employer.scss'
import { View } from '@tarojs/components'
import type { Application } from '@wengang/shared/contract/applications'
import type { ApplicationAction } from '@wengang/shared/workflow/application'
import { useState } from 'react'
import { useApplication } from '../../api/applications'
import { decideApplication } from '../../api/hiring'
import { useParam } from '../../api/params'
import { refusedOf, type Refused } from '../../api/refusals'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card, Fact, LinkRow } from '../../ui/card'
import { ask, toast } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { Heading } from '../../ui/primitives/heading'
import { chineseMoment, longDay, yuan } from '../../ui/say'
import { Sentence } from '../../ui/sentence'
import { Slot } from '../../ui/slot'
import { APPLICATION_HISTORY_NAMES } from '../parts/application-words'
import { History } from '../parts/history'
import { ReasonSheet } from '../../ui/reason-sheet'
import { RefusedCard } from '../../ui/refused-card'
import { EmployerRoom } from '../parts/room'

const USUAL_REASONS = ['岗位已招满', '技能要求不符', '工作时间对不上', '联系不上']

const Actions = ({
  application,
  act,
  onReject,
}: {
  readonly application: Application
  readonly act: (action: ApplicationAction, done: string) => Promise<void>
  readonly onReject: () => void
}) => {
  const can = (action: ApplicationAction) => application.actions.includes(action)
  const offer = async () => {
    if (
      await ask({
        title: '发出录用意向？',
        content: `${application.candidate.name}会收到消息，答复后您再登记合同。`,
        yes: '发出',
      })
    )
      await act('offer-job', '已发出，等对方答复')
  }
  return (
    <View className="actions">
      <View>
        {can('offer-times') ? (
          <Button icon="clock" onTap={() => goTo(`/employer/offer/index?application=${application.id}`)}>
            {application.status === 'interviewed' ? '再约一次面试' : '约面试'}
          </Button>
        ) : null}
      </View>
      <View>
        {can('hire') ? (
          <Button onTap={() => goTo(`/employer/hire/index?id=${application.id}`)}>登记录用</Button>
        ) : null}
      </View>
      <View>
        {can('offer-job') ? (
          <Button kind="quiet" onTap={offer}>
            发出录用意向
          </Button>
        ) : null}
      </View>
      <View>
        {can('reject') ? (
          <Button kind="danger" onTap={onReject}>
            不合适
          </Button>
        ) : null}
      </View>
    </View>
  )
}

const Record = ({ application }: { readonly application: Application }) => {
  const [refused, setRefused] = useState<Refused | null>(null)
  const [rejecting, setRejecting] = useState(false)
  const act = async (action: ApplicationAction, done: string, reason?: string) => {
    setRefused(null)
    await decideApplication(application, { action, ...(reason ? { reason } : {}) }).then(
      () => toast(done),
      (error: unknown) => setRefused(refusedOf(error)),
    )
  }
  const { candidate, hire } = application
  return (
    <View className="stack" style={{ gap: '16px' }}>
      <RefusedCard refused={refused} />
      <Sentence next={application.nextStep}>{application.sentence}</Sentence>
      <Card>
        <Heading level={3} className="lead">
          {candidate.name}
        </Heading>
        <Fact label="工种">{candidate.trade ?? '没有填'}</Fact>
        <Fact label="电话">
          {candidate.phoneMasked ? `${candidate.phoneMasked}（面试时显示完整号码）` : null}
        </Fact>
        <Fact label="报名岗位">{`${application.job.title} · ${application.job.regionName}`}</Fact>
        <Fact label="报名时间">{chineseMoment(application.appliedAt)}</Fact>
        <Fact label="留言">{application.note}</Fact>
      </Card>
      <Slot>
        {hire ? (
          <Card title="录用">
            <Fact label="上岗">{longDay(hire.startsOn)}</Fact>
            <Fact label="合同">{`${longDay(hire.contractFrom)}至 ${longDay(hire.contractTo)}`}</Fact>
            <Fact label="月工资">{`${yuan(hire.payFen)} 元`}</Fact>
            <View className="note">这份记录就是申请补贴时的用工证明，不用再交一遍。</View>
          </Card>
        ) : null}
      </Slot>
      <Slot>
        {application.interviewId ? (
          <Card>
            <LinkRow last onTap={() => goTo(`/employer/interview/index?id=${application.interviewId ?? ''}`)}>
              看这次面试
            </LinkRow>
          </Card>
        ) : null}
      </Slot>
      <Actions application={application} act={act} onReject={() => setRejecting(true)} />
      <History history={application.history} names={APPLICATION_HISTORY_NAMES} />
      <ReasonSheet
        open={rejecting}
        title="不合适"
        help="报名的人会看到，请写得客气、具体。"
        usual={USUAL_REASONS}
        yes="确定不录用"
        optional
        onClose={() => setRejecting(false)}
        onGive={(reason) => {
          setRejecting(false)
          return act('reject', '已告诉对方', reason)
        }}
      />
    </View>
  )
}

/** One application and what can be done about it. Param `id`. */
const ApplicationPage = () => {
  const query = useApplication(useParam('id'))
  return (
    <EmployerRoom title="报名">
      <QueryView query={query}>{(application) => <Record application={application} />}</QueryView>
    </EmployerRoom>
  )
}

export default ApplicationPage
