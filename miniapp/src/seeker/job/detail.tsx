import { View } from '@tarojs/components'
import { JOB_KIND_NAMES, PAY_UNIT_NAMES, URGENT_NAMES, type Job } from '@wengang/shared/contract/jobs'
import { wholeYuan } from '@wengang/shared/job-card'
import { goTo } from '../../api/sign-in'
import { copyText } from '../../platform/clipboard'
import { mapAvailable, openMap } from '../../platform/map'
import { Card, Fact, LinkRow } from '../../ui/card'
import { PayLine } from '../../ui/money'
import { Heading } from '../../ui/primitives/heading'
import { longDay, yuanRange } from '../../ui/say'
import { Sentence } from '../../ui/sentence'
import { Slot } from '../../ui/slot'
import { Tag } from '../../ui/tag'
import { firmVouched } from '../../ui/verified'
import { Warning } from '../../ui/warnings'
import { jobStanding } from '@wengang/shared/workflow/job'

/** What is read aloud: the same facts in the same order as on the page. */
export const aloud = (job: Job): string =>
  [
    job.title,
    `工资每${PAY_UNIT_NAMES[job.pay.unit]}${yuanRange(job.pay.from, job.pay.to).replace('–', '到').replace(/,/g, '')}元`,
    job.pay.base,
    job.pay.payDay,
    job.board ? '包吃' : '',
    job.lodging ? '包住' : '',
    `在${job.address}`,
    job.duties,
    job.conditions,
    `招聘单位是${job.employer.name}`,
    '任何人向你收费、收押金、扣证件都违法',
  ]
    .filter(Boolean)
    .join('。')

const place = async (job: Job): Promise<void> => {
  const shown =
    job.position !== null &&
    (await openMap({ ...job.position, name: job.employer.name, address: job.address }))
  if (!shown) await copyText(job.address)
}

/** Nobody may apply any more: it has ended, or is not public now. */
export const over = (job: Job, today: string): boolean =>
  jobStanding(job, job.employer.verifiedOn, today) !== 'published'

/** A post as anyone may read it: pay first and honest, then work, place, and who stands for it (J1, J4–J6). */
export const JobDetail = ({ job, today }: { readonly job: Job; readonly today: string }) => (
  <>
    <Slot>
      {over(job, today) ? (
        <Sentence tone="amber" next="可以看看附近的其他岗位。">
          {jobStanding(job, job.employer.verifiedOn, today) === 'unvouched'
            ? `这家单位${firmVouched(job.employer).says}，岗位暂时不公开`
            : '这个岗位已经停止招聘'}
        </Sentence>
      ) : null}
    </Slot>
    <Card>
      <View className="stack">
        <Heading className="h1">{job.title}</Heading>
        <PayLine pay={job.pay} />
        <View className="wrap">
          <Tag>{JOB_KIND_NAMES[job.kind]}</Tag>
          {job.board ? <Tag tone="green">包吃</Tag> : <Tag>不包吃</Tag>}
          {job.lodging ? <Tag tone="green">包住</Tag> : <Tag>不包住</Tag>}
        </View>
        <View className="num">
          招 {job.headcount} 人 · {longDay(job.endsOn)}截止
        </View>
      </View>
    </Card>
    <Slot>
      {job.urgent ? (
        <Sentence
          tone="amber"
          next={`县人社局标注，到 ${longDay(job.urgent.until)}为止`}
        >{`急招：${URGENT_NAMES[job.urgent.reason]}`}</Sentence>
      ) : null}
    </Slot>
    <Card title="工资怎么算">
      <Fact label="底薪">{job.pay.base}</Fact>
      <Fact label="另外有">{job.pay.extras}</Fact>
      <Fact label="要扣的">{job.pay.deductions ?? '单位没有写扣款。说要扣，可以举报。'}</Fact>
      <Fact label="发薪日">{job.pay.payDay}</Fact>
      <Slot>
        {job.pay.unit === 'month' ? null : (
          <View className="note" style={{ marginTop: '8px' }}>
            按月折算约 {yuanRange(wholeYuan(job.pay.monthFrom), wholeYuan(job.pay.monthTo))}{' '}
            元，干得多少会有出入。
          </View>
        )}
      </Slot>
    </Card>
    <Card title="干什么活">
      <View>{job.duties}</View>
      <View className="hr" />
      <Fact label="要求">{job.conditions}</Fact>
      <LinkRow
        last
        value={job.position && mapAvailable ? '看地图' : '复制地址'}
        onTap={() => void place(job)}
      >
        <View className="note">上班地点</View>
        {job.address}
      </LinkRow>
    </Card>
    <Card title="谁在招">
      <LinkRow last onTap={() => goTo(`/seeker/employer/index?id=${job.employer.id}`)}>
        {job.employer.name}
      </LinkRow>
      {job.employer.verifiedOn ? (
        <View className="note">
          {job.verifiedBy ?? '县人社局'} {longDay(job.employer.verifiedOn)}核验营业执照
        </View>
      ) : (
        <Warning>{`${firmVouched(job.employer).says}，去之前多打听。`}</Warning>
      )}
      <View className="note">
        单位 {longDay(job.confirmedOn)}确认还在招 · {longDay(job.postedOn)}发布
      </View>
    </Card>
  </>
)
