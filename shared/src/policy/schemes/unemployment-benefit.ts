// 二（六）「将失业保险金标准上调至当地最低工资标准的90%。」 Who is entitled and for how long is the regulation's (失业保险条例).
import { percentOfFen } from '../../money.js'
import { IDENTITY, PERSON_ACCOUNT, proof } from '../documents.js'
import { dated, datedOneOf, notSet, stepOf, type Parameter } from '../kernel/parameter.js'
import { amount, check, grant, review, scheme } from '../kernel/scheme.js'
import { PLAN_FROM, plan } from './sources.js'

const clause = '二（六）'
const ENTITLED = '《失业保险条例》第十四条'
const share = dated({
  id: 'unemployment-benefit.share',
  title: '占最低工资的比例',
  unit: 'percent',
  clause,
  values: [{ from: PLAN_FROM, value: 90, source: plan(clause) }],
})

const tier = (number: 1 | 2 | 3, yuanByDay: readonly [number, number, number]): Parameter<number> =>
  datedOneOf({
    id: `minimum-wage.tier-${number}`,
    title: `最低工资（${['一', '二', '三'][number - 1]}类区）`,
    unit: 'fen',
    clause,
    values: (['2019-12-01', '2023-02-01', '2025-02-01'] as const).map((from, at) => ({
      from,
      value: (yuanByDay[at] ?? 0) * 100,
      source: `贵州省最低工资标准（${from} 起执行）`,
    })),
  })
const tiers = {
  1: tier(1, [1790, 1890, 2130]),
  2: tier(2, [1670, 1760, 1980]),
  3: tier(3, [1570, 1660, 1890]),
}

const leastContribution = dated({
  id: 'unemployment-benefit.min-contribution',
  title: '最少缴费月数',
  unit: 'months',
  clause,
  values: [{ from: PLAN_FROM, value: 12, source: ENTITLED }],
})
const wageTier = notSet({
  id: 'unemployment-benefit.wage-tier',
  title: '失业保险金统一执行的最低工资类区',
  unit: 'tier',
  clause,
})
const monthsByYears = dated({
  id: 'unemployment-benefit.months-by-years',
  title: '缴费年数与最长领取月数',
  unit: 'table',
  clause,
  values: [
    {
      from: PLAN_FROM,
      value: [
        [1, 3],
        [2, 6],
        [3, 9],
        [4, 12],
        [5, 18],
        [10, 24],
      ],
      source:
        '《贵州省失业保险办法》第十四条（1 至 4 年，待工作人员确认）；《失业保险条例》第十七条（5 年、10 年）',
    },
  ],
})

export const unemploymentBenefit = scheme({
  id: 'unemployment-benefit',
  title: '失业保险金',
  plain: '失业金',
  clause,
  summary:
    '失业保险交满 1 年，不是自己不干才失业的，每月领当地最低工资的 90%，按缴费年数最长领 3 到 24 个月；在“贵阳人社通”办理。',
  audience: 'person',
  judgedOn: 'appliedOn',
  pays: true,
  roster: false,
  facts: ['involuntaryJobLoss', 'contributionMonths', 'registeredUnemployed', 'minimumWageTier', 'appliedOn'],
  workerFacts: [],
  rates: [share, tiers[1], tiers[2], tiers[3], leastContribution, wageTier, monthsByYears],
  checks: [
    check({
      id: 'contributed',
      says: '失业保险累计缴费满 12 个月',
      clause: ENTITLED,
      needs: ['contributionMonths'],
      holds: (f, rates) => f.contributionMonths >= rates.value(leastContribution),
      remedy: '继续参保，累计缴满 12 个月后失业才可以领',
    }),
    check({
      id: 'involuntary',
      says: '不是因为自己不愿意干而中断就业（非因本人意愿中断就业）',
      clause: ENTITLED,
      needs: ['involuntaryJobLoss'],
      holds: (f) => f.involuntaryJobLoss,
    }),
  ],
  reviews: [
    review({
      id: 'registration',
      says: '还没有办失业登记，可以先申请，领第一个月之前补办',
      clause: ENTITLED,
      needs: ['registeredUnemployed'],
      when: (f) => !f.registeredUnemployed,
    }),
  ],
  amount: amount(['minimumWageTier'], (f, sheet) => {
    const everywhere = sheet.valueIfSet(wageTier)
    const wage = sheet.rate(tiers[everywhere === undefined ? f.minimumWageTier : (everywhere as 1 | 2 | 3)])
    const percent = sheet.rate(share)
    return sheet.fen(`最低工资 × ${percent}%，四舍五入到分，每月`, percentOfFen(wage, percent))
  }),
  grants: grant(['contributionMonths'], (f, rates) => ({
    months: stepOf(rates.value(monthsByYears), Math.floor(f.contributionMonths / 12)) ?? 0,
  })),
  proofs: [
    IDENTITY,
    proof('unemployed', '失业登记', '任选一样', [
      'unemployment-registration',
      'leaving-proof',
      'employment-record',
    ]),
    PERSON_ACCOUNT,
  ],
})
