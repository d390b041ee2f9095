import { View } from '@tarojs/components'
import type { JobSummary } from '@wengang/shared/contract/jobs'
import { jobCardWords } from '@wengang/shared/job-card'
import { goTo } from '../api/sign-in'
import { Card } from './card'
import { PayLine } from './money'
import { Heading } from './primitives/heading'
import { Tag } from './tag'

/** One post. The server draws the first ten the same way before the app is there (server/src/jobs/first-posts.ts). */
export const JobCard = ({ job }: { readonly job: JobSummary }) => {
  const words = jobCardWords(job)
  return (
    <Card onTap={() => goTo(`/seeker/job/index?id=${job.id}`)}>
      <View className="stack">
        <Heading level={3} className="lead">
          {words.title}
        </Heading>
        <PayLine pay={job.pay} />
        <View className="wrap">
          {words.tags.map(({ tone, says }) => (
            <Tag key={says} tone={tone}>
              {says}
            </Tag>
          ))}
        </View>
        <View className="num">{words.place}</View>
        <View className="note num">{words.until}</View>
        <View className="note">{words.employer}</View>
      </View>
    </Card>
  )
}
