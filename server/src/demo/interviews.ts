import type { CHANNELS, OUTCOMES } from '@wengang/shared/contract/interviews'
import { addDays, weekday } from '@wengang/shared/dates'
import type { InterviewAction, InterviewStatus } from '@wengang/shared/workflow/interview'
import { ticksOf } from '../interviews/ticks.js'
import type { Applicant } from './applications.js'
import { later, moment, msOf } from './calendar.js'
import type { Draw } from './draw.js'
import type { Post } from './posts.js'
import { Story, type HistoryLine } from './story.js'

export interface Interview {
  readonly id: string
  readonly applicationId: string
  readonly status: InterviewStatus
  readonly channel: (typeof CHANNELS)[number]
  readonly place: string | null
  readonly minutes: number
  readonly slots: readonly string[]
  readonly confirmedSlot: string | null
  readonly outcome: (typeof OUTCOMES)[number] | null
  readonly outcomeNote: string | null
  readonly createdAt: string
  /** When it was over or called off; null while it lies ahead. */
  readonly endedAt: string | null
  /** Who ended it, where it has ended. */
  readonly endedBy: 'candidate' | 'employer'
  /** Five-minute steps the two parties have given to it. */
  readonly ticks: readonly number[]
  readonly events: readonly HistoryLine<InterviewAction | 'offer'>[]
}

export const INTERVIEW_FATES: readonly (readonly [InterviewStatus, number])[] = [
  ['offered', 22],
  ['other-times-asked', 5],
  ['confirmed', 28],
  ['held', 30],
  ['no-show', 4],
  ['declined', 4],
  ['cancelled', 7],
]

/** Which steps of whose time are given away: `party tick`. */
export interface Diary {
  readonly booked: Set<string>
  readonly keepFree: ReadonlySet<string>
}

interface Occasion {
  readonly id: string
  readonly post: Post
  readonly person: Applicant
  readonly appliedAt: string
}

const CHANNEL_WEIGHTS: readonly (readonly [Interview['channel'], number])[] = [
  ['room', 45],
  ['wechat', 20],
  ['phone', 15],
  ['on-site', 12],
  ['tencent-meeting', 5],
  ['qq', 3],
]

/** Times at the half hour on working days and Saturdays, mornings and afternoons. */
const HOURS = [9, 9.5, 10, 10.5, 11, 14, 14.5, 15, 15.5, 16, 16.5, 17] as const

function drawSlot(draw: Draw, from: string, days: number): string {
  let day = addDays(from, draw.int(0, days))
  while (weekday(day) === 7) day = addDays(day, 1)
  return moment(day, draw.pick(HOURS) * 60)
}

/** An interview that has come as far as `fate` says: past ones in the days after the application, others in the coming days. */
export function arrangeInterview(
  draw: Draw,
  occasion: Occasion,
  fate: InterviewStatus,
  diary: Diary,
  today: string,
): Interview {
  const { post, person, appliedAt } = occasion
  const end = moment(addDays(today, -1), 22 * 60)
  const story = new Story<InterviewAction | 'offer'>(draw, appliedAt, end, {
    candidate: person.id,
    employer: post.firm.accountId,
  })
  const createdAt = story.pass(24).tell('offer', 'employer').now
  const channel = draw.weighted(CHANNEL_WEIGHTS)
  const minutes = draw.pick([20, 30, 30, 40])
  const past = fate === 'held' || fate === 'no-show'
  const agreed =
    past || fate === 'confirmed'
      ? agree(draw, occasion, minutes, diary, past ? story.pass(12).now : null, today)
      : null
  // Both parties' diaries are full: the offer still stands.
  const status: InterviewStatus = agreed === null && (past || fate === 'confirmed') ? 'offered' : fate
  const slots =
    agreed?.slots ??
    [...new Set(Array.from({ length: 3 }, () => drawSlot(draw, addDays(today, 1), 5)))].sort()
  const endedAt = tellInterview(draw, story, status, agreed?.slot ?? null, minutes)
  const outcome =
    status === 'held'
      ? draw.weighted<NonNullable<Interview['outcome']>>([
          ['passed', 65],
          ['failed', 20],
          ['undecided', 15],
        ])
      : null
  return {
    id: draw.id(msOf(createdAt)),
    applicationId: occasion.id,
    status,
    channel,
    place: placeOf(draw, channel, post),
    minutes,
    slots,
    confirmedSlot: agreed?.slot ?? null,
    outcome,
    outcomeNote: outcome === null ? null : OUTCOME_NOTES[outcome],
    createdAt,
    endedAt,
    endedBy: story.lines.at(-1)?.actorTitle === '本人' ? 'candidate' : 'employer',
    ticks: agreed?.ticks ?? [],
    events: story.lines,
  }
}

const OUTCOME_NOTES = {
  passed: '沟通顺畅，可以上岗',
  failed: '目前条件不太合适',
  undecided: '等车间主管再定',
} as const

interface Agreed {
  readonly slot: string
  readonly slots: string[]
  readonly ticks: number[]
}

/** A time both are free at, booked for both; null when five tries found none or a party's diary is to stay free. */
function agree(
  draw: Draw,
  { post, person }: Occasion,
  minutes: number,
  diary: Diary,
  after: string | null,
  today: string,
): Agreed | null {
  const parties = [person.id, post.firm.id]
  if (after === null && parties.some((party) => diary.keepFree.has(party))) return null
  for (let attempt = 0; attempt < 5; attempt++) {
    const slot =
      after === null
        ? drawSlot(draw, addDays(today, 1), 6)
        : drawSlot(draw, addDays(later(after, 8 * 60).slice(0, 10), 1), 2)
    if (after !== null && slot >= moment(today, 0)) continue
    const ticks = ticksOf(slot, minutes)
    const keys = parties.flatMap((party) => ticks.map((tick) => `${party} ${tick}`))
    if (keys.some((key) => diary.booked.has(key))) continue
    keys.forEach((key) => diary.booked.add(key))
    return { slot, slots: [...new Set([slot, later(slot, 24 * 60), later(slot, 150)])].sort(), ticks }
  }
  return null
}

/** The lines of the history; returns when the interview was over. */
function tellInterview(
  draw: Draw,
  story: Story<InterviewAction | 'offer'>,
  status: InterviewStatus,
  slot: string | null,
  minutes: number,
): string | null {
  switch (status) {
    case 'offered':
      return null
    case 'other-times-asked':
      story
        .pass(20)
        .tell(
          'ask-other-times',
          'candidate',
          draw.pick(['那几天要收辣椒，下周可以', '白天上班，晚上八点后方便']),
        )
      return null
    case 'declined':
      return story.pass(20).tell('decline', 'candidate', '已经找到别的活').now
    case 'cancelled': {
      const [side, why] = draw.pick([
        ['candidate', '家里临时有事'],
        ['employer', '岗位已招满'],
        ['employer', '设备检修，改期再约'],
      ] as const)
      return story.pass(30).tell('cancel', side, why).now
    }
    case 'confirmed':
      story.pass(10).tell('confirm', 'candidate')
      return null
    case 'held':
    case 'no-show':
      story.pass(6).tell('confirm', 'candidate')
      return story
        .skipTo(later(slot ?? story.now, minutes + 10))
        .tell(status === 'held' ? 'record-outcome' : 'no-show', 'employer').now
  }
}

function placeOf(draw: Draw, channel: Interview['channel'], post: Post): string | null {
  switch (channel) {
    case 'room':
      return null
    case 'on-site':
      return post.address
    case 'phone':
      return '单位会按时打给您'
    case 'tencent-meeting':
      return `会议号 000-${draw.int(100, 999)}-${draw.int(100, 999)}（演示）`
    default:
      return '面试前十分钟单位会发来好友申请'
  }
}
