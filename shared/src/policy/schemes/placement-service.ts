// 二（三）「对提供职业介绍的人力资源服务机构，按规定给予就业创业服务补贴。」
import { FIRM_ACCOUNT, proof } from '../documents.js'
import { check, scheme } from '../kernel/scheme.js'
import { PERMIT, perPerson, perPersonNotSet, placed, schemeInForce } from './placement.js'

const clause = '二（三）'
const rate = perPersonNotSet('placement-service', clause)

export const placementService = scheme({
  id: 'placement-service',
  title: '就业创业服务补贴',
  plain: '职业介绍补贴',
  clause,
  summary: '人力资源服务机构介绍人就业，按人数领取；方案没有写金额，由县里核定。',
  audience: 'firm',
  judgedOn: 'appliedOn',
  pays: true,
  roster: false,
  facts: ['entityType', 'placements', 'appliedOn'],
  workerFacts: [],
  rates: [schemeInForce('placement-service', clause), rate],
  checks: [
    check({
      id: 'applicant',
      says: '是提供职业介绍的人力资源服务机构',
      clause,
      needs: ['entityType'],
      holds: (f) => f.entityType === 'hr-agency',
    }),
    placed('至少介绍一人就业', clause),
  ],
  amount: perPerson(rate),
  proofs: [
    PERMIT,
    proof('roster', '介绍就业名册', '核对介绍了谁', ['placement-roster']),
    proof('employment', '已经就业', '证明介绍成功', ['labour-contract', 'employer-proof', 'wage-flow']),
    FIRM_ACCOUNT,
  ],
})
