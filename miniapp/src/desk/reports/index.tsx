import '../parts/desk.scss'
import { View } from '@tarojs/components'
import type { ReplyOf } from '@wengang/shared/contract/endpoint'
import { REPORT_REASON_NAMES, type jobs } from '@wengang/shared/contract/jobs'
import { useState } from 'react'
import { answerReport, useReports } from '../../api/desk'
import { rowsOf } from '../../api/lists'
import { useDay } from '../../api/policy'
import { refusedOf, type Refused } from '../../api/refusals'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { Card, Fact } from '../../ui/card'
import { toast } from '../../ui/dialogs'
import { EmptyState } from '../../ui/faces'
import { TextField } from '../../ui/fields'
import { useForm } from '../../ui/form'
import { ListView } from '../../ui/list-view'
import { Heading } from '../../ui/primitives/heading'
import { Tap } from '../../ui/primitives/tap'
import { RefusedCard } from '../../ui/refused-card'
import { chineseMoment, longDay, shortDay } from '../../ui/say'
import { SubmitButton } from '../../ui/submit-button'
import { Tag } from '../../ui/tag'
import { DeskFrame } from '../parts/desk-frame'
import { StaffOnly } from '../parts/room'
import { VETTERS } from '../parts/rooms'
import { useQueue } from '../parts/use-queue'

type Report = ReplyOf<typeof jobs.reports>['items'][number]

const keyOf = (report: Report) => report.id

const Record = ({ report, onDone }: { readonly report: Report; readonly onDone: () => void }) => {
  const form = useForm({ answer: '' }, ({ answer }) => (answer ? {} : { answer: '请写查到什么、怎么处理的' }))
  const [refused, setRefused] = useState<Refused | null>(null)
  const send = async () => {
    const { answer } = form.values()
    setRefused(null)
    await answerReport(report, answer).then(
      () => {
        toast('已答复')
        onDone()
      },
      (error: unknown) => setRefused(refusedOf(error)),
    )
  }
  return (
    <>
      <Heading className="h1">{REPORT_REASON_NAMES[report.reason]}</Heading>
      <RefusedCard refused={refused} />
      <Card>
        <Fact label="岗位">{report.job.title}</Fact>
        <Fact label="单位">{report.employerName}</Fact>
        <Fact label="说明">{report.note ?? '没有写'}</Fact>
        <Fact label="举报时间">{chineseMoment(report.at)}</Fact>
        <Fact label="最晚答复">{longDay(report.answerBy)}</Fact>
        <Fact label="已答复">{report.answer}</Fact>
      </Card>
      <View className="desk-actions">
        <Button kind="quiet" inline onTap={() => goTo(`/desk/vetting/index?id=${report.job.id}`)}>
          看这个岗位
        </Button>
      </View>
      <View>
        {report.answer === null ? (
          <Card title="答复举报人">
            <View className="desk-form">
              <TextField
                label="查到什么、怎么处理的"
                lines
                help="举报人会看到，单位看不到是谁举报的。"
                {...form.field('answer')}
              />
              <SubmitButton form={form} onTap={send}>
                发出答复
              </SubmitButton>
            </View>
          </Card>
        ) : null}
      </View>
    </>
  )
}

const Reports = () => {
  const today = useDay()
  const query = useReports()
  const items = rowsOf(query.data)
  const queue = useQueue(items)
  const open = items.find((item) => item.id === queue.open)
  const row = (report: Report) => (
    <Tap
      className={`desk-item ${report.id === queue.open ? 'on' : ''}`}
      selected={report.id === queue.open}
      onTap={() => queue.choose(report.id)}
    >
      <View className="between">
        <View className="grow desk-item-title">{REPORT_REASON_NAMES[report.reason]}</View>
        <Tag tone={report.answerBy < today ? 'danger' : 'plain'}>{`${shortDay(report.answerBy)}前答复`}</Tag>
      </View>
      <View>{report.job.title}</View>
      <View className="note">{report.employerName}</View>
    </Tap>
  )
  return (
    <DeskFrame
      title="岗位举报"
      here="reports"
      queue={queue}
      list={
        <ListView
          query={query}
          keyOf={keyOf}
          row={row}
          page={false}
          empty={<EmptyState title="没有要答复的举报" what="求职者举报岗位后会在这里，要在期限内答复。" />}
        />
      }
      record={open ? <Record key={open.id} report={open} onDone={() => queue.next(open.id)} /> : null}
    />
  )
}

/** Readers' reports of posts, each to be answered in time (J6). */
const ReportsPage = () => (
  <StaffOnly title="岗位举报" roles={VETTERS}>
    {() => <Reports />}
  </StaffOnly>
)

export default ReportsPage
