import { View } from '@tarojs/components'
import type { ENTERPRISE_SIZES, ENTITY_TYPES } from '@wengang/shared/contract/employers'
import { useAccount } from '../../api/account'
import { useCounty } from '../../api/county'
import { useState } from 'react'
import { useEmployer, useJobs } from '../../api/jobs'
import { rowsOf } from '../../api/lists'
import { useParam } from '../../api/params'
import { goSignIn } from '../../api/sign-in'
import { copyText } from '../../platform/clipboard'
import { Button } from '../../ui/button'
import { Card, Fact } from '../../ui/card'
import { QueryView, EmptyState } from '../../ui/faces'
import { Icon } from '../../ui/icon'
import { JobCard } from '../../ui/job-card'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { Tap } from '../../ui/primitives/tap'
import { longDay } from '../../ui/say'
import { Sentence, CallRow } from '../../ui/sentence'
import { Sheet } from '../../ui/sheet'
import { firmVouched } from '../../ui/verified'
import { NoFeeWarning } from '../../ui/warnings'
import { ReportSheet } from '../job/report-sheet'
import type { JobSummary } from '@wengang/shared/contract/jobs'

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

const keyOf = (job: JobSummary) => job.id
const row = (job: JobSummary) => <JobCard job={job} />

/** A report is about a post, which the desk can look at; with several the reader says which. */
const ReportFirm = ({
  jobs,
  name,
  onClose,
}: {
  readonly jobs: readonly JobSummary[]
  readonly name: string
  readonly onClose: () => void
}) => {
  const [chosen, setChosen] = useState<JobSummary | null>(jobs.length === 1 ? (jobs[0] ?? null) : null)
  const county = useCounty().data
  if (chosen) return <ReportSheet job={chosen} onClose={onClose} />
  return (
    <Sheet open title={jobs.length === 0 ? `举报${name}` : '是哪个岗位的事？'} onClose={onClose}>
      <View className="stack" style={{ paddingBottom: '16px' }}>
        {jobs.map((job) => (
          <View key={job.id}>
            <Tap className="sheet-row" onTap={() => setChosen(job)}>
              <View className="grow">{job.title}</View>
              <Icon name="forward" size={18} color="#8d9891" />
            </Tap>
          </View>
        ))}
        <View className="note">
          {jobs.length === 0 ? '它现在没有公开的岗位。请打电话告诉我们。' : '不是岗位的事，也可以打电话。'}
        </View>
        {county ? <CallRow name={county.bureau} phone={county.phone} hours={county.hours} /> : null}
      </View>
    </Sheet>
  )
}

/** Who is behind a post: trust marks are facts with a date (J6, ux 10). */
const EmployerPage = () => {
  const id = useParam('id')
  const query = useEmployer(id)
  const posts = useJobs({ employer: id })
  const account = useAccount()
  const [reporting, setReporting] = useState(false)
  const report = () => {
    setReporting(true)
    if (!account) goSignIn('登录后才能举报，答复会发给您')
  }
  return (
    <Page title="用工单位">
      <QueryView query={query}>
        {(employer) => (
          <>
            <Heading className="h1">{employer.name}</Heading>
            {employer.verifiedOn ? (
              <Sentence
                next={
                  employer.verificationEndsOn ? `${longDay(employer.verificationEndsOn)}前要再核验一次` : null
                }
              >
                {`${employer.verifiedBy ?? '县人社局'} ${longDay(employer.verifiedOn)}核验了营业执照`}
              </Sentence>
            ) : (
              <Sentence tone="amber" next="它的岗位现在不公开。去之前多打听，别交钱、别押证件。">
                {firmVouched(employer).says}
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
            <Heading className="h1">在招的岗位</Heading>
            <ListView
              query={posts}
              keyOf={keyOf}
              row={row}
              page={false}
              empty={<EmptyState title="现在没有公开的岗位" what="可以看看别的单位在招什么。" />}
            />
            <Button kind="plain" icon="warning" onTap={report}>
              举报这家单位
            </Button>
            <View>
              {reporting && account ? (
                <ReportFirm
                  jobs={rowsOf(posts.data)}
                  name={employer.name}
                  onClose={() => setReporting(false)}
                />
              ) : null}
            </View>
          </>
        )}
      </QueryView>
    </Page>
  )
}

export default EmployerPage
