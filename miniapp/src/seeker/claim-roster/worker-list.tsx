import { View } from '@tarojs/components'
import type { Claim } from '@wengang/shared/contract/claims'
import type { RosterAssessment } from '@wengang/shared/contract/policy'
import type { Scheme } from '@wengang/shared/policy/index'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/faces'
import { Money } from '../../ui/money'
import { Slot } from '../../ui/slot'
import { WorkerLine } from '../claim-parts/worker-line'

const SOME = 20

interface WorkerListProps {
  readonly scheme: Scheme
  readonly claim: Claim
  readonly assessment: RosterAssessment | null
  /** May be changed now. */
  readonly open: boolean
  readonly onAdd: () => void
  readonly onPaste: () => void
  readonly onEdit: (at: number) => void
}

export const WorkerList = ({ scheme, claim, assessment, open, onAdd, onPaste, onEdit }: WorkerListProps) => {
  const [most, setMost] = useState(SOME)
  const workers = claim.workers ?? []
  const problems =
    assessment?.lines.filter((line) => line.outcome !== 'eligible' && line.outcome !== 'review').length ?? 0
  return (
    <>
      <Card>
        <View className="between">
          <View className="grow">
            <View className="lead num">{`${workers.length} 人`}</View>
            <View className="note num">
              {problems > 0 ? `其中 ${problems} 人还不能领，看下面的原因` : scheme.plain}
            </View>
          </View>
          <View>
            {workers.length > 0 && assessment ? <Money fen={assessment.totalFen} size="big" /> : null}
          </View>
        </View>
      </Card>
      <View className={open ? 'rowx' : 'gone'}>
        <View className="grow">
          <Button kind="quiet" icon="plus" onTap={onAdd}>
            加一个人
          </Button>
        </View>
        <View className="grow">
          <Button kind="quiet" onTap={onPaste}>
            从表格粘贴
          </Button>
        </View>
      </View>
      <Slot>
        {workers.length === 0 ? (
          <EmptyState title="花名册还空着" what="人少就一个个加；人多就从电脑表格里整个复制过来。" />
        ) : null}
      </Slot>
      <View className={workers.length === 0 ? 'gone' : 'card'}>
        {workers.slice(0, most).map((worker, index) => {
          const line = assessment?.lines[index]
          return (
            <View key={index}>
              {line ? (
                <WorkerLine
                  scheme={scheme}
                  line={line}
                  worker={worker}
                  facts={claim.facts}
                  number={index + 1}
                  onEdit={open ? () => onEdit(index) : undefined}
                />
              ) : null}
            </View>
          )
        })}
      </View>
      <View>
        {workers.length > most ? (
          <Button
            kind="plain"
            onTap={() => setMost(most + SOME)}
          >{`再看一些（还有 ${workers.length - most} 人）`}</Button>
        ) : null}
      </View>
    </>
  )
}
