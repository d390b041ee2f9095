import '../parts/employer.scss'
import { View } from '@tarojs/components'
import { JOB_KIND_NAMES, URGENT_NAMES, type Job } from '@wengang/shared/contract/jobs'
import { PART_NAMES } from '@wengang/shared/vetting'
import { JOB_ACTION_NAMES, type JobAction } from '@wengang/shared/workflow/job'
import { useState } from 'react'
import { actOnJob } from '../../api/hiring'
import { useJob } from '../../api/jobs'
import { useParam } from '../../api/params'
import { useDay } from '../../api/policy'
import { refusedOf, type Refused } from '../../api/refusals'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card, Fact, LinkRow } from '../../ui/card'
import { ask, toast } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { Icon } from '../../ui/icon'
import { PayLine } from '../../ui/money'
import { Heading } from '../../ui/primitives/heading'
import { longDay } from '../../ui/say'
import { Sentence } from '../../ui/sentence'
import { Slot } from '../../ui/slot'
import { firmVouched } from '../../ui/verified'
import { History } from '../parts/history'
import { RefusedCard } from '../../ui/refused-card'
import { EmployerRoom } from '../parts/room'
import { ConfirmSheet } from './confirm-sheet'

const HISTORY_NAMES: Readonly<Record<string, string>> = {
  ...JOB_ACTION_NAMES,
  create: '起草',
  update: '修改内容',
}

const Standing = ({ job, today }: { readonly job: Job; readonly today: string }) => {
  const returned = job.history.filter((entry) => entry.action === 'return').at(-1)?.reason
  switch (job.status) {
    case 'draft':
      return (
        <Sentence tone="amber" next="核对没有问题，就提交审核。">
          还是草稿，求职者看不到
        </Sentence>
      )
    case 'vetting':
      return (
        <Sentence tone="amber" next="审核通过后公开。期间改了内容，会重新排队。">
          县人社局正在审核
        </Sentence>
      )
    case 'returned':
      return (
        <Sentence
          tone="danger"
          next="改好后重新提交。"
        >{`退回修改：${returned ?? '请看下面的提示'}`}</Sentence>
      )
    case 'closed':
      return <Sentence next="要再招人，请新发一个岗位。">已停止招聘</Sentence>
    case 'published':
      if (job.endsOn >= today && job.employer.verifiedOn === null)
        return (
          <Sentence
            tone="danger"
            next="带营业执照到县人社局窗口核验，岗位马上恢复公开，不用重发。"
          >{`${firmVouched(job.employer).says}，求职者看不到这个岗位`}</Sentence>
        )
      return job.endsOn < today ? (
        <Sentence
          tone="danger"
          next="还在招，请确认并给一个新的截止日期。"
        >{`${longDay(job.endsOn)}已截止，求职者看不到了`}</Sentence>
      ) : (
        <Sentence
          next={`上次确认仍在招：${longDay(job.confirmedOn)}`}
        >{`正在招聘，${longDay(job.endsOn)}截止`}</Sentence>
      )
  }
}

const Findings = ({ job }: { readonly job: Job }) => (
  <Slot>
    {job.findings.length > 0 && job.status !== 'published' && job.status !== 'closed' ? (
      <Card title="系统提示，建议先改">
        {job.findings.map((finding) => (
          <View key={`${finding.where}${finding.says}`} className="found">
            <Icon name="warning" size={20} color="#A8560A" />
            <View className="grow">
              <View className="note">{PART_NAMES[finding.where as keyof typeof PART_NAMES] ?? ''}</View>
              {finding.says}
            </View>
          </View>
        ))}
      </Card>
    ) : null}
  </Slot>
)

const Content = ({ job }: { readonly job: Job }) => (
  <Card>
    <Heading level={3} className="lead">
      {job.title}
    </Heading>
    <PayLine pay={job.pay} />
    <Fact label="类型">{`${JOB_KIND_NAMES[job.kind]} · ${job.trade}`}</Fact>
    <Fact label="人数">{`${job.headcount} 人`}</Fact>
    <Fact label="底薪">{job.pay.base}</Fact>
    <Fact label="补贴奖金">{job.pay.extras}</Fact>
    <Fact label="扣款">{job.pay.deductions}</Fact>
    <Fact label="发薪日">{job.pay.payDay}</Fact>
    <Fact label="地点">{`${job.regionName} ${job.address}`}</Fact>
    <Fact label="吃住">
      {[job.board ? '包吃' : '', job.lodging ? '包住' : ''].filter(Boolean).join('、') || '不包吃住'}
    </Fact>
    <Fact label="工作内容">{job.duties}</Fact>
    <Fact label="招聘条件">{job.conditions}</Fact>
    <Fact label="急招">
      {job.urgent ? `${URGENT_NAMES[job.urgent.reason]}，至 ${longDay(job.urgent.until)}` : null}
    </Fact>
  </Card>
)

const Record = ({ job }: { readonly job: Job }) => {
  const today = useDay()
  const [refused, setRefused] = useState<Refused | null>(null)
  const [confirming, setConfirming] = useState(false)
  const can = (action: JobAction) => job.actions.includes(action)
  const act = async (action: JobAction, done: string, endsOn?: string) => {
    setRefused(null)
    await actOnJob(job, { action, ...(endsOn ? { endsOn } : {}) }).then(
      () => toast(done),
      (error: unknown) => setRefused(refusedOf(error)),
    )
  }
  const close = async () => {
    if (
      await ask({
        title: '停止招聘？',
        content: '求职者不再看到这个岗位，停了不能再开。',
        yes: '停止',
        danger: true,
      })
    )
      await act('close', '已停止招聘')
  }
  return (
    <View className="stack" style={{ gap: '16px' }}>
      <RefusedCard refused={refused} />
      <Standing job={job} today={today} />
      <Findings job={job} />
      <View className="actions">
        <View>
          {can('submit') ? <Button onTap={() => act('submit', '已提交审核')}>提交审核</Button> : null}
        </View>
        <View>{can('confirm') ? <Button onTap={() => setConfirming(true)}>确认仍在招</Button> : null}</View>
        <View>
          {job.actions.length > 0 && job.status !== 'closed' ? (
            <Button kind="quiet" icon="edit" onTap={() => goTo(`/employer/job-form/index?id=${job.id}`)}>
              修改内容
            </Button>
          ) : null}
        </View>
      </View>
      <Card>
        <LinkRow
          last
          onTap={() =>
            goTo(`/employer/applications/index?job=${job.id}&title=${encodeURIComponent(job.title)}`)
          }
        >
          看这个岗位收到的报名
        </LinkRow>
      </Card>
      <Content job={job} />
      <History history={job.history} names={HISTORY_NAMES} />
      <View>
        {can('close') ? (
          <Button kind="danger" onTap={close}>
            停止招聘
          </Button>
        ) : null}
      </View>
      <ConfirmSheet
        open={confirming}
        endsOn={job.endsOn}
        today={today}
        onClose={() => setConfirming(false)}
        onConfirm={(endsOn) => {
          setConfirming(false)
          return act('confirm', '已确认，求职者会看到今天的日期', endsOn)
        }}
      />
    </View>
  )
}

/** One of my posts: where it stands, what is wrong with it, what I can do. Param `id`. */
const MyJobPage = () => {
  const query = useJob(useParam('id'))
  return (
    <EmployerRoom title="岗位">
      <QueryView query={query}>{(job) => <Record job={job} />}</QueryView>
    </EmployerRoom>
  )
}

export default MyJobPage
