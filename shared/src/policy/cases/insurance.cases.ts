import { NOT_IN_FORCE, asksClerk, fails, lacks, pays, table } from './table.js'
import type { PolicyCase } from './run-case.js'

const release = (id: string, from: string, value: number | null) => ({
  id: 'test',
  parameters: { [id]: [{ from, value, source: '县文件' }] },
})

const insuredFirm = {
  insured: true,
  pledgedNoLayoffs: true,
  lastYearPremiumFen: 1_000_000,
  appliedOn: '2020-02-01',
}
export const stableJobsCases: PolicyCase[] = [
  ...table('stable-jobs-refund', insuredFirm, [
    ['「提高到不超过……100%」当天', {}, pays(1_000_000)],
    ['「原来的不超过……50%」最后一天', { appliedOn: '2020-01-31' }, pays(500_000)],
    ['50% 四舍五入到分', { appliedOn: '2020-01-31', lastYearPremiumFen: 333 }, pays(167)],
    ['50% 生效当天', { appliedOn: '2019-01-01' }, pays(500_000)],
    ['50% 生效前一天', { appliedOn: '2018-12-31' }, NOT_IN_FORCE],
    ['「参保企业」', { insured: false }, fails('insured')],
    ['「承诺不裁员、少裁员」', { pledgedNoLayoffs: false }, fails('pledge')],
    ['没有缴过费就没有返还', { lastYearPremiumFen: 0 }, pays(0)],
    ['不知道缴了多少', { lastYearPremiumFen: undefined }, lacks('lastYearPremiumFen')],
  ]),
  ...table('stable-jobs-refund', insuredFirm, [['采用的比例低于上限', {}, pays(600_000)]]).map((one) => ({
    ...one,
    release: release('stable-jobs-refund.ratio', '2020-02-01', 60),
  })),
  ...table('stable-jobs-refund', insuredFirm, [['采用的比例不会高于上限', {}, pays(1_000_000)]]).map(
    (one) => ({ ...one, release: release('stable-jobs-refund.ratio', '2020-02-01', 120) }),
  ),
]

const firm = {
  insured: true,
  temporaryHardship: true,
  recoverable: true,
  pledgedNoLayoffs: true,
  basis: 'social-insurance',
  insuredHeadcount: 20,
  monthlyContributionFen: 3_000_001,
  appliedOn: '2020-03-01',
}
export const hardshipCases: PolicyCase[] = [
  ...table('hardship-refund', firm, [
    ['「6个月的企业及其职工应缴纳社会保险费50%」', {}, pays(9_000_003)],
    ['50% 四舍五入到分', { monthlyContributionFen: 1 }, pays(3)],
    ['没有选办法：两种都列出', { basis: undefined }, lacks('basis')],
    ['当地人均失业保险金没有定', { basis: 'unemployment-benefit' }, asksClerk('amount-not-set')],
    ['按社保费时不必问参保人数', { insuredHeadcount: undefined }, pays(9_000_003)],
    ['按社保费时要问缴费', { monthlyContributionFen: undefined }, lacks('monthlyContributionFen')],
    ['没有困难', { temporaryHardship: false }, fails('hardship')],
    ['「恢复有望」', { recoverable: false }, fails('recoverable')],
    ['「坚持不裁员或少裁员」', { pledgedNoLayoffs: false }, fails('pledge')],
    ['没有参保', { insured: false }, fails('insured')],
    ['两个理由都说', { insured: false, recoverable: false }, fails('insured', 'recoverable')],
    ['施行前一天', { appliedOn: '2020-01-31' }, NOT_IN_FORCE],
    ['施行当天', { appliedOn: '2020-02-01' }, pays(9_000_003)],
  ]),
  ...table('hardship-refund', firm, [
    [
      '「6个月的当地人均失业保险金和参保职工人数」',
      { basis: 'unemployment-benefit' },
      pays(6 * 1400_00 * 20),
    ],
    [
      '按失业保险金时要问人数',
      { basis: 'unemployment-benefit', insuredHeadcount: undefined },
      lacks('insuredHeadcount'),
    ],
  ]).map((one) => ({ ...one, release: release('hardship-refund.average-benefit', '2020-02-01', 1400_00) })),
]

const jobless = {
  contributionMonths: 12,
  involuntaryJobLoss: true,
  registeredUnemployed: true,
  minimumWageTier: 1,
  appliedOn: '2020-02-01',
}
const monthly = (amountFen: number, months: number) => ({
  outcome: 'eligible' as const,
  amountFen,
  grants: { months },
})
const over = (
  id: string,
  values: { from: string; value: number | [number, number][] | null }[],
  cases: PolicyCase[],
): PolicyCase[] =>
  cases.map((one) => ({
    ...one,
    release: {
      id: 'test',
      parameters: { [id]: values.map((entry) => ({ ...entry, source: '省文件' })) },
    },
  }))
export const benefitCases: PolicyCase[] = [
  ...table('unemployment-benefit', jobless, [
    ['一类区「最低工资标准的90%」', {}, monthly(1611_00, 3)],
    ['二类区', { minimumWageTier: 2 }, monthly(1503_00, 3)],
    ['三类区', { minimumWageTier: 3 }, monthly(1413_00, 3)],
    ['缴满 12 个月差 1 个月', { contributionMonths: 11 }, fails('contributed')],
    ['差 1 个月满 2 年', { contributionMonths: 23 }, monthly(1611_00, 3)],
    ['满 2 年', { contributionMonths: 24 }, monthly(1611_00, 6)],
    ['差 1 个月满 3 年', { contributionMonths: 35 }, monthly(1611_00, 6)],
    ['满 3 年', { contributionMonths: 36 }, monthly(1611_00, 9)],
    ['差 1 个月满 4 年', { contributionMonths: 47 }, monthly(1611_00, 9)],
    ['满 4 年', { contributionMonths: 48 }, monthly(1611_00, 12)],
    ['差 1 个月满 5 年', { contributionMonths: 59 }, monthly(1611_00, 12)],
    ['满 5 年', { contributionMonths: 60 }, monthly(1611_00, 18)],
    ['差 1 个月满 10 年', { contributionMonths: 119 }, monthly(1611_00, 18)],
    ['满 10 年', { contributionMonths: 120 }, monthly(1611_00, 24)],
    ['40 年也是 24 个月', { contributionMonths: 480 }, monthly(1611_00, 24)],
    ['「非因本人意愿中断就业」：自己不干的', { involuntaryJobLoss: false }, fails('involuntary')],
    ['不知道工作是怎么没的', { involuntaryJobLoss: undefined }, lacks('involuntaryJobLoss')],
    [
      '两个理由都说',
      { contributionMonths: 0, involuntaryJobLoss: false },
      fails('contributed', 'involuntary'),
    ],
    ['还没有办失业登记，可以后补', { registeredUnemployed: false }, asksClerk('registration')],
    ['不知道办没办失业登记', { registeredUnemployed: undefined }, lacks('registeredUnemployed')],
    [
      '自己不干的，办没办登记都一样',
      { involuntaryJobLoss: false, registeredUnemployed: undefined },
      fails('involuntary'),
    ],
    [
      '缺事实先于待核定',
      { registeredUnemployed: false, contributionMonths: undefined },
      lacks('contributionMonths'),
    ],
    ['90% 施行前一天', { appliedOn: '2020-01-31' }, NOT_IN_FORCE],
    ['2023 年调整前一天', { appliedOn: '2023-01-31' }, monthly(1611_00, 3)],
    ['2023 年调整当天', { appliedOn: '2023-02-01' }, monthly(1701_00, 3)],
    ['2023 年二类区', { appliedOn: '2023-02-01', minimumWageTier: 2 }, monthly(1584_00, 3)],
    ['2023 年三类区', { appliedOn: '2023-02-01', minimumWageTier: 3 }, monthly(1494_00, 3)],
    ['2025 年调整前一天', { appliedOn: '2025-01-31' }, monthly(1701_00, 3)],
    ['2025 年调整当天', { appliedOn: '2025-02-01' }, monthly(1917_00, 3)],
    ['2025 年二类区', { appliedOn: '2025-02-01', minimumWageTier: 2 }, monthly(1782_00, 3)],
    ['2025 年三类区', { appliedOn: '2025-02-01', minimumWageTier: 3 }, monthly(1701_00, 3)],
    ['不知道几类区', { minimumWageTier: undefined }, lacks('minimumWageTier')],
  ]),
  ...over(
    'unemployment-benefit.wage-tier',
    [{ from: '2020-03-01', value: 1 }],
    table('unemployment-benefit', { ...jobless, minimumWageTier: 3 }, [
      ['统一执行一类区前一天，按当地', { appliedOn: '2020-02-29' }, monthly(1413_00, 3)],
      ['统一执行一类区当天', { appliedOn: '2020-03-01' }, monthly(1611_00, 3)],
      [
        '统一执行后不必问几类区',
        { appliedOn: '2020-03-01', minimumWageTier: undefined },
        monthly(1611_00, 3),
      ],
      [
        '统一执行前要问几类区',
        { appliedOn: '2020-02-29', minimumWageTier: undefined },
        lacks('minimumWageTier'),
      ],
    ]),
  ),
  ...over(
    'unemployment-benefit.wage-tier',
    [
      { from: '2020-03-01', value: 1 },
      { from: '2021-01-01', value: null },
    ],
    table('unemployment-benefit', { ...jobless, minimumWageTier: 3 }, [
      ['统一执行的最后一天', { appliedOn: '2020-12-31' }, monthly(1611_00, 3)],
      ['不再统一执行，又按当地', { appliedOn: '2021-01-01' }, monthly(1413_00, 3)],
    ]),
  ),
  ...over(
    'unemployment-benefit.months-by-years',
    [
      {
        from: '2020-06-01',
        value: [
          [1, 2],
          [3, 10],
        ],
      },
    ],
    table('unemployment-benefit', jobless, [
      ['年限表调整前一天', { appliedOn: '2020-05-31', contributionMonths: 36 }, monthly(1611_00, 9)],
      ['年限表调整当天', { appliedOn: '2020-06-01', contributionMonths: 36 }, monthly(1611_00, 10)],
      ['新年限表的下一档', { appliedOn: '2020-06-01', contributionMonths: 35 }, monthly(1611_00, 2)],
    ]),
  ),
  ...over(
    'minimum-wage.tier-3',
    [{ from: '2021-01-01', value: null }],
    table('unemployment-benefit', { ...jobless, appliedOn: '2021-01-01' }, [
      ['三类区的标准停了，三类区不再执行', { minimumWageTier: 3 }, NOT_IN_FORCE],
      ['三类区的标准停了，一类区照常', {}, monthly(1611_00, 3)],
      ['三类区的标准停了，不知道几类区', { minimumWageTier: undefined }, lacks('minimumWageTier')],
      [
        '本来就不符合，标准停了也先说不符合',
        { minimumWageTier: 3, involuntaryJobLoss: false },
        fails('involuntary'),
      ],
    ]),
  ),
]

const deferring = {
  enterpriseSize: 'small',
  affectedByEpidemic: true,
  unableToPay: true,
  insurances: ['pension', 'work-injury'],
  months: 2,
  startMonth: '2020-02',
  monthlyDueFen: { pension: 100_00, 'work-injury': 5_00, medical: 999_00 },
  appliedOn: '2020-02-10',
}
const dueFen = { pension: 100_00, 'work-injury': 5_00 }
const schedule = (payBy: string, ...months: string[]) => ({
  outcome: 'eligible' as const,
  amountFen: null,
  grants: {
    lateFeeFen: 0,
    totalDeferredFen: 105_00 * months.length,
    schedule: months.map((month) => ({ month, dueFen, payBy })),
  },
})
export const deferralCases = table('insurance-deferral', deferring, [
  ['「免收滞纳金」「足额补缴」：期满次月月末补齐', {}, schedule('2020-04-30', '2020-02', '2020-03')],
  ['一个月，跨年', { months: 1, startMonth: '2020-12' }, schedule('2021-01-31', '2020-12')],
  ['补缴月是闰年二月', { months: 1, startMonth: '2024-01' }, schedule('2024-02-29', '2024-01')],
  [
    '「最长6个月」',
    { months: 6 },
    schedule('2020-08-31', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06', '2020-07'),
  ],
  ['第 7 个月', { months: 7 }, fails('months')],
  ['零个月', { months: 0 }, fails('months')],
  ['「中小企业」中型', { enterpriseSize: 'medium' }, schedule('2020-04-30', '2020-02', '2020-03')],
  ['微型', { enterpriseSize: 'micro' }, schedule('2020-04-30', '2020-02', '2020-03')],
  ['大型', { enterpriseSize: 'large' }, fails('size')],
  ['「受疫情影响」', { affectedByEpidemic: false }, fails('affected')],
  ['「确实无力足额缴纳」', { unableToPay: false }, fails('unable')],
  ['医疗保险不能缓缴', { insurances: ['pension', 'medical'] }, fails('insurances')],
  ['一种也没有选', { insurances: [] }, fails('insurances')],
  ['选了却没有应缴数', { insurances: ['unemployment'] }, lacks('monthlyDueFen')],
  ['不知道应缴数', { monthlyDueFen: undefined }, lacks('monthlyDueFen')],
  ['不知道从哪个月起', { startMonth: undefined }, lacks('startMonth')],
  ['施行前一天', { appliedOn: '2020-01-31' }, NOT_IN_FORCE],
])
