import { contract } from '@wengang/shared/contract/index'
import type { Body } from '@wengang/shared/contract/endpoint'
import type { InterviewAction } from '@wengang/shared/workflow/interview'
import { refuse, type Refusal, type Result } from '../platform/http/refusal.js'
import type { InterviewEntity, Outcome } from './interview.entity.js'
import { readSlots } from './ticks.js'

type Act = Body<typeof contract.interviews.act>

/** What an action does to the interview, its booking and its application, and what the other side is told. */
export interface Effect {
  readonly fields: Partial<InterviewEntity>
  /** The agreed time goes back to both parties. */
  readonly frees?: true
  readonly outcome?: Outcome
  readonly fellThrough?: true
  readonly title: string
  readonly says: string
}

const ENDED = { liveKey: null } as const

/** The effect of every action but `confirm`, which picks a time and has its own way. `now` is a UTC instant. */
export function effectOf(action: Exclude<InterviewAction, 'confirm'>, act: Act, now: string): Result<Effect> {
  const effects: Record<typeof action, () => Result<Effect>> = {
    'ask-other-times': () => ({
      fields: { status: 'other-times-asked', confirmedSlot: null },
      frees: true,
      title: '对方想换面试时间',
      says: '给的时间对方不方便，请重新给几个时间。',
    }),
    decline: () => ({
      fields: { status: 'declined', ...ENDED },
      fellThrough: true,
      title: '对方不参加面试',
      says: '对方不参加这次面试。',
    }),
    'offer-again': () => newTimes(act, now),
    reschedule: () => newTimes(act, now),
    'record-outcome': () =>
      act.outcome === undefined
        ? missing('outcome', '请选面试结果')
        : {
            fields: { status: 'held', outcome: act.outcome, outcomeNote: act.note || null, ...ENDED },
            outcome: act.outcome,
            title: '面试有结果了',
            says: act.outcome === 'failed' ? '这次面试没有通过。' : '单位登记了面试，请看「进度」。',
          },
    'no-show': () => ({
      fields: { status: 'no-show', outcomeNote: act.note || null, ...ENDED },
      fellThrough: true,
      title: '面试没有见上',
      says: '约好的面试没有见上，单位可以再约时间。',
    }),
    cancel: () =>
      act.reason === undefined
        ? missing('reason', '请写一下取消的理由')
        : {
            fields: { status: 'cancelled', confirmedSlot: null, ...ENDED },
            frees: true,
            fellThrough: true,
            title: '面试取消了',
            says: '约好的面试取消了。',
          },
  }
  return effects[action]()
}

function newTimes(act: Act, now: string): Result<Effect> {
  if (act.slots === undefined) return missing('slots', '请给出新的面试时间')
  const read = readSlots(act.slots, now)
  if ('faults' in read) return refuse('bad-input', '面试时间有误。', { fields: read.faults })
  return {
    fields: { status: 'offered', slots: read.slots, confirmedSlot: null },
    frees: true,
    title: '单位给了新的面试时间',
    says: `单位重新给了 ${read.slots.length} 个时间，请选一个您方便的。`,
  }
}

const missing = (path: string, message: string): Refusal =>
  refuse('bad-input', `${message}。`, { fields: [{ path, message }] })
