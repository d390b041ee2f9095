import type { Claim } from '@wengang/shared/contract/claims'
import type { Stage } from '../../ui/steps'
import { longDay } from '../../ui/say'

/** The progress line; the day at the present stage is the day it is expected to be passed, and says so. */
export const stagesOf = ({ stages, status }: Pick<Claim, 'stages' | 'status'>): Stage[] =>
  stages.map((stage): Stage => {
    if (stage.state !== 'now') return stage
    return {
      ...stage,
      on: null,
      note:
        status === 'correction'
          ? '等您补正，不算办理时间'
          : stage.on
            ? `正在办，预计 ${longDay(stage.on)}前`
            : '正在办',
    }
  })
