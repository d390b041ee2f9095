import { chineseDay, dayOf } from '@wengang/shared/dates'
import type { ApplicationSide, ApplicationStatus } from '@wengang/shared/workflow/application'
import type { InterviewStatus } from '@wengang/shared/workflow/interview'
import type { ApplicationEntity } from './application.entity.js'

interface Told {
  readonly sentence: string
  readonly nextStep: string | null
}

interface Facts {
  readonly employer: string
  readonly candidate: string
  readonly appliedOn: string
  readonly contract: string
  readonly reason: string | null
  /** The interview in question, in the words of its own room; null while there is none. */
  readonly interview: InterviewTold | null
}

/** What the interviews room says of an interview to one side: the sentence is its page's own, so that both pages agree. */
export interface InterviewTold {
  readonly status: InterviewStatus
  readonly sentence: string
  readonly nextStep: string | null
}

type Teller = (facts: Facts) => Told

const told = (sentence: string, nextStep: string | null): Told => ({ sentence, nextStep })

const TO_CANDIDATE: Record<ApplicationStatus, Teller> = {
  submitted: (f) =>
    told(`您 ${f.appliedOn}报了名，等${f.employer}回复。`, '单位约面试或答复后，会发消息给您。'),
  interviewing: (f) =>
    f.interview === null
      ? told(`${f.employer}正在和您约面试。`, '请到「面试」里看时间，选一个您方便的。')
      : told(f.interview.sentence, f.interview.nextStep),
  interviewed: (f) => told(`面试已经结束，等${f.employer}答复。`, '有结果会发消息给您。'),
  offered: (f) => told(`${f.employer}想录用您，等您答复。`, '请点「接受」或「不去」。'),
  accepted: (f) =>
    told(`您已接受，等${f.employer}登记录用和合同时间。`, '报到前看清合同；任何人向您收费、扣证件都违法。'),
  hired: (f) => told(`${f.employer}已录用您，${f.contract}。`, '可以到「领补贴」看看能领哪些。'),
  rejected: (f) => told(`${f.employer}这次没有录用您${because(f.reason)}。`, '可以看看附近的其他岗位。'),
  declined: () => told('您已谢绝这份工作。', '改主意了，可以从岗位页重新报名。'),
  withdrawn: () => told('您已撤回报名。', '想再报名，可以从岗位页重新报。'),
}

const TO_EMPLOYER: Record<ApplicationStatus, Teller> = {
  submitted: (f) =>
    told(`${f.candidate} ${f.appliedOn}报名，等您答复。`, '可以约面试、发出录用意向，或者说明不合适。'),
  interviewing: (f) =>
    f.interview === null
      ? told(`正在和${f.candidate}约面试。`, '时间定下来会发消息给您；面试后请登记结果。')
      : told(f.interview.sentence, f.interview.nextStep),
  interviewed: (f) => told(`和${f.candidate}的面试已经结束。`, '请发出录用意向、登记录用，或者说明不合适。'),
  offered: (f) => told(`已向${f.candidate}发出录用意向，等对方答复。`, null),
  accepted: (f) => told(`${f.candidate}已接受录用意向。`, '签好合同后请登记录用，申领补贴时不用再交证明。'),
  hired: (f) => told(`已录用${f.candidate}，${f.contract}。`, '录用记录会作为申领补贴的依据。'),
  rejected: (f) => told(`已告知${f.candidate}不合适${because(f.reason)}。`, null),
  declined: (f) => told(`${f.candidate}谢绝了这份工作。`, null),
  withdrawn: (f) => told(`${f.candidate}撤回了报名。`, null),
}

const because = (reason: string | null): string =>
  reason === null ? '' : `：${reason.replace(/[。.!！]+$/u, '')}`

/** Where an application stands and what comes next, in plain words for the side that asks. */
export function says(
  row: Pick<ApplicationEntity, 'status' | 'appliedAt' | 'hireContractFrom' | 'hireContractTo'>,
  side: ApplicationSide,
  names: { employer: string; candidate: string },
  reason: string | null,
  interview: InterviewTold | null,
): Told {
  const contract =
    row.hireContractFrom === null || row.hireContractTo === null
      ? '合同已登记'
      : `合同 ${chineseDay(row.hireContractFrom, true)}至 ${chineseDay(row.hireContractTo, true)}`
  const facts: Facts = {
    ...names,
    appliedOn: chineseDay(dayOf(new Date(row.appliedAt))),
    contract,
    reason,
    interview,
  }
  return (side === 'candidate' ? TO_CANDIDATE : TO_EMPLOYER)[row.status](facts)
}
