// 二（八）1「企业对入职12个月内的新录用人员开展……岗前培训，培训学时不低于30课时，培训后取得专项职业能力证书（或培训合格证书、安全证书、
// 其他相应证书），按照100元/人天（总额不高于500元）的标准给予企业补贴。」
import { addMonths } from '../../dates.js'
import { FIRM_ACCOUNT, LICENCE, proof } from '../documents.js'
import { dated } from '../kernel/parameter.js'
import { amount, check, scheme } from '../kernel/scheme.js'
import { PLAN_FROM, plan } from './sources.js'
import { TRAINED, TRAINING, TRAINING_ROSTER } from './training.js'

const clause = '二（八）1'
const source = plan(clause)
const perDay = dated({
  id: 'onboarding-training.per-day',
  title: '每人每天',
  unit: 'fen',
  clause,
  values: [{ from: PLAN_FROM, value: 100_00, source }],
})
const cap = dated({
  id: 'onboarding-training.cap',
  title: '每人最高',
  unit: 'fen',
  clause,
  values: [{ from: PLAN_FROM, value: 500_00, source }],
})
const minHours = dated({
  id: 'onboarding-training.min-hours',
  title: '最少课时',
  unit: 'hours',
  clause,
  values: [{ from: PLAN_FROM, value: 30, source }],
})
const withinMonths = dated({
  id: 'onboarding-training.within-months',
  title: '入职多少个月内',
  unit: 'months',
  clause,
  values: [{ from: PLAN_FROM, value: 12, source }],
})

export const onboardingTraining = scheme({
  id: 'onboarding-training',
  title: '岗前培训补贴',
  plain: '新员工培训补贴',
  clause,
  summary:
    '企业给入职 12 个月内的新员工办 30 课时以上的岗前培训并取得证书，每人每天补 100 元，每人最高 500 元。',
  audience: 'firm',
  judgedOn: 'completedOn',
  pays: true,
  roster: true,
  facts: [],
  workerFacts: ['hiredOn', 'completedOn', 'hours', 'certificateObtained', 'days'],
  rates: [perDay, cap, minHours, withinMonths],
  checks: [
    check({
      id: 'newly-hired',
      says: '入职 12 个月内的新录用人员',
      clause,
      needs: ['hiredOn', 'completedOn'],
      holds: (f, rates) =>
        f.hiredOn <= f.completedOn && f.completedOn <= addMonths(f.hiredOn, rates.value(withinMonths)),
    }),
    check({
      id: 'hours',
      says: '培训不少于 30 课时',
      clause,
      needs: ['hours'],
      holds: (f, rates) => f.hours >= rates.value(minHours),
      remedy: '补足 30 课时并取得证书后可以申请',
    }),
    check({
      id: 'certificate',
      says: '培训后取得专项职业能力证书、培训合格证书、安全证书或其他相应证书',
      clause,
      needs: ['certificateObtained'],
      holds: (f) => f.certificateObtained,
      remedy: '参加考核、取得证书后可以申请',
    }),
  ],
  amount: amount(['days'], (f, sheet) => {
    const whole = sheet.fen(`每人每天补贴 × 实际培训 ${f.days} 天`, sheet.rate(perDay) * f.days)
    return sheet.fen('不超过每人最高额', Math.min(whole, sheet.rate(cap)))
  }),
  exclusion: TRAINED(clause),
  proofs: [
    LICENCE,
    TRAINING_ROSTER,
    proof('hired', '新录用', '证明入职不满 12 个月', ['labour-contract', 'insured-list', 'payroll-sheet']),
    ...TRAINING,
    FIRM_ACCOUNT,
  ],
})
