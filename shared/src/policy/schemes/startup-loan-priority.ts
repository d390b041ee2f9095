// 二（四）「对受疫情影响的个人和企业予以创业担保贷款优先支持。」
import { OPERATOR } from './startup.js'
import { proof } from '../documents.js'
import { check, grant, scheme } from '../kernel/scheme.js'
import { schemeInForce } from './placement.js'

const clause = '二（四）'

export const startupLoanPriority = scheme({
  id: 'startup-loan-priority',
  title: '创业担保贷款优先支持',
  plain: '创业贷款优先办',
  clause,
  summary: '受疫情影响的个人和企业申请创业担保贷款，优先办理；这一项不发钱。',
  audience: 'person',
  audiences: ['person', 'firm'],
  judgedOn: 'appliedOn',
  pays: false,
  roster: false,
  facts: ['affectedByEpidemic', 'appliedOn'],
  workerFacts: [],
  rates: [schemeInForce('startup-loan-priority', clause)],
  checks: [
    check({
      id: 'affected',
      says: '受疫情影响',
      clause,
      needs: ['affectedByEpidemic'],
      holds: (f) => f.affectedByEpidemic,
    }),
  ],
  grants: grant([], () => ({ priority: true })),
  proofs: [
    OPERATOR,
    proof('affected', '受疫情影响', '任选一样', ['epidemic-statement', 'tax-decline', 'village-proof']),
  ],
})
