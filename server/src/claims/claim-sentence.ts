import { chineseDay } from '@wengang/shared/dates'
import { isEstimated } from '@wengang/shared/working-days'
import type { ClaimAction, ClaimStatus } from '@wengang/shared/workflow/claim'
import { isLate } from './claim-clock.js'

export interface ClaimForSentence {
  readonly status: ClaimStatus
  readonly dueOn: string | null
  readonly corrections: readonly { says: string }[]
  /** Reason of the last action, for a rejection. */
  readonly lastReason: string | null
}

const ESTIMATED = '（按法定节假日估算）'
/** 「，预计 3 月 12 日前有结果」; a day in a year whose holidays are not announced yet says so. */
const by = (due: string | null, what = '有结果'): string =>
  due === null ? '' : `，预计 ${chineseDay(due)}前${what}${isEstimated(due) ? ESTIMATED : ''}`

const WAITING = {
  submitted: (office, due) => `${office}正在看材料是否齐全${by(due)}`,
  accepted: (office, due) => `${office}正在初审${by(due)}`,
  reviewed: (office, due) => `${office}正在复核${by(due)}`,
  approved: (office, due) => `已通过复核，${office}将安排公示${by(due, '公示期满')}`,
  'on-notice': (_office, due) => `正在公示${by(due, '公示期满')}`,
  payable: (office, due) => `公示已结束，${office}正在拨付${by(due, '到账')}`,
} as const satisfies Partial<Record<ClaimStatus, (office: string, due: string | null) => string>>

const isWaiting = (status: ClaimStatus): status is keyof typeof WAITING => status in WAITING

/** Where a claim stands, who has it and by when, in one sentence that the applicant can read (C6). */
export function claimSentence(claim: ClaimForSentence, office: string, today: string): string {
  if (isWaiting(claim.status)) {
    const late = isLate(claim, today) ? '；已超过承诺时间，您可以打电话催办' : ''
    return WAITING[claim.status](office, claim.dueOn) + late
  }
  switch (claim.status) {
    case 'correction':
      return `需要您补正 ${claim.corrections.length} 处后重新提交；补正期间不计入办理时间`
    case 'rejected':
      return `不予发放${claim.lastReason === null ? '' : `：${claim.lastReason}`}`
    case 'withdrawn':
      return '您已撤回这项申请，可以重新申请'
    case 'paid':
      return '补贴已经拨付，请查看收款账户'
    default:
      return '还没有提交，填好后点“提交申请”'
  }
}

/** One line of the history, as the applicant reads it. */
export function historySentence(entry: {
  action: ClaimAction
  actorTitle: string
  reason: string | null
}): string {
  const why = entry.reason === null ? '' : `：${entry.reason}`
  const says = {
    submit: '提交了申请',
    resubmit: '补正后重新提交',
    withdraw: '撤回了申请',
    accept: '予以受理',
    review: '初审通过',
    approve: '复核通过',
    return: '退回补正',
    reject: '决定不予发放',
  } as const satisfies Record<ClaimAction, string>
  return `${entry.actorTitle}${says[entry.action]}${why}`
}

/** Title and body of the message that tells the applicant what happened and what comes next. */
export function messageOf(
  action: ClaimAction,
  plain: string,
  sentence: string,
  items: readonly { says: string }[],
): { title: string; body: string } {
  const titles = {
    submit: '申请已提交',
    resubmit: '补正已提交',
    withdraw: '申请已撤回',
    accept: '申请已受理',
    review: '初审已通过',
    approve: '复核已通过',
    return: '申请需要补正',
    reject: '申请不予发放',
  } as const satisfies Record<ClaimAction, string>
  const list = items.map((item, index) => `${index + 1}. ${item.says}`).join('；')
  const body = list === '' ? `${plain}：${sentence}` : `${plain}：${sentence}。请补正：${list}`
  return {
    title: titles[action],
    body: body.length > 500 ? `${body.slice(0, 480)}……（打开申请看全部）` : body,
  }
}
