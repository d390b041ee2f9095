import { View } from '@tarojs/components'
import { JOB_KIND_NAMES, type Job } from '@wengang/shared/contract/jobs'
import { useJob } from '../../api/jobs'
import { useParam } from '../../api/params'
import { useShare } from '../../platform/share'
import { Button } from '../../ui/button'
import { Card, Fact } from '../../ui/card'
import { QueryView } from '../../ui/faces'
import { PayLine } from '../../ui/money'
import { Page } from '../../ui/page'
import { ReadAloud } from '../../ui/read-aloud'
import { longDay, yuanRange } from '../../ui/say'
import { Tag } from '../../ui/tag'
import { NoFeeWarning } from '../../ui/warnings'

const aloud = (job: Job): string => `${job.title}。工资每月${job.pay.monthFrom / 100}到${job.pay.monthTo / 100}元。${job.pay.base}。在${job.address}。${job.duties}。${job.conditions}`

const Detail = ({ job }: { readonly job: Job }) => (
  <>
    <Card>
      <View className="stack">
        <View className="h1">{job.title}</View>
        <PayLine pay={job.pay} />
        <View className="wrap">
          <Tag>{JOB_KIND_NAMES[job.kind]}</Tag>
          {job.board ? <Tag tone="green">包吃</Tag> : null}
          {job.lodging ? <Tag tone="green">包住</Tag> : null}
        </View>
      </View>
    </Card>
    <Card title="工资怎么算">
      <Fact label="底薪">{job.pay.base}</Fact>
      <Fact label="另外有">{job.pay.extras}</Fact>
      <Fact label="要扣的">{job.pay.deductions}</Fact>
      <Fact label="发薪日">{job.pay.payDay}</Fact>
    </Card>
    <Card title="干什么活">
      <View>{job.duties}</View>
      <View className="hr" />
      <Fact label="要求">{job.conditions}</Fact>
      <Fact label="地点">{job.address}</Fact>
      <Fact label="招多少人">{`${job.headcount} 人，${longDay(job.endsOn)}截止`}</Fact>
    </Card>
    <Card title={job.employer.name}>
      <View className="note">
        {job.employer.verifiedOn ? `${job.verifiedBy ?? '县人社局'} ${longDay(job.employer.verifiedOn)}核验营业执照` : '营业执照还没有核验，请当心'}
      </View>
      <View className="note">单位 {longDay(job.confirmedOn)}确认还在招</View>
    </Card>
    <NoFeeWarning />
    <ReadAloud text={aloud(job)} />
  </>
)

/** A post, readable without sign-in (J1, J5, J6). */
const JobPage = () => {
  const id = useParam('id')
  const query = useJob(id)
  const job = query.data
  const { openType, share } = useShare(() => ({
    title: job ? `${job.title} ${yuanRange(job.pay.monthFrom, job.pay.monthTo)} 元/月` : '稳岗通：找工作', path: `/seeker/job/index?id=${id}`,
  }))
  return (
    <Page title="岗位详情" bar={job ? <Button kind="quiet" icon="share" openType={openType} onTap={share}>发给家人朋友</Button> : null}>
      <QueryView query={query}>{(found) => <Detail job={found} />}</QueryView>
    </Page>
  )
}

export default JobPage
