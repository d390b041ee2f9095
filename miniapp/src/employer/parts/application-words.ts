import {
  APPLICATION_ACTION_NAMES,
  APPLICATION_STATUS_NAMES,
  type ApplicationStatus,
} from '@wengang/shared/workflow/application'
import type { Tone } from '../../ui/tag'

/** Statuses in the words of the firm: 「待您答复」 is the candidate's view. */
export const FIRM_STATUS_NAMES: Readonly<Record<ApplicationStatus, string>> = {
  ...APPLICATION_STATUS_NAMES,
  submitted: '新报名',
  interviewed: '面试过',
  offered: '等对方答复',
  accepted: '对方已接受',
  declined: '对方谢绝',
  withdrawn: '对方撤回',
}

export const APPLICATION_TONES: Readonly<Record<ApplicationStatus, Tone>> = {
  submitted: 'amber',
  interviewing: 'green',
  interviewed: 'amber',
  offered: 'green',
  accepted: 'amber',
  hired: 'green',
  rejected: 'plain',
  declined: 'plain',
  withdrawn: 'plain',
}

export const APPLICATION_HISTORY_NAMES: Readonly<Record<string, string>> = {
  ...APPLICATION_ACTION_NAMES,
  create: '报名',
  apply: '报名',
  submit: '报名',
  reject: '未录用',
  'offer-times': '约面试',
  'accept-offer': '接受录用意向',
  'decline-offer': '谢绝录用',
  'interview-offered': '约面试',
  'interview-held': '已面试',
  'interview-fell-through': '面试没有见上',
}
