import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAccount } from '../../api/account'
import { useApplicant } from '../../api/claims'
import { goSignIn, goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card, LinkRow } from '../../ui/card'
import { Chip } from '../../ui/choices'
import { EmptyState } from '../../ui/faces'
import { Page } from '../../ui/page'
import { Waiting } from '../../ui/waiting'
import { ApplicationList, ClaimList, InterviewList } from './lists'

const KINDS = [
  { id: 'claims', title: '补贴' },
  { id: 'applications', title: '报名' },
  { id: 'interviews', title: '面试' },
] as const
type Kind = (typeof KINDS)[number]['id']

const ListOf = ({ kind }: { readonly kind: Kind }) =>
  kind === 'claims' ? <ClaimList /> : kind === 'applications' ? <ApplicationList /> : <InterviewList />

/** A person's three lists, one at a time. A village helper has only claims. */
const Mine = ({ works }: { readonly works: boolean }) => {
  const [kind, setKind] = useState<Kind>('claims')
  return (
    <>
      <Waiting />
      <View className={works ? 'chips' : 'gone'}>
        {KINDS.map((one) => (
          <View key={one.id}>
            <Chip on={one.id === kind} onTap={() => setKind(one.id)}>
              {one.title}
            </Chip>
          </View>
        ))}
      </View>
      <View key={kind}>
        <ListOf kind={kind} />
      </View>
    </>
  )
}

/** 进度: everything under way, each as a sentence. */
const ProgressPage = () => {
  const account = useAccount()
  const applicant = useApplicant()
  if (account === null) {
    return (
      <Page title="进度">
        <EmptyState
          title="登录后看进度"
          what="报名、面试、补贴办到哪一步，都在这里。"
          action={
            <Button inline onTap={() => goSignIn()}>
              登录
            </Button>
          }
        />
      </Page>
    )
  }
  if (applicant === null) {
    return (
      <Page title="进度">
        <EmptyState
          title="您用的是工作人员账号"
          what="要办的事在工作台里。"
          action={
            <Button inline onTap={() => goTo('/desk/home/index')}>
              去工作台
            </Button>
          }
        />
      </Page>
    )
  }
  return (
    <Page title="进度">
      <View className={applicant === 'firm' ? '' : 'gone'}>
        <Card>
          <LinkRow last onTap={() => goTo('/employer/home/index')}>
            招人、收到的报名和面试，在「我的单位」
          </LinkRow>
        </Card>
      </View>
      <Mine key={account.id} works={account.roles.includes('seeker')} />
    </Page>
  )
}

export default ProgressPage
