import { View } from '@tarojs/components'
import type { Job } from '@wengang/shared/contract/jobs'
import {
  JOB_ACTION_NAMES,
  JOB_STANDING_NAMES,
  jobStanding,
  type JobAction,
} from '@wengang/shared/workflow/job'
import { useState } from 'react'
import { isApiError } from '../../api/errors'
import { actOnJob } from '../../api/hiring'
import { useJob } from '../../api/jobs'
import { useDay } from '../../api/policy'
import { refusedOf, type Refused } from '../../api/refusals'
import { refresh } from '../../api/query'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { ask, toast } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { useKeys } from '../../ui/primitives/keys'
import { ReasonSheet } from '../../ui/reason-sheet'
import { RefusedCard } from '../../ui/refused-card'
import { chineseMoment, longDay } from '../../ui/say'
import { Tag } from '../../ui/tag'
import { Warning } from '../../ui/warnings'
import { Post } from './post'
import { UrgentSheet } from './urgent-sheet'

const HISTORY_NAMES: Readonly<Record<string, string>> = {
  ...JOB_ACTION_NAMES,
  create: '起草',
  update: '修改内容',
}
const USUAL_RETURNS = [
  '工资写得不清，请写明底薪和发薪日',
  '工作内容太简单，请写清每天做什么',
  '有限制性别、年龄或户籍的词，请删掉',
  '不能收押金、服装费、培训费',
]

const Verification = ({ job }: { readonly job: Job }) => (
  <View className="between">
    <View className="grow">
      {job.employer.name}
      <View className="note">
        {job.employer.verifiedOn
          ? `${job.verifiedBy ?? '县人社局'} ${longDay(job.employer.verifiedOn)}核验营业执照`
          : '营业执照没有核验或已满六个月，先核验才能发布'}
      </View>
    </View>
    <Button kind="plain" inline onTap={() => goTo(`/desk/employer/index?id=${job.employer.id}`)}>
      {job.employer.verifiedOn ? '看单位' : '去核验'}
    </Button>
  </View>
)

interface RecordProps {
  readonly job: Job
  readonly onDone: () => void
}

const Record = ({ job, onDone }: RecordProps) => {
  const today = useDay()
  const standing = jobStanding(job, job.employer.verifiedOn, today)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [sheet, setSheet] = useState<'return' | 'urgent' | null>(null)
  const can = (action: JobAction) => job.actions.includes(action)
  const act = async (done: string, body: Parameters<typeof actOnJob>[1]) => {
    setRefused(null)
    await actOnJob(job, body).then(
      () => {
        setSheet(null)
        toast(done)
        refresh('desk')
      },
      (error: unknown) => {
        // A field of the open sheet shows its own fault.
        if (isApiError(error) && error.fields.length > 0) throw error
        setSheet(null)
        setRefused(refusedOf(error))
        throw error
      },
    )
  }
  const publish = async () => {
    const content =
      job.findings.length > 0
        ? `系统提示了 ${job.findings.length} 处，确认都没有问题？`
        : '求职者马上能看到。'
    if (await ask({ title: '审核通过？', content, yes: '发布' }))
      await act('已发布', { action: 'publish' }).then(onDone, () => undefined)
  }
  useKeys({
    a: () => (can('publish') && sheet === null ? void publish() : undefined),
    r: () => (can('return') && sheet === null ? setSheet('return') : undefined),
  })
  return (
    <>
      <View className="between">
        <View className="h1 grow">{job.title}</View>
        <Tag tone={standing === 'published' ? 'green' : 'amber'}>{JOB_STANDING_NAMES[standing]}</Tag>
      </View>
      <RefusedCard refused={refused} />
      <Card>
        <Verification job={job} />
      </Card>
      <View className={job.findings.length > 0 ? '' : 'gone'}>
        <Warning>{`系统提示 ${job.findings.length} 处，已在下面标出。是否要改由您决定。`}</Warning>
      </View>
      <View className="desk-actions">
        <View>
          {can('publish') ? (
            <Button icon="check" onTap={publish}>
              {JOB_ACTION_NAMES.publish}
            </Button>
          ) : null}
        </View>
        <View>
          {can('mark-urgent') ? (
            <Button onTap={() => setSheet('urgent')}>
              {job.urgent ? '改急招' : JOB_ACTION_NAMES['mark-urgent']}
            </Button>
          ) : null}
        </View>
        <View>
          {can('return') ? (
            <Button kind="danger" onTap={() => setSheet('return')}>
              {JOB_ACTION_NAMES.return}
            </Button>
          ) : null}
        </View>
      </View>
      <Post job={job} />
      <Card title="办理记录">
        {[...job.history].reverse().map((entry) => (
          <View key={`${entry.at}${entry.action}`} className="sum-row">
            <View className="grow">
              {`${HISTORY_NAMES[entry.action] ?? '已更新'}${entry.reason ? `：${entry.reason}` : ''}`}
              <View className="note num">{`${chineseMoment(entry.at)} · ${entry.by}`}</View>
            </View>
          </View>
        ))}
      </Card>
      <ReasonSheet
        open={sheet === 'return'}
        title="退回修改"
        help="单位会看到。请一次说全要改什么。"
        yes="退回"
        usual={[...new Set([...job.findings.map(({ says }) => says), ...USUAL_RETURNS])].slice(0, 6)}
        onClose={() => setSheet(null)}
        onGive={(reason) => act('已退回', { action: 'return', reason }).then(onDone)}
      />
      <UrgentSheet
        job={job}
        today={today}
        open={sheet === 'urgent'}
        onClose={() => setSheet(null)}
        onMark={(urgent) => act(urgent ? '已标为急招' : '已取消急招', { action: 'mark-urgent', urgent })}
      />
    </>
  )
}

/** A post to vet, or one that is up. */
export const VettingRecord = ({ id, onDone }: { readonly id: string; readonly onDone: () => void }) => (
  <QueryView query={useJob(id)}>{(job) => <Record job={job} onDone={onDone} />}</QueryView>
)
