// 二（四）「申领自主创业一次性补贴或创业场所租赁补贴的小微企业或个体工商户……申领相应补贴」
import { proof } from '../documents.js'
import { notSet } from '../kernel/parameter.js'
import { amount, check, scheme } from '../kernel/scheme.js'
import { schemeInForce } from './placement.js'
import { BUSINESS, OPERATOR, STARTUP_ACCOUNT, startupApplicant } from './startup.js'

const clause = '二（四）'
const perMonth = notSet({ id: 'startup-rent.per-month', title: '每月补贴标准', unit: 'fen', clause })
const maxMonths = notSet({ id: 'startup-rent.max-months', title: '最多补贴月数', unit: 'months', clause })

export const startupRent = scheme({
  id: 'startup-rent',
  title: '创业场所租赁补贴',
  plain: '租店面厂房补贴',
  clause,
  summary: '个体户和小微企业租场地做生意，按月补租金；方案没有写金额，由县里核定。',
  audience: 'person',
  audiences: ['person', 'firm'],
  judgedOn: 'appliedOn',
  pays: true,
  roster: false,
  facts: ['entityType', 'enterpriseSize', 'months', 'appliedOn'],
  workerFacts: [],
  rates: [schemeInForce('startup-rent', clause), perMonth, maxMonths],
  checks: [
    startupApplicant(clause),
    check({
      id: 'renting',
      says: '租用场地满 1 个月',
      clause,
      needs: ['months'],
      holds: (f) => f.months >= 1,
      remedy: '租用满 1 个月后可以申请',
    }),
  ],
  amount: amount(['months'], (f, sheet) => {
    const monthly = sheet.rate(perMonth)
    const most = sheet.valueIfSet(maxMonths)
    const months =
      most === undefined || f.months <= most
        ? f.months
        : sheet.number(`租用 ${f.months} 个月，最多补 ${most} 个月`, most)
    return sheet.fen(`每月标准 × ${months} 个月`, monthly * months)
  }),
  proofs: [
    OPERATOR,
    BUSINESS,
    proof('lease', '租赁关系', '证明场地是租的', ['lease']),
    proof('rent', '已付租金', '任选一样', ['rent-receipt', 'transfer-record']),
    STARTUP_ACCOUNT,
  ],
})
