import '../parts/desk.scss'
import { View } from '@tarojs/components'
import type { Account } from '@wengang/shared/contract/accounts'
import type { ReleaseRecord } from '@wengang/shared/contract/policy'
import { rowsOf } from '../../api/lists'
import { useReleases } from '../../api/releases'
import { useParam } from '../../api/params'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/faces'
import { ListView } from '../../ui/list-view'
import { Tap } from '../../ui/primitives/tap'
import { dayOfInstant, longDay } from '../../ui/say'
import { Tag } from '../../ui/tag'
import { DeskFrame } from '../parts/desk-frame'
import { StaffOnly } from '../parts/room'
import { POLICY_STAFF, PROPOSERS } from '../parts/rooms'
import { useQueue } from '../parts/use-queue'
import { ReleaseView } from '../release-parts/record'
import { STATUS_WORDS } from '../release-parts/words'

const TONES = { proposed: 'amber', published: 'green', rejected: 'plain' } as const
const keyOf = (release: ReleaseRecord) => release.id

const Releases = ({ account }: { readonly account: Account }) => {
  const query = useReleases()
  const items = rowsOf(query.data)
  const queue = useQueue(items, useParam('id') || null)
  const open = items.find((release) => release.id === queue.open)
  const proposes = PROPOSERS.some((role) => account.roles.includes(role))
  const row = (release: ReleaseRecord) => (
    <Tap
      className={`desk-item ${release.id === queue.open ? 'on' : ''}`}
      selected={release.id === queue.open}
      onTap={() => queue.choose(release.id)}
    >
      <View className="between">
        <View className="grow desk-item-title">{release.title}</View>
        <Tag tone={TONES[release.status]}>{STATUS_WORDS[release.status]}</Tag>
      </View>
      <View className="note">{`${release.document} · ${release.proposedBy} ${longDay(dayOfInstant(release.proposedAt))}提出`}</View>
    </Tap>
  )
  return (
    <DeskFrame
      title="政策参数"
      here="releases"
      queue={queue}
      filters={
        proposes ? (
          <View className="desk-filters">
            <Button icon="plus" onTap={() => goTo('/desk/release-form/index')}>
              提出参数调整
            </Button>
          </View>
        ) : null
      }
      list={
        <ListView
          query={query}
          keyOf={keyOf}
          row={row}
          page={false}
          empty={
            <EmptyState
              title="还没有调整过参数"
              what="现在按方案原来的标准测算。有了新文件，在上面提出调整，由另一人发布。"
            />
          }
        />
      }
      record={open ? <ReleaseView key={open.id} release={open} decides={proposes} /> : null}
      hint="从左边选一项调整看内容和影响。"
    />
  )
}

/** Parameters by date: what was changed by which document, and by whom (S16). Param `id`. */
const ReleasesPage = () => (
  <StaffOnly title="政策参数" roles={POLICY_STAFF}>
    {(account) => <Releases account={account} />}
  </StaffOnly>
)

export default ReleasesPage
