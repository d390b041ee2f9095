import '../parts/desk.scss'
import { View } from '@tarojs/components'
import type { JobSummary } from '@wengang/shared/contract/jobs'
import { useState } from 'react'
import { useVetting } from '../../api/desk'
import { useJobs } from '../../api/jobs'
import { rowsOf } from '../../api/lists'
import { useParam } from '../../api/params'
import { Chip } from '../../ui/choices'
import { EmptyState } from '../../ui/faces'
import { ListView } from '../../ui/list-view'
import { Tap } from '../../ui/primitives/tap'
import { SearchBox } from '../../ui/search-box'
import { shortDay, yuanRange } from '../../ui/say'
import { Slot } from '../../ui/slot'
import { Tag } from '../../ui/tag'
import { DeskFrame } from '../parts/desk-frame'
import { StaffOnly } from '../parts/room'
import { VETTERS } from '../parts/rooms'
import { useQueue } from '../parts/use-queue'
import { VettingRecord } from '../vetting-parts/record'

const keyOf = (job: JobSummary) => job.id

const Vetting = () => {
  const first = useParam('id')
  const [published, setPublished] = useState(false)
  const [keyword, setKeyword] = useState('')
  const waiting = useVetting()
  const up = useJobs(keyword ? { keyword } : {})
  const query = published ? up : waiting
  const queue = useQueue<JobSummary>(rowsOf<JobSummary>(query.data), first || null)
  const show = (next: boolean) => {
    setPublished(next)
    queue.choose(null)
  }
  const row = (job: JobSummary) => (
    <Tap
      className={`desk-item ${job.id === queue.open ? 'on' : ''}`}
      selected={job.id === queue.open}
      onTap={() => queue.choose(job.id)}
    >
      <View className="between">
        <View className="grow desk-item-title">{job.title}</View>
        {job.urgent ? <Tag tone="amber">急招</Tag> : <View />}
      </View>
      <View className="between">
        <View className="grow">{job.employer.name}</View>
        {job.employer.verifiedOn ? (
          <View />
        ) : (
          <Tag tone="danger">{job.employer.verificationEndsOn ? '核验到期' : '执照未核验'}</Tag>
        )}
      </View>
      <View className="note num">{`${yuanRange(job.pay.monthFrom, job.pay.monthTo)} 元/月 · 招 ${job.headcount} 人 · ${shortDay(job.endsOn)}截止`}</View>
    </Tap>
  )
  return (
    <DeskFrame
      title="岗位审核"
      here="vetting"
      queue={queue}
      filters={
        <View className="desk-filters">
          <View className="chips">
            <Chip on={!published} onTap={() => show(false)}>
              待审核
            </Chip>
            <Chip on={published} onTap={() => show(true)}>
              正在招的
            </Chip>
          </View>
          <Slot>
            {published ? <SearchBox placeholder="岗位、单位" value={keyword} onSearch={setKeyword} /> : null}
          </Slot>
        </View>
      }
      list={
        <ListView
          query={published ? up : waiting}
          keyOf={keyOf}
          row={row}
          page={false}
          empty={
            <EmptyState
              title={published ? '没有这样的岗位' : '没有待审核的岗位'}
              what={published ? '换个词搜搜。' : '单位提交后会在这里。'}
            />
          }
        />
      }
      record={
        queue.open ? (
          <VettingRecord
            key={queue.open}
            id={queue.open}
            onDone={() => (queue.open && !published ? queue.next(queue.open) : undefined)}
          />
        ) : null
      }
      hint="从左边选一个岗位。键盘 ↑ ↓ 换下一个，A 通过，R 退回，Esc 关闭。"
    />
  )
}

/** Posts that wait for vetting, and those that are up. Param `id`. */
const VettingPage = () => (
  <StaffOnly title="岗位审核" roles={VETTERS}>
    {() => <Vetting />}
  </StaffOnly>
)

export default VettingPage
