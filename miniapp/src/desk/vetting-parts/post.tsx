import { View } from '@tarojs/components'
import { JOB_KIND_NAMES, URGENT_NAMES, type Job } from '@wengang/shared/contract/jobs'
import type { ReactNode } from 'react'
import { Card } from '../../ui/card'
import { PayLine } from '../../ui/money'
import { longDay } from '../../ui/say'

/** A line of a post; marked, with the reasons, where the rules object. */
const Part = ({
  label,
  text,
  job,
  where,
}: {
  readonly label: string
  readonly text: ReactNode
  readonly job: Job
  readonly where: readonly string[]
}) => {
  const found = job.findings.filter((finding) => where.includes(finding.where))
  return (
    <View className="kv" style={{ padding: '5px 0' }}>
      <View className="kv-key">{label}</View>
      <View>
        <View className={found.length > 0 ? 'mark-found' : ''}>{text || '没有写'}</View>
        {found.map(({ says }) => (
          <View key={says} className="mark-why">{`⚠ ${says}`}</View>
        ))}
      </View>
    </View>
  )
}

/** The whole post as it would appear, with what the rules for wording object to (S2). Findings suggest; a person decides. */
export const Post = ({ job }: { readonly job: Job }) => (
  <Card>
    <Part job={job} label="岗位名称" text={job.title} where={['title']} />
    <Part
      job={job}
      label="类型、工种"
      text={`${JOB_KIND_NAMES[job.kind]} · ${job.trade} · 招 ${job.headcount} 人`}
      where={['trade']}
    />
    <Part job={job} label="工资" text={<PayLine pay={job.pay} />} where={['payFrom']} />
    <Part job={job} label="底薪" text={job.pay.base} where={['payBase']} />
    <Part job={job} label="补贴奖金" text={job.pay.extras ?? '没有'} where={['payExtras']} />
    <Part job={job} label="扣款" text={job.pay.deductions ?? '没有'} where={['payDeductions']} />
    <Part job={job} label="发薪日" text={job.pay.payDay} where={['payDay']} />
    <Part job={job} label="地点" text={`${job.regionName} ${job.address}`} where={['address']} />
    <Part
      job={job}
      label="吃住"
      text={[job.board ? '包吃' : '', job.lodging ? '包住' : ''].filter(Boolean).join('、') || '不包吃住'}
      where={[]}
    />
    <Part job={job} label="工作内容" text={job.duties} where={['duties']} />
    <Part job={job} label="招聘条件" text={job.conditions} where={['conditions']} />
    <Part job={job} label="截止" text={longDay(job.endsOn)} where={['endsOn']} />
    <Part
      job={job}
      label="急招"
      text={job.urgent ? `${URGENT_NAMES[job.urgent.reason]}，至 ${longDay(job.urgent.until)}` : '没有标'}
      where={[]}
    />
  </Card>
)
