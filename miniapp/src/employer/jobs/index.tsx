import '../parts/employer.scss'
import { View } from '@tarojs/components'
import {
  JOB_STANDINGS,
  JOB_STANDING_NAMES,
  jobStanding,
  type JobStanding,
} from '@wengang/shared/workflow/job'
import { useState } from 'react'
import { useMyJobs, type MyJob } from '../../api/hiring'
import { useParam } from '../../api/params'
import { useDay } from '../../api/policy'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/choices'
import { EmptyState } from '../../ui/faces'
import { ListView } from '../../ui/list-view'
import { PayLine } from '../../ui/money'
import { Heading } from '../../ui/primitives/heading'
import { Tap } from '../../ui/primitives/tap'
import { shortDay } from '../../ui/say'
import { Tag, type Tone } from '../../ui/tag'
import { EmployerRoom } from '../parts/room'

export const JOB_TONES: Readonly<Record<JobStanding, Tone>> = {
  draft: 'plain',
  vetting: 'amber',
  published: 'green',
  returned: 'danger',
  closed: 'plain',
  expired: 'danger',
  unvouched: 'danger',
}

const keyOf = (job: MyJob) => job.id
const Row = ({ job }: { readonly job: MyJob }) => {
  const standing = jobStanding(job, job.employer.verifiedOn, useDay())
  return (
    <Tap className="card" onTap={() => goTo(`/employer/job/index?id=${job.id}`)}>
      <View className="between">
        <Heading level={3} className="lead grow">
          {job.title}
        </Heading>
        <Tag tone={JOB_TONES[standing]}>{JOB_STANDING_NAMES[standing]}</Tag>
      </View>
      <PayLine pay={job.pay} />
      <View className="note">{`${job.regionName} · 招 ${job.headcount} 人 · ${shortDay(job.endsOn)}截止`}</View>
      <View className="note">{job.applications === 0 ? '还没有人报名' : `${job.applications} 人报名`}</View>
      <View className={standing === 'unvouched' ? 'note' : 'gone'}>
        营业执照核验没有或到期了，求职者看不到。核验后马上恢复。
      </View>
      <View className={standing === 'expired' ? 'note' : 'gone'}>过了截止日期，还在招就点开延期。</View>
    </Tap>
  )
}
const row = (job: MyJob) => <Row job={job} />

const isStanding = (text: string): text is JobStanding => (JOB_STANDINGS as readonly string[]).includes(text)

/** Posts of my firm, with how many applied. */
const MyJobsPage = () => {
  const asked = useParam('status')
  const [status, setStatus] = useState<JobStanding | null>(isStanding(asked) ? asked : null)
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
        {JOB_STANDINGS.map((one) => (
          <View key={one}>
            <Chip on={status === one} onTap={() => setStatus(one)}>
              {JOB_STANDING_NAMES[one]}
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
            title={status ? `没有「${JOB_STANDING_NAMES[status]}」的岗位` : '还没有发过岗位'}
            what="写清工资、地点和要做什么，审核通过后求职者就能看到。"
          />
        }
      />
    </EmployerRoom>
  )
}

export default MyJobsPage
