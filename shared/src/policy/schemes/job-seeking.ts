// 二（三）「对建档立卡贫困劳动力和易地扶贫搬迁劳动力通过有组织劳务输出到户籍所在县以外省内就业的，按每人500元给予一次性求职创业补贴；
// 输出到户籍所在省以外就业的，按每人1000元给予一次性求职创业补贴。」
import { sameCounty, sameProvince } from '../../region.js'
import { IDENTITY, PERSON_ACCOUNT, POOR, RELOCATED, proof } from '../documents.js'
import { datedOneOf } from '../kernel/parameter.js'
import { amount, check, scheme } from '../kernel/scheme.js'
import { PLAN_FROM, plan } from './sources.js'

const clause = '二（三）'
const inProvince = datedOneOf({
  id: 'job-seeking.in-province',
  title: '到县外省内就业，每人',
  unit: 'fen',
  clause,
  values: [{ from: PLAN_FROM, value: 500_00, source: plan(clause) }],
})
const outOfProvince = datedOneOf({
  id: 'job-seeking.out-of-province',
  title: '到省外就业，每人',
  unit: 'fen',
  clause,
  values: [{ from: PLAN_FROM, value: 1000_00, source: plan(clause) }],
})

export const jobSeeking = scheme({
  id: 'job-seeking',
  title: '一次性求职创业补贴',
  plain: '外出找工作补贴',
  clause,
  summary: '脱贫户、易地搬迁户由劳务公司或政府统一组织到外县、外省务工，每人领 500 元或 1000 元。',
  audience: 'person',
  judgedOn: 'departedOn',
  pays: true,
  roster: false,
  facts: ['categories', 'organised', 'householdRegion', 'workRegion', 'departedOn', 'alreadyGranted'],
  workerFacts: [],
  rates: [inProvince, outOfProvince],
  checks: [
    check({
      id: 'category',
      says: '是建档立卡贫困劳动力或易地扶贫搬迁劳动力',
      clause,
      needs: ['categories'],
      holds: (f) => f.categories.includes('registered-poor') || f.categories.includes('relocated'),
    }),
    check({
      id: 'organised',
      says: '通过有组织劳务输出就业',
      clause,
      needs: ['organised'],
      holds: (f) => f.organised,
      remedy: '下次外出先到镇（街道）或劳务公司报名，跟着统一组织的批次走',
    }),
    check({
      id: 'outside-county',
      says: '在户籍所在县以外就业',
      clause,
      needs: ['householdRegion', 'workRegion'],
      holds: (f) => !sameCounty(f.householdRegion, f.workRegion),
      remedy: '以后由组织输出到外县、外省务工，就可以申请',
    }),
    check({
      id: 'first-time',
      says: '以前没有领过这项一次性补贴',
      clause,
      needs: ['alreadyGranted'],
      holds: (f) => !f.alreadyGranted,
    }),
  ],
  amount: amount(['householdRegion', 'workRegion'], (f, sheet) =>
    sheet.rate(sameProvince(f.householdRegion, f.workRegion) ? inProvince : outOfProvince),
  ),
  exclusion: { says: '同一人只领一次', clause, by: 'subject', schemes: ['job-seeking'] },
  proofs: [
    IDENTITY,
    POOR,
    RELOCATED,
    proof('working-away', '在外务工', '证明确实在外面干活，任选一样', [
      'employer-proof',
      'labour-contract',
      'wage-flow',
      'pension-record',
      'casual-work-statement',
    ]),
    proof('organised', '有组织输出', '证明是统一组织出去的', [
      'export-roster',
      'dispatch-agreement',
      'transport-record',
    ]),
    PERSON_ACCOUNT,
  ],
})
