// 二（六）「将失业保险金标准上调至当地最低工资标准的90%。」 Who is entitled and for how long is the regulation's (失业保险条例).
import { percentOfFen } from '../../money.js'
import { IDENTITY, PERSON_ACCOUNT, proof } from '../documents.js'
import { dated, datedOneOf, type Parameter } from '../kernel/parameter.js'
import { amount, check, grant, scheme } from '../kernel/scheme.js'
import { PLAN_FROM, plan } from './sources.js'

const clause = '二（六）'
const REGULATION = '《失业保险条例》第十四条、第十七条'
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

const months = (id: string, title: string, value: number): Parameter<number> =>
  dated({
    id: `unemployment-benefit.${id}`,
    title,
    unit: 'months',
    clause,
    values: [{ from: PLAN_FROM, value, source: REGULATION }],
  })
const leastContribution = months('min-contribution', '最少缴费月数', 12)
const middleFrom = months('middle-from', '缴费满多少个月可领中档期限', 60)
const longFrom = months('long-from', '缴费满多少个月可领长档期限', 120)
const shortTerm = months('short-term', '缴费不满 5 年，最长领取月数', 12)
const middleTerm = months('middle-term', '缴费满 5 年不满 10 年，最长领取月数', 18)
const longTerm = months('long-term', '缴费 10 年以上，最长领取月数', 24)

export const unemploymentBenefit = scheme({
  id: 'unemployment-benefit',
  title: '失业保险金',
  plain: '失业金',
  clause,
  summary:
    '失业保险交满 1 年，非本人意愿失业后每月领当地最低工资的 90%，可领 12 到 24 个月；在“贵阳人社通”办理。',
  audience: 'person',
  judgedOn: 'appliedOn',
  pays: true,
  roster: false,
  facts: ['contributionMonths', 'minimumWageTier', 'appliedOn'],
  workerFacts: [],
  rates: [
    share,
    tiers[1],
    tiers[2],
    tiers[3],
    leastContribution,
    middleFrom,
    longFrom,
    shortTerm,
    middleTerm,
    longTerm,
  ],
  checks: [
    check({
      id: 'contributed',
      says: '失业保险累计缴费满 12 个月',
      clause,
      needs: ['contributionMonths'],
      holds: (f, rates) => f.contributionMonths >= rates.value(leastContribution),
      remedy: '继续参保，累计缴满 12 个月后失业才可以领',
    }),
  ],
  amount: amount(['minimumWageTier'], (f, sheet) => {
    const wage = sheet.rate(tiers[f.minimumWageTier])
    const percent = sheet.rate(share)
    return sheet.fen(`最低工资 × ${percent}%，四舍五入到分，每月`, percentOfFen(wage, percent))
  }),
  grants: grant(['contributionMonths'], (f, rates) => ({
    months: rates.value(
      f.contributionMonths >= rates.value(longFrom)
        ? longTerm
        : f.contributionMonths >= rates.value(middleFrom)
          ? middleTerm
          : shortTerm,
    ),
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
