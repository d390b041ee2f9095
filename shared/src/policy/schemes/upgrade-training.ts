// 二（八）2「累计培训学时30--120课时，培训后取得专项职业能力证书（或培训合格证书、安全证书、其他相应证书）的，以1天不低于6个课时折算
// （四舍五入），按照100元/人.天的标准给予企业补贴」
import { divideHalfUp } from '../../money.js'
import { FIRM_ACCOUNT, LICENCE } from '../documents.js'
import { dated } from '../kernel/parameter.js'
import { amount, check, review, scheme } from '../kernel/scheme.js'
import { PLAN_FROM, plan } from './sources.js'
import { TRAINED, TRAINING, TRAINING_ROSTER } from './training.js'

const clause = '二（八）2'
const source = plan(clause)
const perDay = dated({
  id: 'upgrade-training.per-day',
  title: '每人每天',
  unit: 'fen',
  clause,
  values: [{ from: PLAN_FROM, value: 100_00, source }],
})
const minHours = dated({
  id: 'upgrade-training.min-hours',
  title: '最少课时',
  unit: 'hours',
  clause,
  values: [{ from: PLAN_FROM, value: 30, source }],
})
const maxHours = dated({
  id: 'upgrade-training.max-hours',
  title: '最多课时',
  unit: 'hours',
  clause,
  values: [{ from: PLAN_FROM, value: 120, source }],
})
const hoursPerDay = dated({
  id: 'upgrade-training.hours-per-day',
  title: '一天折算课时',
  unit: 'hours',
  clause,
  values: [{ from: PLAN_FROM, value: 6, source }],
})

export const upgradeTraining = scheme({
  id: 'upgrade-training',
  title: '岗位技能提升培训补贴',
  plain: '职工技能提升培训补贴',
  clause,
  summary:
    '企业给职工办 30 到 120 课时的技能提升、安全技能或转岗培训，取得证书后每 6 课时算一天，每人每天补 100 元。',
  audience: 'firm',
  judgedOn: 'completedOn',
  pays: true,
  roster: true,
  facts: [],
  workerFacts: ['hours', 'certificateObtained', 'completedOn'],
  rates: [perDay, minHours, maxHours, hoursPerDay],
  checks: [
    check({
      id: 'hours',
      says: '累计培训不少于 30 课时',
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
  reviews: [
    review({
      id: 'hours-above-range',
      says: '课时超过方案写明的 30 到 120 课时，由工作人员核定',
      clause,
      needs: ['hours'],
      when: (f, rates) => f.hours > rates.value(maxHours),
    }),
  ],
  amount: amount(['hours'], (f, sheet) => {
    const daily = sheet.rate(hoursPerDay)
    const days = sheet.number(`${f.hours} 课时 ÷ ${daily}，四舍五入折算为天数`, divideHalfUp(f.hours, daily))
    return sheet.fen(`每人每天补贴 × ${days} 天`, sheet.rate(perDay) * days)
  }),
  exclusion: TRAINED(clause),
  proofs: [LICENCE, TRAINING_ROSTER, ...TRAINING, FIRM_ACCOUNT],
})
