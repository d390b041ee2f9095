import { View } from '@tarojs/components'
import type { Application } from '@wengang/shared/contract/applications'
import { APPLICATION_STATUS_NAMES } from '@wengang/shared/workflow/application'
import { useAccount } from '../../api/account'
import { useApplications } from '../../api/applications'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/faces'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { Tag } from '../../ui/tag'
import { Waiting } from '../../ui/waiting'
import { SignInFirst } from '../work-parts/sign-in-first'
import { APPLICATION_TONES } from '../work-parts/tones'

const row = (application: Application) => (
  <Card onTap={() => goTo(`/seeker/application/index?id=${application.id}`)}>
    <View className="stack">
      <View className="between" style={{ alignItems: 'flex-start' }}>
        <Heading level={3} className="lead grow">
          {application.job.title}
        </Heading>
        <Tag tone={APPLICATION_TONES[application.status]}>{APPLICATION_STATUS_NAMES[application.status]}</Tag>
      </View>
      <View className="note">
        {application.employer.name} · {application.job.regionName}
      </View>
      <View>{application.sentence}</View>
      <View className="note">{application.nextStep}</View>
    </View>
  </Card>
)
const keyOf = (application: Application) => application.id

const Mine = () => (
  <>
    <Waiting />
    <ListView
      query={useApplications()}
      keyOf={keyOf}
      row={row}
      empty={
        <EmptyState
          title="还没有报过名"
          what="看到合适的岗位，点「报名」就行。"
          action={
            <Button inline onTap={() => goTo('/pages/jobs/index')}>
              去找工作
            </Button>
          }
        />
      }
    />
  </>
)

/** 我的报名: each as a sentence with what comes next (J9). */
const ApplicationsPage = () => (
  <Page title="我的报名">{useAccount() ? <Mine /> : <SignInFirst what="登录后看您报过的岗位。" />}</Page>
)

export default ApplicationsPage
