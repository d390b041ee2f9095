import '../parts/employer.scss'
import { View } from '@tarojs/components'
import { CHANNEL_NAMES, type Interview } from '@wengang/shared/contract/interviews'
import {
  INTERVIEW_STATUSES,
  INTERVIEW_STATUS_NAMES,
  type InterviewStatus,
} from '@wengang/shared/workflow/interview'
import { useState } from 'react'
import { useReceivedInterviews } from '../../api/hiring'
import { useParam } from '../../api/params'
import { goTo } from '../../api/sign-in'
import { Chip } from '../../ui/choices'
import { EmptyState } from '../../ui/faces'
import { ListView } from '../../ui/list-view'
import { Heading } from '../../ui/primitives/heading'
import { Tap } from '../../ui/primitives/tap'
import { chineseMoment } from '../../ui/say'
import { Tag, type Tone } from '../../ui/tag'
import { EmployerRoom } from '../parts/room'

const TONES: Readonly<Record<InterviewStatus, Tone>> = {
  offered: 'plain',
  'other-times-asked': 'amber',
  confirmed: 'green',
  held: 'plain',
  'no-show': 'danger',
  declined: 'plain',
  cancelled: 'plain',
}

const keyOf = (interview: Interview) => interview.id
const row = (interview: Interview) => (
  <Tap className="card" onTap={() => goTo(`/employer/interview/index?id=${interview.id}`)}>
    <View className="between">
      <Heading level={3} className="lead grow">
        {interview.candidate.name}
      </Heading>
      <Tag tone={TONES[interview.status]}>{INTERVIEW_STATUS_NAMES[interview.status]}</Tag>
    </View>
    <View className="num">
      {interview.confirmedSlot ? chineseMoment(interview.confirmedSlot) : interview.sentence}
    </View>
    <View className="note">{`${interview.job.title} · ${CHANNEL_NAMES[interview.channel]} · ${interview.minutes} 分钟`}</View>
  </Tap>
)

const isStatus = (text: string): text is InterviewStatus =>
  (INTERVIEW_STATUSES as readonly string[]).includes(text)

/** Interviews of my firm. Param `status`. */
const InterviewsPage = () => {
  const asked = useParam('status')
  const [status, setStatus] = useState<InterviewStatus | null>(isStatus(asked) ? asked : null)
  const query = useReceivedInterviews(status ? { status } : {})
  return (
    <EmployerRoom title="面试安排">
      <View className="chips">
        <View>
          <Chip on={status === null} onTap={() => setStatus(null)}>
            全部
          </Chip>
        </View>
        {INTERVIEW_STATUSES.map((one) => (
          <View key={one}>
            <Chip on={status === one} onTap={() => setStatus(one)}>
              {INTERVIEW_STATUS_NAMES[one]}
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
            title={status ? `没有「${INTERVIEW_STATUS_NAMES[status]}」的面试` : '还没有约过面试'}
            what="在「收到的报名」里点开一个人，就能约他面试。"
          />
        }
      />
    </EmployerRoom>
  )
}

export default InterviewsPage
