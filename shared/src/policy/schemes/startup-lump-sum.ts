// 二（四）「申领自主创业一次性补贴或创业场所租赁补贴的小微企业或个体工商户，此次疫情期间不能正常营业的，可视为正常营业，
// 累计计算营业时间，申领相应补贴」
import { addMonths, completeMonths } from '../../dates.js'
import { proof } from '../documents.js'
import type { Period } from '../facts.js'
import { dated, notSet } from '../kernel/parameter.js'
import { amount, check, scheme } from '../kernel/scheme.js'
import type { Rates } from '../kernel/sheet.js'
import { lostDays, lostMonths, operatingMonths } from './operating-months.js'
import { schemeInForce } from './placement.js'
import { PLAN_FROM, plan } from './sources.js'
import { BUSINESS, OPERATOR, STARTUP_ACCOUNT, startupApplicant } from './startup.js'

const clause = '二（四）'
const source = plan(clause)
const lumpSum = notSet({ id: 'startup-lump-sum.amount', title: '一次性补贴标准', unit: 'fen', clause })
const leastMonths = dated({
  id: 'startup-lump-sum.months',
  title: '最少营业月数',
  unit: 'months',
  clause,
  values: [{ from: PLAN_FROM, value: 12, source }],
})
const epidemicFrom = notSet({ id: 'epidemic.from', title: '疫情期间开始', unit: 'day', clause }, [
  { from: PLAN_FROM, value: '2020-01-24', source: '重大突发公共卫生事件一级响应启动日；待工作人员确认' },
])
const epidemicTo = notSet({ id: 'epidemic.to', title: '疫情期间结束', unit: 'day', clause })

interface Times {
  readonly openedOn: string
  readonly appliedOn: string
  readonly closures: readonly Period[]
}
const lost = (f: Times, rates: Rates): number => {
  const { openedOn, appliedOn, closures } = f
  const from = rates.valueIfSet(epidemicFrom)
  return lostDays(
    openedOn,
    appliedOn,
    closures,
    from === undefined ? undefined : { from, to: rates.valueIfSet(epidemicTo) },
  )
}

export const startupLumpSum = scheme({
  id: 'startup-lump-sum',
  title: '自主创业一次性补贴',
  plain: '自己开店办厂补贴',
  clause,
  summary: '个体户和小微企业正常营业满 12 个月（疫情期间停业算营业）可领一次；方案没有写金额，由县里核定。',
  audience: 'person',
  audiences: ['person', 'firm'],
  judgedOn: 'appliedOn',
  pays: true,
  roster: false,
  facts: ['entityType', 'enterpriseSize', 'openedOn', 'appliedOn', 'closures', 'alreadyGranted'],
  workerFacts: [],
  rates: [schemeInForce('startup-lump-sum', clause), lumpSum, leastMonths, epidemicFrom, epidemicTo],
  checks: [
    startupApplicant(clause),
    check({
      id: 'operating',
      says: '营业满 12 个月（疫情期间停业视为营业，其他停业每满 30 天减一个月）',
      clause,
      needs: ['openedOn', 'appliedOn', 'closures'],
      // Too young even without closures: then nobody has to list them.
      holds: (f, rates) =>
        completeMonths(f.openedOn, f.appliedOn) >= rates.value(leastMonths) &&
        operatingMonths(f.openedOn, f.appliedOn, lost(f, rates)) >= rates.value(leastMonths),
      remedy: '营业满 12 个月后可以申请',
      until: (f, rates) => addMonths(f.openedOn, rates.value(leastMonths) + lostMonths(lost(f, rates))),
    }),
    check({
      id: 'first-time',
      says: '本人或法定代表人以前没有领过这项一次性补贴',
      clause,
      needs: ['alreadyGranted'],
      holds: (f) => !f.alreadyGranted,
    }),
  ],
  amount: amount([], (_, sheet) => sheet.rate(lumpSum)),
  exclusion: { says: '同一人（法定代表人）只领一次', clause, by: 'subject', schemes: ['startup-lump-sum'] },
  proofs: [
    OPERATOR,
    BUSINESS,
    proof('operating', '正常营业', '证明一直在经营，任选一样', [
      'tax-record',
      'business-photos',
      'village-proof',
      'bank-payroll',
    ]),
    proof(
      'epidemic',
      '疫情期间停业',
      '疫情期间停业算营业时间',
      ['epidemic-statement', 'village-proof'],
      (facts) => (facts.closures?.length ?? 0) > 0,
    ),
    STARTUP_ACCOUNT,
  ],
})
