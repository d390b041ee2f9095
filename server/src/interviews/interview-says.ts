import { CHANNEL_NAMES } from '@wengang/shared/contract/interviews'
import type { InterviewStatus } from '@wengang/shared/workflow/interview'
import { chineseTime } from './chinese-time.js'
import type { InterviewEntity, Outcome } from './interview.entity.js'

type Side = 'candidate' | 'employer'

const OUTCOME_SAYS: Record<Outcome, string> = {
  passed: '通过了',
  failed: '没有通过',
  undecided: '结果还没定',
}

/** 「小程序视频面试」「到现场面试」. */
export const channelInterview = (interview: Pick<InterviewEntity, 'channel'>): string =>
  `${CHANNEL_NAMES[interview.channel]}面试`

/** Where an interview stands, in one plain sentence for the side that asks. Missed interviews blame nobody (I6). */
export function says(
  interview: Pick<InterviewEntity, 'status' | 'channel' | 'minutes' | 'slots' | 'confirmedSlot' | 'outcome'>,
  side: Side,
  names: { employer: string; candidate: string },
  reason: string | null,
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
    confirmed: {
      candidate: `和${other}约好了：${when}，${channelInterview(interview)}，约 ${interview.minutes} 分钟。`,
      employer: `和${other}约好了：${when}，${channelInterview(interview)}，约 ${interview.minutes} 分钟。`,
    },
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
