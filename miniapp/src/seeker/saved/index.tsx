import { View } from '@tarojs/components'
import { useSavedJobs } from '../../api/saved-jobs'
import { useToday } from '../../api/county'
import { goTo } from '../../api/sign-in'
import { JobCard } from '../../ui/job-card'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/faces'
import { Page } from '../../ui/page'

/** Posts kept on this phone; readable without a signal (J12, J13). */
const SavedPage = () => {
  const saved = useSavedJobs()
  const today = useToday().data?.today ?? ''
  return (
    <Page title="我收藏的岗位">
      {saved.length === 0 ? (
        <EmptyState
          title="还没有收藏岗位"
          what="看到合适的，点「收藏」就留在这台手机里，没信号也能看。"
          action={
            <Button kind="quiet" inline onTap={() => goTo('/pages/jobs/index')}>
              去找工作
            </Button>
          }
        />
      ) : (
        <View className="list">
          <View className="note">存在这台手机里，没信号也能看。招满或到期的，以点开后为准。</View>
          {saved.map((job) => (
            <View key={job.id}>
              <JobCard job={job} />
              <View>
                {today > job.endsOn ? (
                  <View className="note" style={{ padding: '4px 16px' }}>
                    已过截止日期
                  </View>
                ) : null}
              </View>
            </View>
          ))}
        </View>
      )}
    </Page>
  )
}

export default SavedPage
