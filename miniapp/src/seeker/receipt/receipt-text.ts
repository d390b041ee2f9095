import type { Claim } from '@wengang/shared/contract/claims'
import { sumInWords } from '@wengang/shared/policy/in-words'
import { chineseMoment, longDay } from '../../ui/say'

/** The receipt as text to keep or to send on: who, what, number, what next and by when, whom to call. */
export const receiptText = (
  claim: Pick<
    Claim,
    | 'scheme'
    | 'plain'
    | 'title'
    | 'reference'
    | 'applicant'
    | 'submittedAt'
    | 'sentence'
    | 'amountFen'
    | 'stages'
    | 'contact'
  >,
): string => {
  const last = claim.stages.at(-1)
  return [
    '【稳岗通 申请回执】',
    `项目：${claim.plain}（${claim.title}）`,
    `受理编号：${claim.reference ?? '待生成'}`,
    `申请人：${claim.applicant.name}${claim.applicant.idMasked ? ` ${claim.applicant.idMasked}` : ''}`,
    ...(claim.submittedAt ? [`提交时间：${chineseMoment(claim.submittedAt)}`] : []),
    ...(claim.amountFen === null
      ? []
      : [`预计金额：${sumInWords(claim.scheme, claim.amountFen)}（以审核为准）`]),
    `下一步：${claim.sentence}`,
    ...(last?.on ? [`预计办结：${longDay(last.on)}`] : []),
    `咨询电话：${claim.contact.office} ${claim.contact.phone}（${claim.contact.hours}）`,
    '办补贴不收一分钱。',
  ].join('\n')
}
