// 二（八）4「对各类企业、农民专业合作社和扶贫车间等生产经营主体吸纳建档立卡和易地扶贫搬迁劳动力就业，以及参保企业吸纳就业困难人员、
// 零就业家庭成员就业，并开展以工代训的，可根据用工主体发放工资的30%给予补贴，原则上每人每月不高于500元，最长不超过6个月。」
import { percentOfFen, yuan } from '../../money.js'
import { FIRM_ACCOUNT, LICENCE, POOR, RELOCATED, proof } from '../documents.js'
import type { Category } from '../facts.js'
import { dated } from '../kernel/parameter.js'
import { amount, check, scheme } from '../kernel/scheme.js'
import { PLAN_FROM, plan } from './sources.js'

const clause = '二（八）4'
const source = plan(clause)
const share = dated({
  id: 'work-for-training.share',
  title: '占工资的比例',
  unit: 'percent',
  clause,
  values: [{ from: PLAN_FROM, value: 30, source }],
})
const cap = dated({
  id: 'work-for-training.cap',
  title: '每人每月最高',
  unit: 'fen',
  clause,
  values: [{ from: PLAN_FROM, value: 500_00, source }],
})
const maxMonths = dated({
  id: 'work-for-training.max-months',
  title: '最长月数',
  unit: 'months',
  clause,
  values: [{ from: PLAN_FROM, value: 6, source }],
})

const isPoor = (categories: readonly Category[]): boolean =>
  categories.includes('registered-poor') || categories.includes('relocated')
const isHard = (categories: readonly Category[]): boolean =>
  categories.includes('hard-to-employ') || categories.includes('zero-employment-household')

export const workForTraining = scheme({
  id: 'work-for-training',
  title: '以工代训补贴',
  plain: '边干边学补贴',
  clause,
  summary:
    '单位招用脱贫户、搬迁户、就业困难人员或零就业家庭成员并边干边训，按工资的 30% 补，每人每月最高 500 元，最长 6 个月。',
  audience: 'firm',
  judgedOn: 'appliedOn',
  pays: true,
  roster: true,
  facts: ['entityType', 'insured', 'appliedOn'],
  workerFacts: ['categories', 'monthlyWagesFen'],
  rates: [share, cap, maxMonths],
  checks: [
    check({
      id: 'category',
      says: '吸纳的是建档立卡、易地扶贫搬迁劳动力，就业困难人员或零就业家庭成员',
      clause,
      needs: ['categories'],
      holds: (f) => isPoor(f.categories) || isHard(f.categories),
    }),
    check({
      id: 'employer',
      says: '招脱贫户、搬迁户的是生产经营主体；招其他两类人员的是参保单位',
      clause,
      needs: ['categories', 'entityType', 'insured'],
      holds: (f) =>
        isPoor(f.categories) ? f.entityType !== 'hr-agency' && f.entityType !== 'labour-broker' : f.insured,
      remedy: '参加失业保险后可以申请',
    }),
    check({
      id: 'wages',
      says: '至少有一个月发了工资',
      clause,
      needs: ['monthlyWagesFen'],
      holds: (f) => f.monthlyWagesFen.some((wage) => wage > 0),
      remedy: '发了工资以后可以申请，按实发工资补',
    }),
  ],
  amount: amount(['monthlyWagesFen'], (f, sheet) => {
    const wages = f.monthlyWagesFen
    const percent = sheet.rate(share)
    const most = sheet.rate(cap)
    // A month without a wage is not one of those that count, wherever it lies.
    const counted = wages
      .map((wage, at) => ({ wage, month: at + 1 }))
      .filter(({ wage }) => wage > 0)
      .slice(0, sheet.rate(maxMonths))
    const months = counted.map(({ wage, month }) => {
      const part = sheet.fen(
        `第 ${month} 个月工资 ${yuan(wage)} 元 × ${percent}%，四舍五入到分`,
        percentOfFen(wage, percent),
      )
      return part <= most ? part : sheet.fen(`第 ${month} 个月不超过每月最高额`, most)
    })
    return sheet.fen(
      `合计 ${months.length} 个月`,
      months.reduce((total, month) => total + month, 0),
    )
  }),
  exclusion: {
    says: '同一职工同一个月只补一次，不论由哪家单位申请',
    clause,
    by: 'month',
    schemes: ['work-for-training'],
  },
  proofs: [
    LICENCE,
    proof('roster', '以工代训人员花名册', '逐人核对', ['worker-roster']),
    proof('wages', '工资发放', '按实发工资计算', ['bank-payroll', 'payroll-sheet']),
    proof('contract', '用工关系', '任选一样', ['labour-contract', 'insured-list']),
    POOR,
    RELOCATED,
    proof(
      'hard-to-employ',
      '就业困难或零就业家庭',
      '证明职工属于这两类',
      ['hard-to-employ-certificate', 'zero-employment-certificate', 'employment-record'],
      (facts) => facts.categories !== undefined && !isPoor(facts.categories),
    ),
    FIRM_ACCOUNT,
  ],
})
