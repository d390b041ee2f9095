import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { CHANNEL_NAMES, type Interview } from '@wengang/shared/contract/interviews'
import type { InterviewAction } from '@wengang/shared/workflow/interview'
import { useState } from 'react'
import { useAccount } from '../../api/account'
import { newerShown } from '../../api/conflict'
import { actOnInterview, interviewKey, pickSlot, useInterview } from '../../api/interviews'
import { useParam } from '../../api/params'
import { goTo } from '../../api/sign-in'
import { askReminders } from '../../api/subscribe'
import { Button } from '../../ui/button'
import { CalendarButton } from '../../ui/calendar-button'
import { Card, Fact, LinkRow } from '../../ui/card'
import { sayFailed } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { Page } from '../../ui/page'
import { Heading } from '../../ui/primitives/heading'
import { ReadAloud } from '../../ui/read-aloud'
import { chineseMoment } from '../../ui/say'
import { Sentence } from '../../ui/sentence'
import { Slot } from '../../ui/slot'
import { NoFeeWarning, Warning } from '../../ui/warnings'
import { History } from '../work-parts/history'
import { ReasonSheet } from '../work-parts/reason-sheet'
import { SignInFirst } from '../work-parts/sign-in-first'
import { INTERVIEW_TONES } from '../work-parts/tones'
import { Entrance } from './entrance'
import { Times } from './times'

type Ask = 'ask-other-times' | 'decline' | 'cancel'
const SHEETS = {
  'ask-other-times': {
    title: '这些时间都不方便',
    help: '告诉单位什么时候行，请他们重新给时间。',
    yes: '请单位换时间',
    reasons: ['白天要上班，晚上行', '这几天有事，下周行', '周末才有空', '没有信号，想改打电话'],
  },
  decline: {
    title: '不参加面试',
    help: '单位会看到原因，不影响您报别的岗位。',
    yes: '不参加',
    reasons: ['找到别的工作了', '家里有事', '离家太远', '工资不合适'],
  },
  cancel: {
    title: '取消面试',
    help: '单位会看到原因。早点说，对方好安排。',
    yes: '取消面试',
    reasons: ['临时有事', '身体不舒服', '找到别的工作了'],
  },
} as const

/** When one will be reminded; nothing is promised that is already too late. */
const remindersIn = (reminders: readonly string[]): string | null =>
  reminders.length === 0 ? null : `${[...reminders].sort().map(chineseMoment).join('和 ')}会提醒您。`

const One = ({ interview, accountId }: { readonly interview: Interview; readonly accountId: string }) => {
  const [asking, setAsking] = useState<Ask | null>(null)
  const [notice, setNotice] = useState('')
  const [picking, setPicking] = useState<string | null>(null)
  const run = async (send: () => Promise<void>) => {
    setNotice('')
    setAsking(null)
    try {
      await send()
    } catch (error) {
      setNotice(newerShown(interviewKey(interview.id, accountId), error))
    }
  }
  const pick = (slot: string) => {
    const asked = askReminders(['reminder', 'interview'])
    setPicking(slot)
    run(() => pickSlot(interview, accountId, slot))
      .catch(sayFailed)
      .finally(() => setPicking(null))
    void asked
  }
  const can = (action: InterviewAction) => interview.actions.includes(action)
  const tone = INTERVIEW_TONES[interview.status]
  const confirmed = interview.status === 'confirmed' && interview.confirmedSlot !== null
  return (
    <>
      <Slot>{notice ? <Warning>{notice}</Warning> : null}</Slot>
      <Heading className="h1">{interview.job.title}</Heading>
      <Sentence tone={tone === 'plain' ? 'green' : tone} next={remindersIn(interview.reminders)}>
        {interview.sentence}
      </Sentence>
      <Slot>{can('confirm') ? <Times interview={interview} busy={picking} onPick={pick} /> : null}</Slot>
      <Slot>{confirmed ? <Entrance interview={interview} /> : null}</Slot>
      <Slot>
        {confirmed ? (
          <CalendarButton
            interview={interview}
            title={`面试：${interview.job.title}（${interview.employer.name}）`}
          />
        ) : null}
      </Slot>
      <View className="stack" style={{ gap: '12px' }}>
        {can('ask-other-times') ? (
          <View>
            <Button kind="quiet" onTap={() => setAsking('ask-other-times')}>
              {confirmed ? '想换个时间' : '都不方便，请换时间'}
            </Button>
          </View>
        ) : null}
        {can('decline') ? (
          <View>
            <Button kind="plain" onTap={() => setAsking('decline')}>
              不参加
            </Button>
          </View>
        ) : null}
        {can('cancel') && !can('decline') ? (
          <View>
            <Button kind="plain" onTap={() => setAsking('cancel')}>
              取消面试
            </Button>
          </View>
        ) : null}
      </View>
      <Card>
        <Fact label="怎么面试">{CHANNEL_NAMES[interview.channel]}</Fact>
        <Fact label={interview.channel === 'on-site' ? '地址' : '号码'}>{interview.place}</Fact>
        <Fact label="要多久">{`约 ${interview.minutes} 分钟`}</Fact>
        <LinkRow onTap={() => goTo(`/seeker/employer/index?id=${interview.employer.id}`)}>
          <View className="note">单位</View>
          {interview.employer.name}
        </LinkRow>
        <LinkRow last onTap={() => goTo(`/seeker/application/index?id=${interview.applicationId}`)}>
          看这次报名
        </LinkRow>
      </Card>
      <ReadAloud text={`${interview.job.title}。${interview.sentence}`} />
      <NoFeeWarning />
      <History entries={interview.history} />
      <View>
        {asking ? (
          <ReasonSheet
            {...SHEETS[asking]}
            onClose={() => setAsking(null)}
            onSend={(reason) => run(() => actOnInterview(interview, accountId, asking, reason))}
          />
        ) : null}
      </View>
    </>
  )
}

/** An interview as the candidate sees it: pick a time, change it, get in (I2–I6, I8). */
const InterviewPage = () => {
  const account = useAccount()
  const query = useInterview(useParam('id'))
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Page title="面试">
      {account ? (
        <QueryView query={query}>
          {(interview) => <One interview={interview} accountId={account.id} />}
        </QueryView>
      ) : (
        <SignInFirst what="登录后选面试时间。" />
      )}
    </Page>
  )
}

export default InterviewPage
