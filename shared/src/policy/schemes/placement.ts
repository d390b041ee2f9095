// What the two placement subsidies share: a per-person amount that the plan promises but does not set.
import { proof } from '../documents.js'
import { dated, notSet, type Parameter } from '../kernel/parameter.js'
import { amount, check, type Amount, type Check } from '../kernel/scheme.js'
import { PLAN_FROM, plan } from './sources.js'

export const schemeInForce = (scheme: string, clause: string): Parameter<boolean> =>
  dated({
    id: `${scheme}.in-force`,
    title: '政策执行',
    unit: 'flag',
    clause,
    values: [{ from: PLAN_FROM, value: true, source: plan(clause) }],
  })

export const perPersonNotSet = (scheme: string, clause: string): Parameter<number> =>
  notSet({ id: `${scheme}.per-person`, title: '每人补贴标准', unit: 'fen', clause })

export const placed = (says: string, clause: string): Check =>
  check({
    id: 'placed',
    says,
    clause,
    needs: ['placements'],
    holds: (f) => f.placements >= 1,
    remedy: '介绍成功并登记后可以申请',
  })

export const perPerson = (rate: Parameter<number>): Amount =>
  amount(['placements'], (f, sheet) =>
    sheet.fen(`每人标准 × ${f.placements} 人`, sheet.rate(rate) * f.placements),
  )

export const PERMIT = proof(
  'permit',
  '服务资格',
  '证明依法从事人力资源服务',
  ['service-permit', 'business-licence'],
  (facts) => facts.entityType !== 'labour-broker',
)
export const BROKER = proof(
  'permit',
  '服务资格',
  '证明是登记在册的劳务经纪人',
  ['broker-record', 'village-proof'],
  (facts) => facts.entityType === 'labour-broker',
)
