// 二（六）「对面临暂时性生产经营困难且恢复有望、坚持不裁员或少裁员的参保企业，返还标准可按6个月的当地人均失业保险金和参保职工人数确定，
// 或按6个月的企业及其职工应缴纳社会保险费50%的标准确定。」
import { percentOfFen, yuan } from '../../money.js'
import { FIRM_ACCOUNT, LICENCE, proof } from '../documents.js'
import { dated, notSet } from '../kernel/parameter.js'
import { amount, check, scheme } from '../kernel/scheme.js'
import { ONE_REFUND_A_YEAR, PLEDGE, PREMIUMS, REFUND_CLAUSE as clause, insured, pledge } from './refund.js'
import { PLAN_FROM, plan } from './sources.js'

const source = plan(clause)
const months = dated({
  id: 'hardship-refund.months',
  title: '返还月数',
  unit: 'months',
  clause,
  values: [{ from: PLAN_FROM, value: 6, source }],
})
const share = dated({
  id: 'hardship-refund.share',
  title: '社会保险费返还比例',
  unit: 'percent',
  clause,
  values: [{ from: PLAN_FROM, value: 50, source }],
})
const averageBenefit = notSet({
  id: 'hardship-refund.average-benefit',
  title: '当地人均月失业保险金',
  unit: 'fen',
  clause,
})

const byBenefit = amount(['insuredHeadcount'], (f, sheet) => {
  const benefit = sheet.rate(averageBenefit)
  const count = sheet.rate(months)
  return sheet.fen(
    `人均失业保险金 × ${count} 个月 × 参保职工 ${f.insuredHeadcount} 人`,
    benefit * count * f.insuredHeadcount,
  )
})
const byContribution = amount(['monthlyContributionFen'], (f, sheet) => {
  const count = sheet.rate(months)
  const percent = sheet.rate(share)
  const whole = sheet.fen(
    `每月应缴社会保险费 ${yuan(f.monthlyContributionFen)} 元 × ${count} 个月`,
    f.monthlyContributionFen * count,
  )
  return sheet.fen(`× ${percent}%，四舍五入到分`, percentOfFen(whole, percent))
})

export const hardshipRefund = scheme({
  id: 'hardship-refund',
  title: '困难企业稳岗返还',
  plain: '困难企业不裁员返还',
  clause,
  summary: '暂时困难但有望恢复、坚持不裁员少裁员的参保企业，可按 6 个月失业保险金或 6 个月社保费的一半返还。',
  audience: 'firm',
  judgedOn: 'appliedOn',
  pays: true,
  roster: false,
  facts: [
    'insured',
    'temporaryHardship',
    'recoverable',
    'pledgedNoLayoffs',
    'basis',
    'insuredHeadcount',
    'monthlyContributionFen',
    'appliedOn',
  ],
  workerFacts: [],
  rates: [months, share, averageBenefit],
  checks: [
    insured(),
    check({
      id: 'hardship',
      says: '面临暂时性生产经营困难',
      clause,
      needs: ['temporaryHardship'],
      holds: (f) => f.temporaryHardship,
    }),
    check({
      id: 'recoverable',
      says: '恢复有望',
      clause,
      needs: ['recoverable'],
      holds: (f) => f.recoverable,
    }),
    pledge(),
  ],
  amount: amount(['basis', 'insuredHeadcount', 'monthlyContributionFen'], (f, sheet) =>
    (f.basis === 'unemployment-benefit' ? byBenefit : byContribution).of(f, sheet),
  ),
  alternatives: [
    { id: 'unemployment-benefit', title: '按 6 个月当地人均失业保险金和参保人数', ...byBenefit },
    { id: 'social-insurance', title: '按 6 个月应缴社会保险费的 50%', ...byContribution },
  ],
  exclusion: ONE_REFUND_A_YEAR,
  proofs: [
    LICENCE,
    PREMIUMS,
    PLEDGE,
    proof('hardship', '经营困难', '任选一样', ['hardship-statement', 'financial-statement', 'tax-decline']),
    FIRM_ACCOUNT,
  ],
})
