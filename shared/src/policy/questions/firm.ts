// What an employer, agency or broker is asked: at most eleven taps, and ten when every answer is known.
import type { SchemeId } from '../../contract/policy.js'
import { addMonths } from '../../dates.js'
import type { FactKey, FactValues } from '../facts.js'
import { choice, grantedBefore, type Choice, type Question } from './question.js'

/** One tap says what kind of unit it is; its size, or which of two kinds, is only supposed. */
const SIZE: readonly FactKey[] = ['enterpriseSize']
const KIND: readonly FactKey[] = ['entityType', 'enterpriseSize']
const HIRING: readonly SchemeId[] = ['absorption', 'work-for-training']
const open = (value: string, label: string, months: number, rented: number): Choice => ({
  value,
  label,
  means: ({ today }) => ({ facts: { openedOn: addMonths(today, -months), closures: [], months: rented } }),
})
const WAGES = [3000_00, 3000_00, 3000_00, 3000_00, 3000_00, 3000_00]

/** What is typical of each kind of training; a scheme without its training is ruled out until there is one. */
const TRAININGS: Partial<
  Record<SchemeId, { readonly label: string; readonly help?: string; readonly typical: Partial<FactValues> }>
> = {
  'onboarding-training': {
    label: '新员工岗前培训',
    help: '入职 12 个月内、30 课时以上、发了证',
    typical: { hours: 30, days: 5, certificateObtained: true },
  },
  'upgrade-training': {
    label: '职工技能提升培训',
    help: '30 课时以上、发了证',
    typical: { hours: 60, certificateObtained: true },
  },
  'skill-certificate': {
    label: '职工考到职业技能证书',
    help: '2020 年以后考到的',
    typical: { level: 'intermediate' },
  },
  'special-operation': { label: '职工考到特种作业操作证', help: '2020 年以后考到的', typical: { count: 1 } },
  apprenticeship: {
    label: '师傅带徒弟（新型学徒制）',
    typical: { years: 1, count: 1, trainingCostFen: 4000_00 },
  },
  'work-for-training': { label: '招人边干边学（以工代训）', typical: { monthlyWagesFen: WAGES } },
}

export const FIRM_QUESTIONS: readonly Question[] = [
  {
    id: 'kind',
    ask: '您的单位是哪一种？',
    kind: 'one',
    settles: ['entityType', 'enterpriseSize'],
    schemes: [
      'placement-tracking',
      'placement-service',
      'startup-lump-sum',
      'startup-rent',
      'absorption',
      'insurance-deferral',
      'work-for-training',
    ],
    choices: [
      choice(
        'small',
        '小微企业',
        { entityType: 'enterprise', enterpriseSize: 'small' },
        '一般不到 300 人',
        SIZE,
      ),
      choice('medium', '中型企业', { entityType: 'enterprise', enterpriseSize: 'medium' }),
      choice('large', '大型企业', { entityType: 'enterprise', enterpriseSize: 'large' }),
      choice(
        'self-employed',
        '个体户',
        { entityType: 'self-employed', enterpriseSize: 'micro' },
        undefined,
        SIZE,
      ),
      choice(
        'farmer-cooperative',
        '农民合作社',
        { entityType: 'farmer-cooperative', enterpriseSize: 'small' },
        undefined,
        SIZE,
      ),
      choice(
        'large-grower',
        '种养大户、家庭农场',
        { entityType: 'large-grower', enterpriseSize: 'micro' },
        undefined,
        KIND,
      ),
      choice(
        'cooperative-workshop',
        '扶贫车间',
        { entityType: 'cooperative-workshop', enterpriseSize: 'micro' },
        undefined,
        KIND,
      ),
      choice(
        'small-construction',
        '建筑业小微作业企业',
        { entityType: 'small-construction', enterpriseSize: 'small' },
        undefined,
        SIZE,
      ),
      choice(
        'hr-agency',
        '人力资源服务机构',
        { entityType: 'hr-agency', enterpriseSize: 'small' },
        undefined,
        SIZE,
      ),
      choice(
        'labour-broker',
        '劳务经纪人',
        { entityType: 'labour-broker', enterpriseSize: 'micro' },
        undefined,
        SIZE,
      ),
    ],
  },
  {
    id: 'placements',
    ask: '今年介绍、带出多少人就业？',
    kind: 'one',
    schemes: ['placement-tracking', 'placement-service'],
    settles: ['placements', 'organised'],
    standIns: ['placements'],
    estimate: true,
    choices: [
      choice('organised', '有，成批组织出去的', { placements: 10, organised: true }),
      choice('single', '有，零散介绍的', { placements: 10, organised: false }),
      choice('none', '没有', { placements: 0, organised: false }),
    ],
  },
  {
    id: 'hires',
    ask: '新招的人里有下面这些吗？',
    kind: 'one',
    schemes: HIRING,
    settles: ['categories'],
    standIns: ['categories'],
    choices: [
      choice('poor', '脱贫户、易地搬迁户', { categories: ['registered-poor'] }),
      choice('hard', '就业困难或零就业家庭人员', { categories: ['hard-to-employ'] }),
      choice('both', '两种都有', { categories: ['registered-poor', 'hard-to-employ'] }),
      choice('none', '都没有', { categories: [] }),
    ],
  },
  {
    id: 'contract',
    ask: '和他们签了多久的合同？',
    kind: 'one',
    schemes: ['absorption'],
    settles: ['contractMonths'],
    standIns: ['contractMonths'],
    choices: [
      choice('year', '一年以上', { contractMonths: 12 }),
      choice('under', '不到一年', { contractMonths: 6 }),
      choice('none', '没有签', { contractMonths: 0 }),
    ],
  },
  {
    id: 'insured',
    ask: '参加失业保险了吗？能不裁员吗？',
    kind: 'one',
    schemes: ['stable-jobs-refund', 'hardship-refund', 'work-for-training'],
    settles: ['insured', 'pledgedNoLayoffs'],
    choices: [
      choice('pledge', '参保了，不裁员或少裁员', { insured: true, pledgedNoLayoffs: true }),
      choice('layoffs', '参保了，要裁员', { insured: true, pledgedNoLayoffs: false }),
      choice('no', '没有参保', { insured: false }),
    ],
  },
  {
    id: 'hardship',
    ask: '现在经营怎么样？',
    kind: 'one',
    schemes: ['hardship-refund', 'insurance-deferral', 'startup-loan-priority'],
    settles: ['temporaryHardship', 'recoverable', 'affectedByEpidemic', 'unableToPay'],
    choices: [
      choice('fine', '正常', {
        temporaryHardship: false,
        recoverable: true,
        affectedByEpidemic: false,
        unableToPay: false,
      }),
      choice('affected', '受疫情影响，还撑得住', {
        temporaryHardship: false,
        recoverable: true,
        affectedByEpidemic: true,
        unableToPay: false,
      }),
      choice('hard', '有困难，能恢复，社保还交得上', {
        temporaryHardship: true,
        recoverable: true,
        affectedByEpidemic: true,
        unableToPay: false,
      }),
      choice('unable', '有困难，能恢复，社保交不上', {
        temporaryHardship: true,
        recoverable: true,
        affectedByEpidemic: true,
        unableToPay: true,
      }),
      choice('hopeless', '很难恢复，社保交不上', {
        temporaryHardship: true,
        recoverable: false,
        affectedByEpidemic: true,
        unableToPay: true,
      }),
    ],
  },
  {
    id: 'premium',
    ask: '去年一共交了多少失业保险费？',
    kind: 'one',
    schemes: ['stable-jobs-refund'],
    settles: ['lastYearPremiumFen'],
    standIns: ['lastYearPremiumFen'],
    estimate: true,
    choices: [
      choice('under-1', '不到 1 万元', { lastYearPremiumFen: 5_000_00 }),
      choice('1-5', '1 万到 5 万元', { lastYearPremiumFen: 30_000_00 }),
      choice('5-20', '5 万到 20 万元', { lastYearPremiumFen: 100_000_00 }),
      choice('over-20', '20 万元以上', { lastYearPremiumFen: 300_000_00 }),
    ],
  },
  {
    id: 'contribution',
    ask: '每个月应交多少社保费？',
    help: '单位和职工合计',
    kind: 'one',
    schemes: ['hardship-refund'],
    settles: ['monthlyContributionFen'],
    standIns: ['monthlyContributionFen'],
    estimate: true,
    choices: [
      choice('under-1', '不到 1 万元', { monthlyContributionFen: 5_000_00 }),
      choice('1-5', '1 万到 5 万元', { monthlyContributionFen: 30_000_00 }),
      choice('5-20', '5 万到 20 万元', { monthlyContributionFen: 100_000_00 }),
      choice('over-20', '20 万元以上', { monthlyContributionFen: 300_000_00 }),
    ],
  },
  {
    id: 'training',
    ask: '办了下面哪些？',
    help: '可以多选；都没有就直接点「下一步」',
    kind: 'many',
    estimate: true,
    schemes: Object.keys(TRAININGS) as SchemeId[],
    settles: [
      'hours',
      'days',
      'certificateObtained',
      'level',
      'count',
      'years',
      'trainingCostFen',
      'monthlyWagesFen',
    ],
    standIns: [
      'hours',
      'days',
      'certificateObtained',
      'level',
      'count',
      'years',
      'trainingCostFen',
      'monthlyWagesFen',
    ],
    choices: Object.entries(TRAININGS).map(([value, { label, help }]) => ({
      value,
      label,
      help,
      means: () => ({}),
    })),
    perScheme: (scheme, ticked) => {
      const training = TRAININGS[scheme]
      if (training === undefined) return {}
      return ticked
        ? { facts: training.typical }
        : { rulesOut: { schemes: [scheme], because: `没有“${training.label}”`, remedy: '办了以后可以申请' } }
    },
  },
  {
    id: 'startup',
    ask: '开业多久了？场地是租的吗？',
    kind: 'one',
    schemes: ['startup-lump-sum', 'startup-rent'],
    settles: ['openedOn', 'closures', 'months'],
    standIns: ['openedOn', 'closures', 'months'],
    estimate: true,
    choices: [
      open('year-rented', '一年以上，租的', 13, 12),
      open('year-own', '一年以上，不是租的', 13, 0),
      open('new-rented', '不到一年，租的', 6, 6),
      open('new-own', '不到一年，不是租的', 6, 0),
    ],
  },
  grantedBefore({
    absorption: '招这些人的稳定就业补贴',
    'startup-lump-sum': '自己开店办厂补贴',
    'skill-certificate': '同一本技能证书的补贴',
    'special-operation': '同一本操作证的补贴',
  }),
]
