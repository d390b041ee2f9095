import '../parts/employer.scss'
import { View } from '@tarojs/components'
import { JOB_STATUSES, JOB_STATUS_NAMES, type JobStatus } from '@wengang/shared/workflow/job'
import { useState } from 'react'
import { useMyJobs, type MyJob } from '../../api/hiring'
import { useParam } from '../../api/params'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/choices'
import { EmptyState } from '../../ui/faces'
import { ListView } from '../../ui/list-view'
import { PayLine } from '../../ui/money'
import { Tap } from '../../ui/primitives/tap'
import { shortDay } from '../../ui/say'
import { Tag, type Tone } from '../../ui/tag'
import { EmployerRoom } from '../parts/room'

export const JOB_TONES: Readonly<Record<JobStatus, Tone>> = {
  draft: 'plain',
  vetting: 'amber',
  published: 'green',
  returned: 'danger',
  closed: 'plain',
}

const keyOf = (job: MyJob) => job.id
const row = (job: MyJob) => (
  <Tap className="card" onTap={() => goTo(`/employer/job/index?id=${job.id}`)}>
    <View className="between">
      <View className="lead grow">{job.title}</View>
      <Tag tone={JOB_TONES[job.status]}>{JOB_STATUS_NAMES[job.status]}</Tag>
    </View>
    <PayLine pay={job.pay} />
    <View className="note">{`${job.regionName} · 招 ${job.headcount} 人 · ${shortDay(job.endsOn)}截止`}</View>
    <View className="note">{job.applications === 0 ? '还没有人报名' : `${job.applications} 人报名`}</View>
  </Tap>
)

const isStatus = (text: string): text is JobStatus => (JOB_STATUSES as readonly string[]).includes(text)

/** Posts of my firm, with how many applied. */
const MyJobsPage = () => {
  const asked = useParam('status')
  const [status, setStatus] = useState<JobStatus | null>(isStatus(asked) ? asked : null)
  const query = useMyJobs(status ? { status } : {})
  return (
    <EmployerRoom
      title="我的岗位"
      bar={
        <Button icon="plus" onTap={() => goTo('/employer/job-form/index')}>
          发一个岗位
        </Button>
      }
    >
      <View className="chips">
        <View>
          <Chip on={status === null} onTap={() => setStatus(null)}>
            全部
          </Chip>
        </View>
        {JOB_STATUSES.map((one) => (
          <View key={one}>
            <Chip on={status === one} onTap={() => setStatus(one)}>
              {JOB_STATUS_NAMES[one]}
            </Chip>
          </View>
        ))}
      </View>
      <ListView
        query={query}
        keyOf={keyOf}
        row={row}
        empty={
          <EmptyState
            title={status ? `没有${JOB_STATUS_NAMES[status]}的岗位` : '还没有发过岗位'}
            what="写清工资、地点和要做什么，审核通过后求职者就能看到。"
          />
        }
      />
    </EmployerRoom>
  )
}

export default MyJobsPage
