import type { OUTCOMES } from '@wengang/shared/contract/interviews'

export const OUTCOME_NAMES: Readonly<Record<(typeof OUTCOMES)[number], string>> = {
  passed: '通过',
  failed: '没有通过',
  undecided: '还要想想',
}
