// 二（八）3「企业组织职工参加为期一至两年的……新型学徒制培训……按每人每年4000元的标准并根据培训支出成本据实给予企业职业培训补贴。」
import { yuan } from '../../money.js'
import { FIRM_ACCOUNT, LICENCE, proof } from '../documents.js'
import { dated } from '../kernel/parameter.js'
import { amount, check, scheme } from '../kernel/scheme.js'
import { PLAN_FROM, plan } from './sources.js'

const clause = '二（八）3'
const source = plan(clause)
const perYear = dated({
  id: 'apprenticeship.per-year',
  title: '每人每年',
  unit: 'fen',
  clause,
  values: [{ from: PLAN_FROM, value: 4000_00, source }],
})
const minYears = dated({
  id: 'apprenticeship.min-years',
  title: '最短年限',
  unit: 'years',
  clause,
  values: [{ from: PLAN_FROM, value: 1, source }],
})
const maxYears = dated({
  id: 'apprenticeship.max-years',
  title: '最长年限',
  unit: 'years',
  clause,
  values: [{ from: PLAN_FROM, value: 2, source }],
})

export const apprenticeship = scheme({
  id: 'apprenticeship',
  title: '企业新型学徒制培训补贴',
  plain: '师傅带徒弟补贴',
  clause,
  summary: '企业办 1 到 2 年的新型学徒制培训，每名学徒每年最多补 4000 元，不超过实际培训支出。',
  audience: 'firm',
  judgedOn: 'completedOn',
  pays: true,
  roster: true,
  facts: ['completedOn'],
  workerFacts: ['years', 'trainingCostFen'],
  perLine: { count: 1 },
  rates: [perYear, minYears, maxYears],
  checks: [
    check({
      id: 'term',
      says: '为期 1 到 2 年',
      clause,
      needs: ['years'],
      holds: (f, rates) => f.years >= rates.value(minYears) && f.years <= rates.value(maxYears),
    }),
    check({
      id: 'apprentices',
      says: '至少有一名学徒',
      clause,
      needs: ['count'],
      holds: (f) => f.count >= 1,
    }),
  ],
  amount: amount(['years', 'count', 'trainingCostFen'], (f, sheet) => {
    const { years, count, trainingCostFen } = f
    const standard = sheet.fen(
      `每人每年标准 × ${years} 年 × ${count} 人`,
      sheet.rate(perYear) * years * count,
    )
    return sheet.fen(
      `据实补贴，不超过培训支出 ${yuan(trainingCostFen)} 元`,
      Math.min(standard, trainingCostFen),
    )
  }),
  proofs: [
    LICENCE,
    proof('roster', '学徒名册', '逐人核对', ['worker-roster']),
    proof('agreement', '培养协议', '证明企校双师带徒', ['apprentice-agreement', 'training-plan']),
    proof('costs', '培训支出', '据实补贴，要看花了多少', ['cost-vouchers', 'cost-ledger']),
    FIRM_ACCOUNT,
  ],
})
