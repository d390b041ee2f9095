// Worked examples for each scheme's page: run through the library, so they can never disagree with it.
import type { SchemeId } from '../contract/policy.js'
import type { Facts } from './facts.js'

export interface Example {
  readonly says: string
  readonly facts: Facts
  readonly workers?: readonly Facts[]
}

const HOME = '520121'
const firm = { insured: true, pledgedNoLayoffs: true }

export const EXAMPLES: Readonly<Record<SchemeId, readonly Example[]>> = {
  'job-seeking': [
    {
      says: '搬迁户老杨跟着劳务公司的批次去深圳',
      facts: {
        categories: ['relocated'],
        organised: true,
        householdRegion: HOME,
        workRegion: '440306',
        departedOn: '2026-03-02',
        alreadyGranted: false,
      },
    },
    {
      says: '脱贫户小罗自己去邻县工地',
      facts: {
        categories: ['registered-poor'],
        organised: false,
        householdRegion: HOME,
        workRegion: '520102',
        departedOn: '2026-03-02',
        alreadyGranted: false,
      },
    },
  ],
  'placement-tracking': [
    {
      says: '劳务经纪人带 12 人外出，都稳定就业',
      facts: { entityType: 'labour-broker', organised: true, placements: 12, appliedOn: '2026-03-02' },
    },
  ],
  'placement-service': [
    {
      says: '人力资源公司介绍 5 人就业',
      facts: { entityType: 'hr-agency', placements: 5, appliedOn: '2026-03-02' },
    },
  ],
  'startup-lump-sum': [
    {
      says: '2025 年 3 月 1 日开的小吃店',
      facts: {
        entityType: 'self-employed',
        openedOn: '2025-03-01',
        closures: [],
        alreadyGranted: false,
        appliedOn: '2026-03-02',
      },
    },
    {
      says: '开业才半年的小店',
      facts: {
        entityType: 'self-employed',
        openedOn: '2025-09-01',
        alreadyGranted: false,
        appliedOn: '2026-03-02',
      },
    },
  ],
  'startup-rent': [
    {
      says: '个体户租门面 10 个月',
      facts: { entityType: 'self-employed', months: 10, appliedOn: '2026-03-02' },
    },
  ],
  'startup-loan-priority': [
    {
      says: '生意受疫情影响的店主申请创业贷款',
      facts: { affectedByEpidemic: true, appliedOn: '2026-03-02' },
    },
  ],
  absorption: [
    {
      says: '合作社招了两名脱贫户，一人合同满一年，一人只签 11 个月',
      facts: { entityType: 'farmer-cooperative' },
      workers: [12, 11].map((contractMonths) => ({
        categories: ['registered-poor'],
        contractMonths,
        hiredOn: '2026-03-02',
        alreadyGranted: false,
      })),
    },
  ],
  'stable-jobs-refund': [
    {
      says: '参保企业不裁员，上年交失业保险费 1 万元',
      facts: { ...firm, lastYearPremiumFen: 10_000_00, appliedOn: '2026-03-02' },
    },
  ],
  'hardship-refund': [
    {
      says: '暂时困难的企业，每月应缴社保费 3 万元，按社保费办法核定',
      facts: {
        ...firm,
        temporaryHardship: true,
        recoverable: true,
        basis: 'social-insurance',
        monthlyContributionFen: 30_000_00,
        appliedOn: '2026-03-02',
      },
    },
  ],
  'unemployment-benefit': [
    {
      says: '三类区，单位停工不要人了，失业保险交满 5 年，已办失业登记',
      facts: {
        contributionMonths: 60,
        involuntaryJobLoss: true,
        registeredUnemployed: true,
        minimumWageTier: 3,
        appliedOn: '2026-03-02',
      },
    },
    {
      says: '自己辞职的，失业保险交满 2 年',
      facts: {
        contributionMonths: 24,
        involuntaryJobLoss: false,
        minimumWageTier: 3,
        appliedOn: '2026-03-02',
      },
    },
  ],
  'insurance-deferral': [
    {
      says: '小企业从 3 月起缓缴养老保险 2 个月，每月应缴 8,000 元',
      facts: {
        enterpriseSize: 'small',
        affectedByEpidemic: true,
        unableToPay: true,
        insurances: ['pension'],
        months: 2,
        startMonth: '2026-03',
        monthlyDueFen: { pension: 8000_00 },
        appliedOn: '2026-03-02',
      },
    },
  ],
  'onboarding-training': [
    {
      says: '新员工培训 6 天、36 课时，取得合格证',
      facts: {},
      workers: [
        { hiredOn: '2026-01-05', completedOn: '2026-03-02', hours: 36, certificateObtained: true, days: 6 },
      ],
    },
  ],
  'upgrade-training': [
    {
      says: '职工培训 33 课时，取得证书',
      facts: {},
      workers: [{ hours: 33, certificateObtained: true, completedOn: '2026-03-02' }],
    },
  ],
  'skill-certificate': [
    {
      says: '职工考到高级工证书',
      facts: { appliedOn: '2026-03-02' },
      workers: [{ level: 'senior', issuedOn: '2025-11-20', alreadyGranted: false }],
    },
  ],
  'special-operation': [
    {
      says: '新考到一本电工证',
      facts: { count: 1, issuedOn: '2025-11-20', alreadyGranted: false, appliedOn: '2026-03-02' },
    },
  ],
  apprenticeship: [
    {
      says: '两年学徒，培训实际花费 7,200 元',
      facts: { completedOn: '2026-03-02' },
      workers: [{ years: 2, trainingCostFen: 7200_00 }],
    },
  ],
  'work-for-training': [
    {
      says: '企业招一名脱贫户边干边学，干了 7 个月，每月工资 1,500 元',
      facts: { entityType: 'enterprise', insured: true, appliedOn: '2026-03-02' },
      workers: [
        { categories: ['registered-poor'], monthlyWagesFen: Array.from({ length: 7 }, () => 1500_00) },
      ],
    },
  ],
}
