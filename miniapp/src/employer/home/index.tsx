import '../parts/employer.scss'
import { View } from '@tarojs/components'
import { JOB_STATUS_NAMES } from '@wengang/shared/workflow/job'
import { useApplications } from '../../api/applications'
import { useMyEmployer } from '../../api/employers'
import { useMyJobs, useReceivedInterviews } from '../../api/hiring'
import { rowsOf } from '../../api/lists'
import { useDay } from '../../api/policy'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card, LinkRow } from '../../ui/card'
import { QueryView } from '../../ui/faces'
import { Heading } from '../../ui/primitives/heading'
import { Tap } from '../../ui/primitives/tap'
import { EmployerRoom } from '../parts/room'
import { Verified } from '../../ui/verified'

/** '12', or '15+' when the first page does not hold them all. */
const countOf = (query: {
  data?: { pages: readonly { items: readonly unknown[]; next: string | null }[] } | undefined
}): string => {
  const last = query.data?.pages.at(-1)
  return last === undefined ? '…' : `${rowsOf(query.data).length}${last.next === null ? '' : '+'}`
}

const Count = ({
  number,
  children,
  warm = false,
  to,
}: {
  readonly number: string
  readonly children: string
  readonly warm?: boolean
  readonly to: string
}) => (
  <Tap className={`count ${warm && number !== '0' && number !== '…' ? 'warm' : ''}`} onTap={() => goTo(to)}>
    <View className="count-number">{number}</View>
    <View className="note">{children}</View>
  </Tap>
)

const Numbers = () => {
  const fresh = useApplications({ status: 'submitted' })
  const interviewed = useApplications({ status: 'interviewed' })
  const times = useReceivedInterviews({ status: 'other-times-asked' })
  const agreed = useReceivedInterviews({ status: 'confirmed' })
  const published = useMyJobs({ status: 'published' })
  const returned = useMyJobs({ status: 'returned' })
  return (
    <View className="counts">
      <Count warm number={countOf(fresh)} to="/employer/applications/index?status=submitted">
        新报名，待处理
      </Count>
      <Count warm number={countOf(interviewed)} to="/employer/applications/index?status=interviewed">
        面试过，待决定
      </Count>
      <Count warm number={countOf(times)} to="/employer/interviews/index?status=other-times-asked">
        要改面试时间
      </Count>
      <Count number={countOf(agreed)} to="/employer/interviews/index?status=confirmed">
        约好的面试
      </Count>
      <Count
        number={countOf(published)}
        to="/employer/jobs/index?status=published"
      >{`岗位${JOB_STATUS_NAMES.published}`}</Count>
      <Count warm number={countOf(returned)} to="/employer/jobs/index?status=returned">
        岗位被退回修改
      </Count>
    </View>
  )
}

/** The employer's room: who we are to the county and until when that holds, and what waits for an answer. */
const EmployerHome = () => {
  const query = useMyEmployer()
  const today = useDay()
  return (
    <EmployerRoom
      title="我的单位"
      bar={
        <Button icon="plus" onTap={() => goTo('/employer/job-form/index')}>
          发一个岗位
        </Button>
      }
    >
      <QueryView query={query}>
        {(employer) => (
          <View className="stack" style={{ gap: '16px' }}>
            <Heading className="h1">{employer.name}</Heading>
            <Verified employer={employer} today={today} />
            <Numbers />
            <Card>
              <LinkRow onTap={() => goTo('/employer/jobs/index')}>我的岗位</LinkRow>
              <LinkRow onTap={() => goTo('/employer/applications/index')}>收到的报名</LinkRow>
              <LinkRow onTap={() => goTo('/employer/interviews/index')}>面试安排</LinkRow>
              <LinkRow onTap={() => goTo('/pages/benefits/index')}>单位能领的补贴</LinkRow>
              <LinkRow last value={employer.phoneMasked} onTap={() => goTo('/employer/firm/index')}>
                单位地址和联系方式
              </LinkRow>
            </Card>
          </View>
        )}
      </QueryView>
    </EmployerRoom>
  )
}

export default EmployerHome
