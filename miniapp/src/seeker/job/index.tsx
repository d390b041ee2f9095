import { View } from '@tarojs/components'
import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useAccount, useProfile } from '../../api/account'
import { outgoing, useWaiting } from '../../api/outgoing'
import { useToday } from '../../api/county'
import { useJob } from '../../api/jobs'
import { useParam } from '../../api/params'
import { toggleSaved, useSavedJobs } from '../../api/saved-jobs'
import { goNext } from '../../api/navigation'
import { goSignIn, goTo } from '../../api/sign-in'
import { useShare } from '../../platform/share'
import { Button } from '../../ui/button'
import { toast } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { Page } from '../../ui/page'
import { ReadAloud } from '../../ui/read-aloud'
import { shortDay, yuanRange } from '../../ui/say'
import { Waiting } from '../../ui/waiting'
import { NoFeeWarning } from '../../ui/warnings'
import { ApplySheet } from './apply-sheet'
import { CallSheet } from './call-sheet'
import { aloud, JobDetail, over } from './detail'
import { ReportSheet } from './report-sheet'

type Wish = 'apply' | 'call' | 'report'

/** A post: all of it readable without sign-in; calling, applying and reporting ask for it and go on afterwards (J1–J9, J12). */
const JobPage = () => {
  const id = useParam('id')
  const query = useJob(id)
  const account = useAccount()
  const profile = useProfile().data
  const today = useToday().data?.today ?? ''
  const saved = useSavedJobs().some((one) => one.id === id)
  const waiting = useWaiting(id).some(({ kind, refused }) => kind === 'apply' && refused === null)
  const [wish, setWish] = useState<Wish | null>(null)
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  const job = query.data
  const { openType, share } = useShare(() => ({
    title: job
      ? `${job.title} ${yuanRange(job.pay.monthFrom, job.pay.monthTo)} 元/月，${shortDay(job.endsOn)}截止`
      : '稳岗通：找工作',
    path: `/seeker/job/index?id=${id}`,
  }))
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))

  const unanswered = wish === 'apply' && profile !== undefined && !profile.complete
  // Once the three questions are answered and the person is back, the sheet opens by itself. Not while signing in lies above: it
  // has a step of its own after the session has begun, and goes back by itself.
  useEffect(() => {
    if (!shown || !unanswered || asking) return
    setAsking(true)
    goNext('/seeker/questions/index')
  }, [shown, unanswered, asking])

  const want = (next: Wish) => {
    setWish(next)
    setAsking(false)
    if (!account)
      goSignIn(
        next === 'apply'
          ? '登录后就能报名'
          : next === 'call'
            ? '登录后就能看电话，只登录一次'
            : '登录后才能举报，答复会发给您',
      )
  }
  const close = () => setWish(null)
  const mayApply = account === null || account.roles.includes('seeker')
  const ended = job !== undefined && over(job, today)

  const bar =
    job === undefined ? undefined : (
      <>
        <View>
          {ended ? null : (
            <Button kind="quiet" inline icon="phone" onTap={() => want('call')}>
              打电话
            </Button>
          )}
        </View>
        <View className="grow">
          {job.myApplicationId !== null ? (
            <Button onTap={() => goTo(`/seeker/application/index?id=${job.myApplicationId ?? ''}`)}>
              已报名，看进度
            </Button>
          ) : waiting ? (
            <Button onTap={() => outgoing.flush()}>报名还没发出去，再试一次</Button>
          ) : ended ? (
            <Button onTap={() => goTo('/pages/jobs/index')}>看其他岗位</Button>
          ) : mayApply ? (
            <Button onTap={() => want('apply')}>报名</Button>
          ) : (
            <Button openType={openType} onTap={share}>
              发给别人
            </Button>
          )}
        </View>
      </>
    )
  return (
    <Page title="岗位详情" bar={bar}>
      <QueryView query={query}>
        {(found) => (
          <>
            <Waiting jobId={id} />
            <JobDetail job={found} today={today} />
            <NoFeeWarning />
            <View className="rowx" style={{ gap: '12px' }}>
              <View className="grow">
                <Button
                  kind="quiet"
                  icon="star"
                  onTap={() => toast(toggleSaved(found) ? '已收藏，没信号也能看' : '已取消收藏')}
                >
                  {saved ? '已收藏' : '收藏'}
                </Button>
              </View>
              <View className="grow">
                <Button kind="quiet" icon="share" openType={openType} onTap={share}>
                  发给家人
                </Button>
              </View>
            </View>
            <ReadAloud text={aloud(found)} />
            <Button kind="plain" icon="warning" onTap={() => want('report')}>
              举报这个岗位
            </Button>
          </>
        )}
      </QueryView>
      <View>
        {job && account && wish === 'apply' && profile?.complete ? (
          <ApplySheet job={job} profile={profile} onClose={close} />
        ) : null}
        {job && account && wish === 'call' ? (
          <CallSheet job={job} onClose={close} onReport={() => setWish('report')} />
        ) : null}
        {job && account && wish === 'report' ? <ReportSheet job={job} onClose={close} /> : null}
      </View>
    </Page>
  )
}

export default JobPage
