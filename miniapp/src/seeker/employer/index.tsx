import { View } from '@tarojs/components'
import type { ENTERPRISE_SIZES, ENTITY_TYPES } from '@wengang/shared/contract/employers'
import { useEmployer } from '../../api/jobs'
import { useParam } from '../../api/params'
import { copyText } from '../../platform/clipboard'
import { Button } from '../../ui/button'
import { Card, Fact } from '../../ui/card'
import { QueryView } from '../../ui/faces'
import { Page } from '../../ui/page'
import { longDay } from '../../ui/say'
import { Sentence } from '../../ui/sentence'
import { NoFeeWarning } from '../../ui/warnings'

const TYPES: Record<(typeof ENTITY_TYPES)[number], string> = {
  enterprise: '企业',
  'farmer-cooperative': '农民专业合作社',
  'large-grower': '种养大户',
  'family-farm': '家庭农场',
  'cooperative-workshop': '扶贫车间（合作社办）',
  'home-workshop': '家庭作坊',
  'small-construction': '小型建设项目',
  'self-employed': '个体工商户',
  'hr-agency': '人力资源服务机构',
  'labour-broker': '劳务经纪人',
}
const SIZES: Record<(typeof ENTERPRISE_SIZES)[number], string> = {
  micro: '微型',
  small: '小型',
  medium: '中型',
  large: '大型',
}

/** Who is behind a post: trust marks are facts with a date (J6, ux 10). */
const EmployerPage = () => {
  const query = useEmployer(useParam('id'))
  return (
    <Page title="用工单位">
      <QueryView query={query}>
        {(employer) => (
          <>
            <View className="h1">{employer.name}</View>
            {employer.verifiedOn ? (
              <Sentence
                next={
                  employer.verificationEndsOn ? `${longDay(employer.verificationEndsOn)}前要再核验一次` : null
                }
              >
                {`${employer.verifiedBy ?? '县人社局'} ${longDay(employer.verifiedOn)}核验了营业执照`}
              </Sentence>
            ) : (
              <Sentence tone="amber" next="去之前多打听，别交钱、别押证件。">
                营业执照还没有核验
              </Sentence>
            )}
            <Card>
              <Fact label="类型">{`${TYPES[employer.entityType]}${employer.entityType === 'enterprise' ? ` · ${SIZES[employer.size]}` : ''}`}</Fact>
              <Fact label="在哪里">{`${employer.regionName} ${employer.address}`}</Fact>
              <Fact label="信用代码">{employer.creditCode}</Fact>
              <Fact label="在招岗位">{`${employer.openJobs} 个`}</Fact>
            </Card>
            <Button kind="quiet" onTap={() => copyText(employer.creditCode)}>
              复制信用代码，自己去查
            </Button>
            <NoFeeWarning />
          </>
        )}
      </QueryView>
    </Page>
  )
}

export default EmployerPage
