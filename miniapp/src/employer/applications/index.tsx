import '../parts/employer.scss'
import { View } from '@tarojs/components'
import type { Application } from '@wengang/shared/contract/applications'
import { APPLICATION_STATUSES, type ApplicationStatus } from '@wengang/shared/workflow/application'
import { useState } from 'react'
import { useApplications } from '../../api/applications'
import { useParam } from '../../api/params'
import { goTo } from '../../api/sign-in'
import { Chip } from '../../ui/choices'
import { EmptyState } from '../../ui/faces'
import { ListView } from '../../ui/list-view'
import { Heading } from '../../ui/primitives/heading'
import { Tap } from '../../ui/primitives/tap'
import { dayOfInstant, shortDay } from '../../ui/say'
import { Tag } from '../../ui/tag'
import { EmployerRoom } from '../parts/room'
import { APPLICATION_TONES, FIRM_STATUS_NAMES } from '../parts/application-words'

const SHOWN: readonly ApplicationStatus[] = [
  'submitted',
  'interviewing',
  'interviewed',
  'offered',
  'accepted',
  'hired',
  'rejected',
]

const keyOf = (application: Application) => application.id
const row = (application: Application) => (
  <Tap className="card" onTap={() => goTo(`/employer/application/index?id=${application.id}`)}>
    <View className="between">
      <Heading level={3} className="lead grow">
        {application.candidate.name}
      </Heading>
      <Tag tone={APPLICATION_TONES[application.status]}>{FIRM_STATUS_NAMES[application.status]}</Tag>
    </View>
    <View className="note num">
      {[application.candidate.trade ?? '没有填工种', application.candidate.phoneMasked]
        .filter(Boolean)
        .join(' · ')}
    </View>
    <View>{application.sentence}</View>
    <View className="note">{`报「${application.job.title}」 · ${shortDay(dayOfInstant(application.appliedAt))}`}</View>
  </Tap>
)

const isStatus = (text: string): text is ApplicationStatus =>
  (APPLICATION_STATUSES as readonly string[]).includes(text)

/** Who applied. Params: `job` (with `title`) for one post, `status`. */
const ReceivedPage = () => {
  const job = useParam('job')
  const title = useParam('title')
  const asked = useParam('status')
  const [status, setStatus] = useState<ApplicationStatus | null>(isStatus(asked) ? asked : null)
  const query = useApplications({ ...(job ? { job } : {}), ...(status ? { status } : {}) })
  return (
    <EmployerRoom title={title ? `${title}的报名` : '收到的报名'}>
      <View className="chips">
        <View>
          <Chip on={status === null} onTap={() => setStatus(null)}>
            全部
          </Chip>
        </View>
        {SHOWN.map((one) => (
          <View key={one}>
            <Chip on={status === one} onTap={() => setStatus(one)}>
              {FIRM_STATUS_NAMES[one]}
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
            title={status ? `没有「${FIRM_STATUS_NAMES[status]}」的报名` : '还没有人报名'}
            what="有人报名会发消息给您。工资和工作内容写得越清楚，报名的人越多。"
          />
        }
      />
    </EmployerRoom>
  )
}

export default ReceivedPage
