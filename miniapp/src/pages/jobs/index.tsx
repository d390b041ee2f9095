import { View } from '@tarojs/components'
import type { JobSummary } from '@wengang/shared/contract/jobs'
import { useState } from 'react'
import { useJobs, type JobFilter } from '../../api/jobs'
import { locate } from '../../platform/location'
import { Button } from '../../ui/button'
import { Chip } from '../../ui/choices'
import { ask, toast } from '../../ui/dialogs'
import { EmptyState } from '../../ui/faces'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { RegionSheet } from '../../ui/region-field'
import { SearchBox } from '../../ui/search-box'
import { FilterSheet } from './filter-sheet'
import { JobCard } from './job-card'

const row = (job: JobSummary) => <JobCard job={job} />
const keyOf = (job: JobSummary) => job.id
const NONE: JobFilter = {}
const chosen = (filter: JobFilter): number => [filter.kind, filter.payFrom, filter.board, filter.lodging].filter((one) => one !== undefined).length

/** 找工作: posts and pay, readable before any sign-in (J1, J2). */
const JobsPage = () => {
  const [filter, setFilter] = useState<JobFilter>(NONE)
  const [place, setPlace] = useState('')
  const [sheet, setSheet] = useState<'none' | 'filter' | 'region'>('none')
  const query = useJobs(filter)
  const change = (part: JobFilter) => setFilter((old) => ({ ...old, ...part }))
  const nearest = async () => {
    if (filter.sort === 'nearest') return change({ sort: undefined, near: undefined })
    if (!(await ask({ title: '把近的排前面？', content: '需要用一次您现在的位置，只用来算距离，不保存。', yes: '可以' }))) return
    const answer = await locate()
    if (answer.ok) change({ sort: 'nearest', near: `${answer.position.lat.toFixed(5)},${answer.position.lng.toFixed(5)}` })
    else toast(answer.reason === 'denied' ? '没有位置权限。可以点「地区」选您的乡镇。' : '没有取到位置，请点「地区」选您的乡镇。')
  }
  return (
    <Page title="找工作">
      <View className="stack" style={{ gap: '12px' }}>
        <SearchBox placeholder="搜岗位、工种、单位" value={filter.keyword ?? ''} onSearch={(keyword) => change({ keyword: keyword || undefined })} />
        <View className="chips">
          <Chip on={filter.sort === 'nearest'} onTap={() => void nearest()}>离我近</Chip>
          <Chip on={filter.sort === 'pay'} onTap={() => change({ sort: filter.sort === 'pay' ? undefined : 'pay', near: undefined })}>工资高</Chip>
          <Chip on={filter.region !== undefined} onTap={() => setSheet('region')}>{place || '地区'}</Chip>
          <Chip on={chosen(filter) > 0} onTap={() => setSheet('filter')}>{chosen(filter) > 0 ? `筛选 ${chosen(filter)}` : '筛选'}</Chip>
        </View>
      </View>
      <ListView
        query={query}
        keyOf={keyOf}
        row={row}
        empty={
          <EmptyState
            title="没有找到合适的岗位"
            what="换个词，或者放宽条件再看看。"
            action={<Button kind="quiet" inline onTap={() => { setFilter(NONE); setPlace('') }}>看全部岗位</Button>}
          />
        }
      />
      <FilterSheet key={JSON.stringify(filter)} open={sheet === 'filter'} filter={filter} onClose={() => setSheet('none')} onApply={(next) => { setFilter(next); setSheet('none') }} />
      <RegionSheet
        open={sheet === 'region'}
        title="在哪里干活"
        depth="any"
        onClose={() => setSheet('none')}
        onChoose={(region) => { setPlace(region.name.split(' ').at(-1) ?? region.name); change({ region: region.code }); setSheet('none') }}
      />
    </Page>
  )
}

export default JobsPage
