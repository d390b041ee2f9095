import type { Screening } from '@wengang/shared/contract/policy'

export const AUDIENCE_NAMES: Readonly<
  Record<Screening['audience'], { name: string; who: string; unit: string }>
> = {
  persons: { name: '找人', who: '人', unit: '人' },
  firms: { name: '找单位', who: '单位', unit: '家' },
}

export const RESULT_OUTCOMES = ['eligible', 'review', 'unknown'] as const
export type ResultOutcome = (typeof RESULT_OUTCOMES)[number]
export const OUTCOME_WORDS: Readonly<Record<ResultOutcome, string>> = {
  eligible: '符合',
  review: '需核定',
  unknown: '可能符合',
}

export const RUN_WORDS: Readonly<Record<Screening['status'], string>> = {
  waiting: '排队中',
  running: '测算中',
  done: '已完成',
  failed: '没有完成',
}
