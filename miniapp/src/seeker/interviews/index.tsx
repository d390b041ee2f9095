import { View } from '@tarojs/components'
import { CHANNEL_NAMES, type Interview } from '@wengang/shared/contract/interviews'
import { INTERVIEW_STATUS_NAMES } from '@wengang/shared/workflow/interview'
import { useAccount } from '../../api/account'
import { useInterviews } from '../../api/interviews'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card, LinkRow } from '../../ui/card'
import { EmptyState } from '../../ui/faces'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { chineseMoment } from '../../ui/say'
import { Tag } from '../../ui/tag'
import { SignInFirst } from '../work-parts/sign-in-first'
import { INTERVIEW_TONES } from '../work-parts/tones'

const row = (interview: Interview) => (
  <Card onTap={() => goTo(`/seeker/interview/index?id=${interview.id}`)}>
    <View className="stack">
      <View className="between" style={{ alignItems: 'flex-start' }}>
        <View className="lead grow num">
          {interview.status === 'confirmed' && interview.confirmedSlot
            ? chineseMoment(interview.confirmedSlot)
            : interview.job.title}
        </View>
        <Tag tone={INTERVIEW_TONES[interview.status]}>{INTERVIEW_STATUS_NAMES[interview.status]}</Tag>
      </View>
      <View>{interview.sentence}</View>
      <View className="note">
        {interview.job.title} · {CHANNEL_NAMES[interview.channel]}
      </View>
    </View>
  </Card>
)
const keyOf = (interview: Interview) => interview.id

const Mine = () => (
  <ListView
    query={useInterviews()}
    keyOf={keyOf}
    row={row}
    empty={
      <EmptyState
        title="现在没有面试"
        what="报名以后，单位约您面试，会在这里让您挑时间。"
        action={
          <Button kind="quiet" inline onTap={() => goTo('/seeker/applications/index')}>
            看我的报名
          </Button>
        }
      />
    }
  />
)

/** 我的面试, and the rehearsal, which needs no appointment (I4). */
const InterviewsPage = () => (
  <Page title="我的面试">
    <Card>
      <LinkRow last onTap={() => goTo('/seeker/rehearsal/index')}>
        先试试镜头和话筒<View className="note">两分钟，随时能试</View>
      </LinkRow>
    </Card>
    {useAccount() ? <Mine /> : <SignInFirst what="登录后看单位约您的面试。" />}
  </Page>
)

export default InterviewsPage
