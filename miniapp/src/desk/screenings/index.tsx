import '../parts/desk.scss'
import { View } from '@tarojs/components'
import type { Screening } from '@wengang/shared/contract/policy'
import { useState } from 'react'
import { rowsOf } from '../../api/lists'
import { useParam } from '../../api/params'
import { useDay } from '../../api/policy'
import { useScreenings } from '../../api/screening'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/faces'
import { ListView } from '../../ui/list-view'
import { Tap } from '../../ui/primitives/tap'
import { longDay } from '../../ui/say'
import { Tag } from '../../ui/tag'
import { DeskFrame } from '../parts/desk-frame'
import { StaffOnly } from '../parts/room'
import { POLICY_STAFF } from '../parts/rooms'
import { useQueue } from '../parts/use-queue'
import { ScreeningView } from '../screening-parts/record'
import { StartSheet } from '../screening-parts/start-sheet'
import { AUDIENCE_NAMES, RUN_WORDS } from '../screening-parts/words'

const TONES = { waiting: 'amber', running: 'amber', done: 'green', failed: 'danger' } as const
const keyOf = (run: Screening) => run.id

const Screenings = () => {
  const today = useDay()
  const query = useScreenings()
  const queue = useQueue(rowsOf(query.data), useParam('id') || null)
  const [starting, setStarting] = useState(false)
  const row = (run: Screening) => (
    <Tap
      className={`desk-item ${run.id === queue.open ? 'on' : ''}`}
      selected={run.id === queue.open}
      onTap={() => queue.choose(run.id)}
    >
      <View className="between">
        <View className="grow desk-item-title">{`${AUDIENCE_NAMES[run.audience].name} · ${longDay(run.asOf)}`}</View>
        <Tag tone={TONES[run.status]}>{RUN_WORDS[run.status]}</Tag>
      </View>
      <View className="note num">{`${run.total} ${AUDIENCE_NAMES[run.audience].unit} · 符合 ${run.eligible} · 已通知 ${run.messagesSent}`}</View>
    </Tap>
  )
  return (
    <>
      <DeskFrame
        title="政策找人"
        here="screenings"
        queue={queue}
        filters={
          <View className="desk-filters">
            <Button icon="search" onTap={() => setStarting(true)}>
              开始一次政策找人
            </Button>
          </View>
        }
        list={
          <ListView
            query={query}
            keyOf={keyOf}
            row={row}
            page={false}
            empty={
              <EmptyState title="还没有做过政策找人" what="用在册的情况逐人测算，找出能领却没有领的人。" />
            }
          />
        }
        record={queue.open ? <ScreeningView key={queue.open} id={queue.open} /> : null}
        hint="从左边选一次看名单，或开始新的一次。"
      />
      <StartSheet
        open={starting}
        today={today}
        onClose={() => setStarting(false)}
        onStarted={(run) => {
          setStarting(false)
          queue.choose(run.id)
        }}
      />
    </>
  )
}

/** 政策找人: assessing everybody on record to find who could claim and has not. Param `id`. */
const ScreeningsPage = () => (
  <StaffOnly title="政策找人" roles={POLICY_STAFF}>
    {() => <Screenings />}
  </StaffOnly>
)

export default ScreeningsPage
