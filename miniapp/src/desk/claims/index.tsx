import '../parts/desk.scss'
import { View } from '@tarojs/components'
import type { Account } from '@wengang/shared/contract/accounts'
import type { ClaimSummary } from '@wengang/shared/contract/claims'
import { SCHEME_IDS, type SchemeId } from '@wengang/shared/contract/policy'
import type { Role } from '@wengang/shared/contract/roles'
import { SCHEMES } from '@wengang/shared/policy/index'
import { CLAIM_STATUSES, CLAIM_STATUS_NAMES, type ClaimStatus } from '@wengang/shared/workflow/claim'
import { useState } from 'react'
import { useClaims, type ClaimFilter } from '../../api/claims'
import { rowsOf } from '../../api/lists'
import { useParam } from '../../api/params'
import { Chip } from '../../ui/choices'
import { EmptyState } from '../../ui/faces'
import { ListView } from '../../ui/list-view'
import { Money } from '../../ui/money'
import { Tap } from '../../ui/primitives/tap'
import { SearchBox } from '../../ui/search-box'
import { shortDay } from '../../ui/say'
import { Slot } from '../../ui/slot'
import { Tag } from '../../ui/tag'
import { ClaimRecord } from '../claim-parts/record'
import { DeskFrame } from '../parts/desk-frame'
import { Picker } from '../parts/picker'
import { StaffOnly } from '../parts/room'
import { useQueue } from '../parts/use-queue'

type Filter = {
  readonly mine: boolean
  readonly late: boolean
  readonly open: boolean
  readonly status: ClaimStatus | null
  readonly scheme: SchemeId | null
  readonly keyword: string
}

const STATUS_OPTIONS = CLAIM_STATUSES.filter((status) => status !== 'draft').map((value) => ({
  value,
  label: CLAIM_STATUS_NAMES[value],
}))
const SCHEME_OPTIONS = SCHEMES.map(({ id, plain, title }) => ({ value: id, label: plain, help: title }))

/** A search looks through all lists, whatever is chosen besides: who asks on the phone knows a number, not a status. */
const asked = ({ mine, late, open, status, scheme, keyword }: Filter): ClaimFilter =>
  keyword ? { keyword } : narrowed({ mine, late, open, status, scheme })

const narrowed = ({ mine, late, open, status, scheme }: Omit<Filter, 'keyword'>): ClaimFilter => ({
  ...(mine ? { desk: 'true' } : {}),
  ...(late ? { late: 'true' } : {}),
  ...(open ? { open: 'true' } : {}),
  ...(status ? { status } : {}),
  ...(scheme ? { scheme } : {}),
})

/** Who has a desk on which claims lie; everybody else looks at the region. */
const EXAMINERS: readonly Role[] = ['acceptor', 'reviewer', 'approver']

const keyOf = (claim: ClaimSummary) => claim.id
const known = <T extends string>(all: readonly T[], text: string): T | null =>
  all.find((one) => one === text) ?? null

const Queue = ({ account }: { readonly account: Account }) => {
  const first = {
    id: useParam('id'),
    status: useParam('status'),
    scheme: useParam('scheme'),
    late: useParam('late'),
    open: useParam('open'),
    desk: useParam('desk'),
  }
  const linked = first.status || first.scheme || first.late || first.open || first.id
  const [filter, setFilter] = useState<Filter>({
    mine: first.desk === 'true' || (!linked && EXAMINERS.some((role) => account.roles.includes(role))),
    late: first.late === 'true',
    open: first.open === 'true',
    status: known(CLAIM_STATUSES, first.status),
    scheme: known(SCHEME_IDS, first.scheme),
    keyword: '',
  })
  const query = useClaims(asked(filter))
  const queue = useQueue(rowsOf(query.data), first.id || null)
  const change = (part: Partial<Filter>) => {
    setFilter({ ...filter, ...part })
    queue.choose(null)
  }
  const row = (claim: ClaimSummary) => (
    <Tap
      className={`desk-item ${claim.id === queue.open ? 'on' : ''}`}
      selected={claim.id === queue.open}
      onTap={() => queue.choose(claim.id)}
    >
      <View className="between">
        <View className="grow desk-item-title">{claim.applicant.name}</View>
        <Money fen={claim.amountFen} size="small" />
      </View>
      <View className="between">
        <View className="grow">{claim.plain}</View>
        <Tag tone={claim.late ? 'danger' : 'plain'}>
          {claim.late ? `${CLAIM_STATUS_NAMES[claim.status]} 超期` : CLAIM_STATUS_NAMES[claim.status]}
        </Tag>
      </View>
      <View
        className={filter.keyword ? 'note' : 'gone'}
      >{`在「${CLAIM_STATUS_NAMES[claim.status]}」里`}</View>
      <View className="note num">{`${claim.reference ?? '草稿'}${claim.expectedOn ? ` · ${shortDay(claim.expectedOn)}前` : ''}`}</View>
    </Tap>
  )
  return (
    <DeskFrame
      title="申请办理"
      here="claims"
      queue={queue}
      filters={
        <View className="desk-filters">
          <SearchBox
            placeholder="姓名、编号、身份证号、手机号"
            value={filter.keyword}
            onSearch={(keyword) => change({ keyword })}
          />
          <View className="chips">
            <Chip on={filter.mine} onTap={() => change({ mine: true, open: false })}>
              我手上
            </Chip>
            <Chip on={!filter.mine} onTap={() => change({ mine: false })}>
              辖区全部
            </Chip>
            <Chip on={filter.late} onTap={() => change({ late: !filter.late })}>
              只看超期
            </Chip>
            <Picker
              label="状态"
              options={STATUS_OPTIONS}
              value={filter.status}
              onChoose={(status) => change({ status })}
            />
            <Picker
              label="项目"
              options={SCHEME_OPTIONS}
              value={filter.scheme}
              onChoose={(scheme) => change({ scheme })}
            />
          </View>
          <Slot>
            {filter.open ? (
              <Chip on onTap={() => change({ open: false })}>
                只看在办 ×
              </Chip>
            ) : null}
          </Slot>
        </View>
      }
      list={
        <ListView
          query={query}
          keyOf={keyOf}
          row={row}
          page={false}
          empty={
            <EmptyState
              title={
                filter.keyword
                  ? `所有状态里都没有「${filter.keyword}」`
                  : filter.mine
                    ? '手上没有要办的'
                    : '没有这样的申请'
              }
              what={
                filter.keyword
                  ? '核对一下编号、号码；草稿没有交上来，查不到。'
                  : filter.mine
                    ? '新的申请来了会在这里。可以看「辖区全部」。'
                    : '换一个状态或搜索词试试。'
              }
            />
          }
        />
      }
      record={
        queue.open ? (
          <ClaimRecord
            key={queue.open}
            id={queue.open}
            onDone={() => (filter.mine && queue.open ? queue.next(queue.open) : undefined)}
          />
        ) : null
      }
      hint="从左边选一件来办。键盘 ↑ ↓ 换下一件，回车打开第一件，A 通过，R 退回，Esc 关闭。"
    />
  )
}

/** Claims: what lies on my desk, or all of my region. Params: `desk`, `late`, `open`, `status`, `scheme`, `id`. */
const ClaimsPage = () => <StaffOnly title="申请办理">{(account) => <Queue account={account} />}</StaffOnly>

export default ClaimsPage
