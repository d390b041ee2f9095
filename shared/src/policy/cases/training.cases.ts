import type { PolicyCase } from './run-case.js'
import { NOT_IN_FORCE, asksClerk, fails, lacks, pays, table } from './table.js'

const recruit = {
  hiredOn: '2020-03-01',
  completedOn: '2020-06-30',
  hours: 30,
  certificateObtained: true,
  days: 4,
}
export const onboardingCases = table('onboarding-training', recruit, [
  ['「100元/人天」', {}, pays(400_00)],
  ['「总额不高于500元」正好', { days: 5 }, pays(500_00)],
  ['第 6 天不再加', { days: 6 }, pays(500_00)],
  ['「不低于30课时」差 1 课时', { hours: 29 }, fails('hours')],
  ['31 课时', { hours: 31 }, pays(400_00)],
  ['「入职12个月内」第 12 个月当天', { completedOn: '2021-03-01' }, pays(400_00)],
  ['过了一天', { completedOn: '2021-03-02' }, fails('newly-hired')],
  ['闰日入职，次年 2 月 28 日', { hiredOn: '2020-02-29', completedOn: '2021-02-28' }, pays(400_00)],
  ['闰日入职，次年 3 月 1 日', { hiredOn: '2020-02-29', completedOn: '2021-03-01' }, fails('newly-hired')],
  ['入职当天', { completedOn: '2020-03-01' }, pays(400_00)],
  ['还没有入职', { completedOn: '2020-02-29' }, fails('newly-hired')],
  ['没有证书', { certificateObtained: false }, fails('certificate')],
  [
    '三个理由都说',
    { hours: 1, certificateObtained: false, completedOn: '2022-01-01' },
    fails('newly-hired', 'hours', 'certificate'),
  ],
  ['施行前一天', { hiredOn: '2020-01-01', completedOn: '2020-01-31' }, NOT_IN_FORCE],
  ['施行当天', { hiredOn: '2020-01-01', completedOn: '2020-02-01' }, pays(400_00)],
  ['不知道几天', { days: undefined }, lacks('days')],
  ['不知道哪天入职', { hiredOn: undefined }, lacks('hiredOn')],
])

const trainee = { hours: 33, certificateObtained: true, completedOn: '2020-06-30' }
export const upgradeCases = table('upgrade-training', trainee, [
  ['「以1天不低于6个课时折算（四舍五入）」33 课时', {}, pays(600_00)],
  ['32 课时舍', { hours: 32 }, pays(500_00)],
  ['30 课时', { hours: 30 }, pays(500_00)],
  ['「30--120课时」差 1 课时', { hours: 29 }, fails('hours')],
  ['120 课时', { hours: 120 }, pays(2000_00)],
  ['121 课时由工作人员核定', { hours: 121 }, asksClerk('hours-above-range')],
  ['没有证书', { certificateObtained: false }, fails('certificate')],
  ['不知道有没有证书', { certificateObtained: undefined }, lacks('certificateObtained')],
  ['缺事实先于待核定', { hours: 121, certificateObtained: undefined }, lacks('certificateObtained')],
  ['课时不够，哪天结束都一样', { hours: 29, completedOn: undefined }, fails('hours')],
  ['施行前一天', { completedOn: '2020-01-31' }, NOT_IN_FORCE],
  ['施行当天', { completedOn: '2020-02-01' }, pays(600_00)],
])

const craftsman = { level: 'junior', issuedOn: '2020-01-01', alreadyGranted: false, appliedOn: '2020-06-30' }
export const certificateCases = [
  ...table('skill-certificate', craftsman, [
    ['「初级工1000元」', {}, pays(1000_00)],
    ['「中级工1500元」', { level: 'intermediate' }, pays(1500_00)],
    ['「高级工2000元」', { level: 'senior' }, pays(2000_00)],
    ['「技师4000元」', { level: 'technician' }, pays(4000_00)],
    ['「高级技师6000元」', { level: 'senior-technician' }, pays(6000_00)],
    ['「1月1日以后」前一天', { issuedOn: '2019-12-31' }, fails('dated')],
    ['同一本证书领过', { alreadyGranted: true }, fails('first-time')],
    ['不知道等级', { level: undefined }, lacks('level')],
    ['施行前一天', { appliedOn: '2020-01-31' }, NOT_IN_FORCE],
    ['施行当天', { appliedOn: '2020-02-01' }, pays(1000_00)],
  ]),
  ...table(
    'special-operation',
    { count: 1, issuedOn: '2020-01-01', alreadyGranted: false, appliedOn: '2020-06-30' },
    [
      ['「每证600元」', {}, pays(600_00)],
      ['两本证', { count: 2 }, pays(1200_00)],
      ['「1月1日以后」前一天', { issuedOn: '2019-12-31' }, fails('dated')],
      ['领过', { alreadyGranted: true }, fails('first-time')],
      ['不知道几本', { count: undefined }, lacks('count')],
      ['施行前一天', { appliedOn: '2020-01-31' }, NOT_IN_FORCE],
    ],
  ),
]

export const apprenticeshipCases = table(
  'apprenticeship',
  { years: 2, count: 3, trainingCostFen: 30_000_00, completedOn: '2022-06-30' },
  [
    ['「每人每年4000元」', {}, pays(24_000_00)],
    ['「根据培训支出成本据实」', { trainingCostFen: 23_999_99 }, pays(23_999_99)],
    ['支出正好等于标准', { trainingCostFen: 24_000_00 }, pays(24_000_00)],
    ['「一至两年」一年', { years: 1 }, pays(12_000_00)],
    ['零年', { years: 0 }, fails('term')],
    ['三年', { years: 3 }, fails('term')],
    ['没有学徒', { count: 0 }, fails('apprentices')],
    ['一名学徒', { count: 1 }, pays(8000_00)],
    ['不知道花了多少', { trainingCostFen: undefined }, lacks('trainingCostFen')],
    ['施行前一天', { completedOn: '2020-01-31' }, NOT_IN_FORCE],
    ['施行当天', { completedOn: '2020-02-01' }, pays(24_000_00)],
  ],
)

const wages = (count: number, fen: number): number[] => Array.from({ length: count }, () => fen)
const worker = {
  entityType: 'enterprise',
  insured: false,
  categories: ['registered-poor'],
  monthlyWagesFen: wages(1, 1500_00),
  appliedOn: '2020-09-01',
}
export const workForTrainingCases = table('work-for-training', worker, [
  ['「工资的30%」', {}, pays(450_00)],
  ['「不高于500元」正好', { monthlyWagesFen: [1666_66] }, pays(500_00)],
  ['差一分不到上限', { monthlyWagesFen: [1666_63] }, pays(499_99)],
  ['超过上限', { monthlyWagesFen: [8000_00] }, pays(500_00)],
  ['30% 四舍五入到分', { monthlyWagesFen: [5] }, pays(2)],
  ['30% 舍', { monthlyWagesFen: [4] }, pays(1)],
  ['「最长不超过6个月」第 6 个月', { monthlyWagesFen: wages(6, 1500_00) }, pays(2700_00)],
  ['第 7 个月不补', { monthlyWagesFen: wages(7, 1500_00) }, pays(2700_00)],
  ['「建档立卡和易地扶贫搬迁」不要求参保', { categories: ['relocated'] }, pays(450_00)],
  ['脱贫户不必问参保', { insured: undefined }, pays(450_00)],
  ['人力资源机构不算生产经营主体', { entityType: 'hr-agency' }, fails('employer')],
  ['劳务经纪人也不算', { entityType: 'labour-broker' }, fails('employer')],
  ['「就业困难人员」要求参保', { categories: ['hard-to-employ'] }, fails('employer')],
  ['参保就可以', { categories: ['hard-to-employ'], insured: true }, pays(450_00)],
  ['「零就业家庭成员」', { categories: ['zero-employment-household'], insured: true }, pays(450_00)],
  [
    '这两类不必问单位类型',
    { categories: ['hard-to-employ'], insured: true, entityType: undefined },
    pays(450_00),
  ],
  ['两类都是，按脱贫户算', { categories: ['hard-to-employ', 'registered-poor'] }, pays(450_00)],
  ['农村劳动力不算；单位也没有参保', { categories: ['rural-labourer'] }, fails('category', 'employer')],
  ['不知道工资', { monthlyWagesFen: undefined }, lacks('monthlyWagesFen')],
  ['一个月的工资也没有填', { monthlyWagesFen: [] }, fails('wages')],
  ['六个月都没有发工资', { monthlyWagesFen: wages(6, 0) }, fails('wages')],
  ['只有一个月发了一分钱', { monthlyWagesFen: [0, 1] }, pays(0)],
  ['没发工资的月不占六个月', { monthlyWagesFen: [0, ...wages(6, 1500_00)] }, pays(2700_00)],
  [
    '中间没发工资的月也不占',
    { monthlyWagesFen: [...wages(3, 1500_00), 0, ...wages(4, 1000_00)] },
    pays(2250_00),
  ],
  ['没有工资，别的也不符合', { monthlyWagesFen: [], entityType: 'hr-agency' }, fails('employer', 'wages')],
  [
    '哪一类人都一样：中介又没有参保',
    { categories: undefined, entityType: 'hr-agency', insured: false },
    fails('employer'),
  ],
  [
    '参了保的中介，招的是哪一类人还有关系',
    { categories: undefined, entityType: 'hr-agency', insured: true },
    lacks('categories'),
  ],
  [
    '什么都不知道',
    { categories: undefined, entityType: undefined, insured: undefined, monthlyWagesFen: undefined },
    lacks('categories', 'entityType', 'insured', 'monthlyWagesFen'),
  ],
  ['施行前一天', { appliedOn: '2020-01-31' }, NOT_IN_FORCE],
  ['施行当天', { appliedOn: '2020-02-01' }, pays(450_00)],
])

const coop = {
  entityType: 'farmer-cooperative',
  categories: ['registered-poor'],
  contractMonths: 12,
  hiredOn: '2020-02-01',
  alreadyGranted: false,
}
const line = (change: object) => ({
  categories: ['relocated'],
  contractMonths: 12,
  hiredOn: '2020-04-01',
  alreadyGranted: false,
  ...change,
})
const roster = (name: string, workers: PolicyCase['workers'], expect: PolicyCase['expect']): PolicyCase => ({
  name: `absorption 花名册: ${name}`,
  scheme: 'absorption',
  facts: { entityType: 'family-farm' },
  workers,
  expect,
})
export const absorptionCases: PolicyCase[] = [
  ...table('absorption', coop, [
    ['「500元每人」', {}, pays(500_00)],
    ['「1年以上」差一个月', { contractMonths: 11 }, fails('contract')],
    ['13 个月', { contractMonths: 13 }, pays(500_00)],
    ...['large-grower', 'family-farm', 'cooperative-workshop', 'home-workshop', 'small-construction'].map(
      (entityType) => [entityType, { entityType }, pays(500_00)] as const,
    ),
    ...['enterprise', 'self-employed', 'hr-agency', 'labour-broker'].map(
      (entityType) => [`${entityType} 不在此列`, { entityType }, fails('entity')] as const,
    ),
    ['就业困难人员不在两类之内', { categories: ['hard-to-employ'] }, fails('category')],
    ['领过', { alreadyGranted: true }, fails('first-time')],
    ['施行前一天', { hiredOn: '2020-01-31' }, NOT_IN_FORCE],
    ['合同不够，哪天入职都一样', { contractMonths: 11, hiredOn: undefined }, fails('contract')],
    ['不知道哪天入职', { hiredOn: undefined }, lacks('hiredOn')],
  ]),
  roster('有一人符合就算符合', [line({}), line({ contractMonths: 1 })], {
    outcome: 'eligible',
    totalFen: 500_00,
  }),
  roster('没有人符合，有人不清楚', [line({ contractMonths: undefined }), line({ alreadyGranted: true })], {
    outcome: 'unknown',
    totalFen: 0,
  }),
  roster('都不符合', [line({ contractMonths: 3 }), line({ alreadyGranted: true })], {
    outcome: 'ineligible',
    totalFen: 0,
  }),
  roster('都在施行之前', [line({ hiredOn: '2019-01-01' })], { outcome: 'not-in-force', totalFen: 0 }),
  roster('还没有填人', [], { outcome: 'unknown', totalFen: 0 }),
]
