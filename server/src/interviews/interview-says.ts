import { CHANNEL_NAMES } from '@wengang/shared/contract/interviews'
import type { InterviewStatus } from '@wengang/shared/workflow/interview'
import { chineseTime } from './chinese-time.js'
import type { InterviewEntity, Outcome } from './interview.entity.js'
import { plusMinutes } from './ticks.js'

type Side = 'candidate' | 'employer'

const OUTCOME_SAYS: Record<Outcome, string> = {
  passed: '通过了',
  failed: '没有通过',
  undecided: '结果还没定',
}

/** 「小程序视频面试」「到现场面试」. */
export const channelInterview = (interview: Pick<InterviewEntity, 'channel'>): string =>
  `${CHANNEL_NAMES[interview.channel]}面试`

/** An agreed time that is ahead, going on, or over without a word of the employer. */
const agreed = (
  { channel, minutes, confirmedSlot }: Pick<InterviewEntity, 'channel' | 'minutes' | 'confirmedSlot'>,
  other: string,
  when: string,
  now: string,
): Record<Side, string> => {
  if (confirmedSlot === null || now < confirmedSlot) {
    const ahead = `和${other}约好了：${when}，${channelInterview({ channel })}，约 ${minutes} 分钟。`
    return { candidate: ahead, employer: ahead }
  }
  if (now < plusMinutes(confirmedSlot, minutes)) {
    const going = `和${other}的面试时间到了：${when}，${channelInterview({ channel })}，约 ${minutes} 分钟。`
    return { candidate: going, employer: going }
  }
  return {
    candidate: `和${other}约的面试时间过了（${when}），等${other}登记结果。`,
    employer: `和${other}约的面试时间过了（${when}），请登记面试结果。`,
  }
}

/** Where an interview stands, in one plain sentence for the side that asks. Missed interviews blame nobody (I6). */
export function says(
  interview: Pick<InterviewEntity, 'status' | 'channel' | 'minutes' | 'slots' | 'confirmedSlot' | 'outcome'>,
  side: Side,
  names: { employer: string; candidate: string },
  reason: string | null,
  now: string,
): string {
  const other = side === 'candidate' ? names.employer : names.candidate
  const why = reason === null ? '' : `：${reason.replace(/[。.!！]+$/u, '')}`
  const when = interview.confirmedSlot === null ? '' : chineseTime(interview.confirmedSlot)
  const times = `${interview.slots.length} 个时间`
  const sentences: Record<InterviewStatus, { candidate: string; employer: string }> = {
    offered: {
      candidate: `${other}约您${channelInterview(interview)}，给了 ${times}，请选一个您方便的。`,
      employer: `已给${other} ${times}，等对方选。`,
    },
    'other-times-asked': {
      candidate: `您说时间不方便${why}，等${other}重新给时间。`,
      employer: `${other}说时间不方便${why}，请重新给几个时间。`,
    },
    confirmed: agreed(interview, other, when, now),
    held: {
      candidate: `面试已经结束${interview.outcome === null ? '' : `，${OUTCOME_SAYS[interview.outcome]}`}。`,
      employer: `和${other}的面试已经结束${interview.outcome === null ? '' : `，${OUTCOME_SAYS[interview.outcome]}`}。`,
    },
    'no-show': {
      candidate: '约好的面试没有见上，单位可以再约时间，不影响您报名。',
      employer: `约好的面试没有见上，可以和${other}再约时间。`,
    },
    declined: { candidate: `您没有参加这次面试${why}。`, employer: `${other}不参加这次面试${why}。` },
    cancelled: { candidate: `这次面试取消了${why}。`, employer: `和${other}的面试取消了${why}。` },
  }
  return sentences[interview.status][side]
}

/** What comes next for the side that asks, said where the interview itself is not on the page; null when nothing does. */
export function nextStepOf(
  interview: Pick<InterviewEntity, 'status' | 'confirmedSlot'>,
  side: Side,
  now: string,
): string | null {
  const begun = interview.confirmedSlot !== null && interview.confirmedSlot <= now
  const steps: Record<InterviewStatus, Record<Side, string | null>> = {
    offered: { candidate: '请到「面试」里看时间，选一个您方便的。', employer: '时间定下来会发消息给您。' },
    'other-times-asked': { candidate: '给了新的时间会发消息给您。', employer: '请到「面试」里重新给时间。' },
    confirmed: begun
      ? { candidate: '有结果会发消息给您。', employer: '请到「面试」里登记结果。' }
      : { candidate: '到时从「面试」里参加；去不了可以改时间。', employer: '面试后请登记结果。' },
    held: { candidate: '有结果会发消息给您。', employer: null },
    'no-show': { candidate: null, employer: '可以再约时间。' },
    declined: { candidate: null, employer: null },
    cancelled: { candidate: null, employer: null },
  }
  return steps[interview.status][side]
}
