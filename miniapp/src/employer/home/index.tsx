import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { employers } from '@wengang/shared/contract/employers'
import { useAccount } from '../../api/account'
import { call } from '../../api/request'
import { goSignIn } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card, Fact } from '../../ui/card'
import { EmptyState, QueryView } from '../../ui/faces'
import { Page } from '../../ui/page'
import { longDay } from '../../ui/say'
import { Sentence } from '../../ui/sentence'

/** The employer's room: who we are to the county, and until when that holds. */
const EmployerHome = () => {
  const account = useAccount()
  const query = useQuery({ queryKey: ['employers', 'mine', account?.id], queryFn: () => call(employers.mine), enabled: account !== null })
  return (
    <Page title="我的单位">
      {account === null ? (
        <EmptyState title="请先登录" what="用单位的账号登录后再来。" action={<Button inline onTap={() => goSignIn()}>登录</Button>} />
      ) : (
        <QueryView query={query}>
          {(employer) => (
            <View className="stack" style={{ gap: '16px' }}>
              <View className="h1">{employer.name}</View>
              {employer.verifiedOn && employer.verificationEndsOn ? (
                <Sentence next={`${longDay(employer.verificationEndsOn)}前要再核验一次`}>{`${employer.verifiedBy ?? '县人社局'} ${longDay(employer.verifiedOn)}核验了营业执照`}</Sentence>
              ) : (
                <Sentence tone="amber" next="核验前发的岗位不会公开">营业执照还没有核验</Sentence>
              )}
              <Card>
                <Fact label="信用代码">{employer.creditCode}</Fact>
                <Fact label="地址">{employer.address}</Fact>
                <Fact label="联系人">{`${employer.contactName} ${employer.phoneMasked}`}</Fact>
                <Fact label="在招岗位">{`${employer.openJobs} 个`}</Fact>
              </Card>
            </View>
          )}
        </QueryView>
      )}
    </Page>
  )
}

export default EmployerHome
