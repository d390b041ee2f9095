import '../parts/employer.scss'
import { View } from '@tarojs/components'
import { CHANNEL_NAMES, type Interview } from '@wengang/shared/contract/interviews'
import { INTERVIEW_ACTION_NAMES, type InterviewAction } from '@wengang/shared/workflow/interview'
import { useState } from 'react'
import { useNow } from '../../api/clock'
import { changeInterview } from '../../api/hiring'
import { doorAt, useInterview } from '../../api/interviews'
import { useParam } from '../../api/params'
import { refusedOf, type Refused } from '../../api/refusals'
import { goTo } from '../../api/sign-in'
import { Button } from '../../ui/button'
import { CalendarButton } from '../../ui/calendar-button'
import { Card, Fact, LinkRow } from '../../ui/card'
import { ask, toast } from '../../ui/dialogs'
import { QueryView } from '../../ui/faces'
import { chineseMoment } from '../../ui/say'
import { Sentence } from '../../ui/sentence'
import { Slot } from '../../ui/slot'
import { Tag } from '../../ui/tag'
import { History } from '../parts/history'
import { ReasonSheet } from '../../ui/reason-sheet'
import { RefusedCard } from '../../ui/refused-card'
import { EmployerRoom } from '../parts/room'
import { Entrance } from './entrance'
import { OutcomeSheet } from './outcome-sheet'
import { OUTCOME_NAMES } from './outcome-words'

const HISTORY_NAMES: Readonly<Record<string, string>> = {
  ...INTERVIEW_ACTION_NAMES,
  offer: '给出面试时间',
  confirm: '选定时间',
  cancel: '取消面试',
}
const USUAL_REASONS = ['岗位已招满', '时间有冲突', '招聘计划有变']

const Times = ({ interview }: { readonly interview: Interview }) => (
  <Slot>
    {(interview.status === 'offered' || interview.status === 'other-times-asked') &&
    interview.slots.length > 0 ? (
      <Card title="给对方的时间">
        {interview.slots.map(({ start, free }) => (
          <View key={start} className="row">
            <View className="grow num">{chineseMoment(start)}</View>
            <View>{free ? null : <Tag>已被占</Tag>}</View>
          </View>
        ))}
      </Card>
    ) : null}
  </Slot>
)

const Record = ({ interview }: { readonly interview: Interview }) => {
  const now = useNow()
  const [refused, setRefused] = useState<Refused | null>(null)
  const [sheet, setSheet] = useState<'outcome' | 'cancel' | null>(null)
  const can = (action: InterviewAction) => interview.actions.includes(action)
  const act = async (done: string, body: Parameters<typeof changeInterview>[1]) => {
    setRefused(null)
    setSheet(null)
    await changeInterview(interview, body).then(
      () => toast(done),
      (error: unknown) => setRefused(refusedOf(error)),
    )
  }
  const noShow = async () => {
    if (
      await ask({
        title: '对方没有来？',
        content: '只作记录，不影响对方再找工作。之后可以再约。',
        yes: '登记',
      })
    )
      await act('已登记', { action: 'no-show' })
  }
  const door = doorAt(interview, now)
  return (
    <View className="stack" style={{ gap: '16px' }}>
      <RefusedCard refused={refused} />
      <Sentence
        tone={interview.status === 'other-times-asked' ? 'amber' : 'green'}
        next={interview.status === 'offered' ? '对方选好会发消息给您' : null}
      >
        {interview.sentence}
      </Sentence>
      <Slot>
        {interview.status === 'confirmed' && door !== null ? (
          <Entrance interview={interview} door={door} onRefused={(error) => setRefused(refusedOf(error))} />
        ) : null}
      </Slot>
      <Card>
        <Fact label="时间">{interview.confirmedSlot ? chineseMoment(interview.confirmedSlot) : null}</Fact>
        <Fact label="报名人">{interview.candidate.name}</Fact>
        <Fact label="岗位">{interview.job.title}</Fact>
        <Fact label="怎么面">{`${CHANNEL_NAMES[interview.channel]}${interview.place ? `：${interview.place}` : ''}`}</Fact>
        <Fact label="时长">{`${interview.minutes} 分钟`}</Fact>
        <Fact label="结果">{interview.outcome ? OUTCOME_NAMES[interview.outcome] : null}</Fact>
        <Fact label="备注">{interview.outcomeNote}</Fact>
        <LinkRow last onTap={() => goTo(`/employer/application/index?id=${interview.applicationId}`)}>
          看这份报名
        </LinkRow>
      </Card>
      <Times interview={interview} />
      <View className="actions">
        <View>
          {can('record-outcome') ? <Button onTap={() => setSheet('outcome')}>登记面试结果</Button> : null}
        </View>
        <View>
          {can('no-show') ? (
            <Button kind="quiet" onTap={noShow}>
              对方没有来
            </Button>
          ) : null}
        </View>
        <View>
          {can('offer-again') || can('reschedule') ? (
            <Button
              kind="quiet"
              icon="clock"
              onTap={() => goTo(`/employer/offer/index?interview=${interview.id}`)}
            >
              {can('reschedule') ? '改时间' : '重新给时间'}
            </Button>
          ) : null}
        </View>
        <View>
          {interview.confirmedSlot && interview.status === 'confirmed' && door === 'before' ? (
            <CalendarButton
              interview={interview}
              title={`面试 ${interview.candidate.name}（${interview.job.title}）`}
            />
          ) : null}
        </View>
        <View>
          {can('cancel') ? (
            <Button kind="danger" onTap={() => setSheet('cancel')}>
              取消面试
            </Button>
          ) : null}
        </View>
      </View>
      <History history={interview.history} names={HISTORY_NAMES} />
      <OutcomeSheet
        open={sheet === 'outcome'}
        onClose={() => setSheet(null)}
        onRecord={(outcome, note) =>
          act('已登记', { action: 'record-outcome', outcome, ...(note ? { note } : {}) })
        }
      />
      <ReasonSheet
        open={sheet === 'cancel'}
        title="取消面试"
        help="对方会看到。"
        usual={USUAL_REASONS}
        yes="取消这次面试"
        onClose={() => setSheet(null)}
        onGive={(reason) => act('已取消，并告诉了对方', { action: 'cancel', reason })}
      />
    </View>
  )
}

/** One interview: when, how, what came of it. Param `id`. */
const InterviewPage = () => {
  const query = useInterview(useParam('id'))
  return (
    <EmployerRoom title="面试">
      <QueryView query={query}>{(interview) => <Record interview={interview} />}</QueryView>
    </EmployerRoom>
  )
}

export default InterviewPage
