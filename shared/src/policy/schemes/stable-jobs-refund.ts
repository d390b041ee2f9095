// 二（六）「对在疫情期间承诺不裁员、少裁员的符合稳岗返还条件的参保企业，返还标准由原来的不超过上年度实际缴纳失业保险费的50%提高到
// 不超过上年度实际缴纳失业保险费的100%。」 Both figures are ceilings: the ratio the county adopts is a parameter of its own.
import { percentOfFen, yuan } from '../../money.js'
import { FIRM_ACCOUNT, LICENCE } from '../documents.js'
import { dated } from '../kernel/parameter.js'
import { amount, scheme } from '../kernel/scheme.js'
import { ONE_REFUND_A_YEAR, PLEDGE, PREMIUMS, REFUND_CLAUSE as clause, insured, pledge } from './refund.js'
import { PLAN_FROM, plan } from './sources.js'

const before = '实施方案「二（六）」所称“原来的不超过……50%”；生效日期待工作人员确认'
const values = [
  { from: '2019-01-01', value: 50, source: before },
  { from: PLAN_FROM, value: 100, source: plan(clause) },
]
const ratio = dated({
  id: 'stable-jobs-refund.ratio',
  title: '采用的返还比例',
  unit: 'percent',
  clause,
  values,
})
const ceiling = dated({
  id: 'stable-jobs-refund.ceiling',
  title: '返还比例上限',
  unit: 'percent',
  clause,
  values,
})

export const stableJobsRefund = scheme({
  id: 'stable-jobs-refund',
  title: '稳岗返还',
  plain: '不裁员、退失业保险费',
  clause,
  summary: '参保企业承诺不裁员少裁员，可退回上一年实际缴纳的失业保险费，最高全额。',
  audience: 'firm',
  judgedOn: 'appliedOn',
  pays: true,
  roster: false,
  facts: ['insured', 'pledgedNoLayoffs', 'lastYearPremiumFen', 'appliedOn'],
  workerFacts: [],
  rates: [ratio, ceiling],
  checks: [insured(), pledge()],
  amount: amount(['lastYearPremiumFen'], (f, sheet) => {
    const adopted = sheet.rate(ratio)
    const most = sheet.rate(ceiling)
    const share = adopted <= most ? adopted : sheet.number('采用的比例不得高于上限', most)
    return sheet.fen(
      `上年度失业保险费 ${yuan(f.lastYearPremiumFen)} 元 × ${share}%，四舍五入到分`,
      percentOfFen(f.lastYearPremiumFen, share),
    )
  }),
  exclusion: ONE_REFUND_A_YEAR,
  proofs: [LICENCE, PREMIUMS, PLEDGE, FIRM_ACCOUNT],
})
