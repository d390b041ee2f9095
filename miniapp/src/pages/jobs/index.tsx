import { View } from '@tarojs/components'
import type { JobSummary } from '@wengang/shared/contract/jobs'
import { useCallback, useEffect, useState } from 'react'
import { giveConsent, useProfile } from '../../api/account'
import { useCounty } from '../../api/county'
import { FIRST_FILTER, useJobs, type JobFilter } from '../../api/jobs'
import { useParam } from '../../api/params'
import { useSavedJobs } from '../../api/saved-jobs'
import { goTo } from '../../api/sign-in'
import { session } from '../../api/request'
import { locate } from '../../platform/location'
import { useShare } from '../../platform/share'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/choices'
import { ask, toast } from '../../ui/dialogs'
import { EmptyState } from '../../ui/faces'
import { Icon } from '../../ui/icon'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { Tap } from '../../ui/primitives/tap'
import { SearchBox } from '../../ui/search-box'
import { Slot } from '../../ui/slot'
import { FilterSheet } from './filter-sheet'
import { JobCard } from '../../ui/job-card'
import { UnreadBadge } from './unread-badge'
import { WhereSheet } from './where-sheet'

const keyOf = (job: JobSummary) => job.id
const NONE: JobFilter = {}
const chosen = (filter: JobFilter): number =>
  [filter.kind, filter.payFrom, filter.board, filter.lodging].filter((one) => one !== undefined).length

/** 找工作: posts and pay, readable before any sign-in (J1–J4). */
const JobsPage = () => {
  const [filter, setFilter] = useState<JobFilter>(FIRST_FILTER)
  const [place, setPlace] = useState('')
  const [round, setRound] = useState(0)
  // Tapped before the app was there, a chip comes as an address that says what it asks.
  const asked = useParam('ask')
  const [sheet, setSheet] = useState<'none' | 'filter' | 'where'>(
    asked === 'filter' || asked === 'where' ? asked : 'none',
  )
  const wanted = useProfile().data?.wantedRegion ?? undefined
  // Somebody who chose a region, or the best paid, gets just that.
  const query = useJobs(filter.sort === undefined && wanted ? { ...filter, home: wanted } : filter)
  const first = query.data?.pages[0]
  const more = filter.urgent ? 0 : (first?.urgentMore ?? 0)
  const headId = more > 0 ? first?.items[0]?.id : undefined
  const row = useCallback(
    (job: JobSummary) =>
      job.id === headId ? (
        <View className="stack">
          <Tap
            className="band"
            label={`急招，还有 ${more} 个`}
            onTap={() => setFilter((old) => ({ ...old, urgent: 'true' }))}
          >
            <View className="grow">急招</View>
            <View>{`还有 ${more} 个`}</View>
            <Icon name="forward" size={18} color="#A8560A" />
          </Tap>
          <JobCard job={job} />
        </View>
      ) : (
        <JobCard job={job} />
      ),
    [headId, more],
  )
  const saved = useSavedJobs()
  const change = (part: JobFilter) => setFilter((old) => ({ ...old, ...part }))
  const clear = () => {
    setFilter(NONE)
    setPlace('')
    setRound(round + 1)
  }
  const nearest = async () => {
    if (filter.sort === 'nearest') return change({ sort: undefined, near: undefined })
    if (
      !(await ask({
        title: '把近的排前面？',
        content: '需要用一次您现在的位置，只用来算距离，不保存。',
        yes: '可以',
        no: '不用',
      }))
    )
      return
    const answer = await locate()
    if (!answer.ok)
      return toast(
        answer.reason === 'denied'
          ? '没有位置权限。可以点「地区」选您的乡镇。'
          : '没有取到位置，请点「地区」选您的乡镇。',
      )
    change({ sort: 'nearest', near: `${answer.position.lat.toFixed(5)},${answer.position.lng.toFixed(5)}` })
    // Shown with the other consents in 我的; a list must not wait for it.
    if (session.get()) giveConsent('location').catch(() => undefined)
  }
  const { data: county } = useCounty()
  useShare(() => ({
    title: `${county?.name ?? '县里'}有哪些活：工资、吃住写清楚，执照核验过`,
    path: '/pages/jobs/index',
  }))
  useEffect(() => {
    if (asked === 'near') void nearest()
    // Once, when the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <Page title="找工作">
      <View className="stack" style={{ gap: '12px' }}>
        <View key={round}>
          <SearchBox
            placeholder="搜岗位、工种、单位"
            value={filter.keyword ?? ''}
            onSearch={(keyword) => change({ keyword: keyword || undefined })}
          />
        </View>
        <View className="chips">
          <Chip on={filter.sort === 'nearest'} onTap={() => void nearest()}>
            离我近
          </Chip>
          <Chip
            on={filter.sort === 'pay'}
            onTap={() => change({ sort: filter.sort === 'pay' ? undefined : 'pay', near: undefined })}
          >
            工资高
          </Chip>
          <Slot>
            {filter.urgent ? (
              <Chip on onTap={() => change({ urgent: undefined })}>
                急招 ×
              </Chip>
            ) : null}
          </Slot>
          <Chip on={filter.region !== undefined} onTap={() => setSheet('where')}>
            {place || '地区'}
          </Chip>
          <Chip on={chosen(filter) > 0} onTap={() => setSheet('filter')}>
            {chosen(filter) > 0 ? `筛选 ${chosen(filter)}` : '筛选'}
          </Chip>
          <Slot>
            {saved.length > 0 ? (
              <Chip onTap={() => goTo('/seeker/saved/index')}>{`我收藏的 ${saved.length}`}</Chip>
            ) : null}
          </Slot>
        </View>
      </View>
      <ListView
        query={query}
        keyOf={keyOf}
        row={row}
        empty={
          <EmptyState
            title="没有找到合适的岗位"
            what={filter.region ? '换个词，或者把地区放大一点再看看。' : '换个词，或者放宽条件再看看。'}
            action={
              <Button kind="quiet" inline onTap={clear}>
                看全部岗位
              </Button>
            }
          />
        }
      />
      <View>
        <FilterSheet
          open={sheet === 'filter'}
          filter={filter}
          onClose={() => setSheet('none')}
          onApply={(next) => {
            setFilter(next)
            setSheet('none')
          }}
        />
        <WhereSheet
          open={sheet === 'where'}
          region={filter.region}
          onClose={() => setSheet('none')}
          onChoose={(region) => {
            setPlace(region?.name ?? '')
            change({ region: region?.code })
            setSheet('none')
          }}
        />
        <UnreadBadge />
      </View>
    </Page>
  )
}

export default JobsPage
