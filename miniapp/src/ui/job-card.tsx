import { View } from '@tarojs/components'
import { JOB_KIND_NAMES, URGENT_NAMES, type JobSummary } from '@wengang/shared/contract/jobs'
import { goTo } from '../api/sign-in'
import { Card } from './card'
import { PayLine } from './money'
import { Heading } from './primitives/heading'
import { distance, shortDay } from './say'
import { Tag } from './tag'

/** One post: title, pay, what comes with it, where, until when, who verified the employer and when. */
export const JobCard = ({ job }: { readonly job: JobSummary }) => (
  <Card onTap={() => goTo(`/seeker/job/index?id=${job.id}`)}>
    <View className="stack">
      <Heading level={3} className="lead">
        {job.title}
      </Heading>
      <PayLine pay={job.pay} />
      <View className="wrap">
        {job.urgent ? <Tag tone="amber">急招 · {URGENT_NAMES[job.urgent.reason]}</Tag> : null}
        <Tag>{JOB_KIND_NAMES[job.kind]}</Tag>
        {job.board ? <Tag tone="green">包吃</Tag> : null}
        {job.lodging ? <Tag tone="green">包住</Tag> : null}
      </View>
      <View className="num">
        {job.regionName}
        {job.distanceMetres === null ? '' : ` · 离您 ${distance(job.distanceMetres)}`}
      </View>
      <View className="note num">
        招 {job.headcount} 人 · {shortDay(job.endsOn)}截止
      </View>
      <View className="note">
        {job.employer.name}
        {job.employer.verifiedOn
          ? ` · ${shortDay(job.employer.verifiedOn)}核验执照`
          : job.employer.verificationEndsOn
            ? ' · 执照核验到期'
            : ' · 执照未核验'}
      </View>
    </View>
  </Card>
)
