// 二（二）「对人力资源服务机构、劳务经纪人等市场主体开展有组织开展劳务输出建档立卡贫困劳动力稳定就业的，给予一次性跟踪服务补贴。」
import { FIRM_ACCOUNT, proof } from '../documents.js'
import { check, scheme } from '../kernel/scheme.js'
import { BROKER, PERMIT, perPerson, perPersonNotSet, placed, schemeInForce } from './placement.js'

const clause = '二（二）'
const rate = perPersonNotSet('placement-tracking', clause)

export const placementTracking = scheme({
  id: 'placement-tracking',
  title: '一次性跟踪服务补贴',
  plain: '带人外出务工、跟踪服务补贴',
  clause,
  summary: '人力资源机构、劳务经纪人组织脱贫劳动力外出并稳定就业，按人数领取；方案没有写金额，由县里核定。',
  audience: 'firm',
  judgedOn: 'appliedOn',
  pays: true,
  roster: false,
  facts: ['entityType', 'organised', 'placements', 'appliedOn'],
  workerFacts: [],
  rates: [schemeInForce('placement-tracking', clause), rate],
  checks: [
    check({
      id: 'applicant',
      says: '是人力资源服务机构或劳务经纪人',
      clause,
      needs: ['entityType'],
      holds: (f) => f.entityType === 'hr-agency' || f.entityType === 'labour-broker',
    }),
    check({
      id: 'organised',
      says: '有组织地开展劳务输出',
      clause,
      needs: ['organised'],
      holds: (f) => f.organised,
      remedy: '以批次组织输出并登记名册后可以申请',
    }),
    placed('至少有一名劳动力稳定就业', clause),
  ],
  amount: perPerson(rate),
  proofs: [
    PERMIT,
    BROKER,
    proof('roster', '输出人员名册', '核对带出去的人', ['export-roster', 'placement-roster']),
    proof('organised', '有组织输出', '证明是统一组织的', ['dispatch-agreement', 'transport-record']),
    proof('tracking', '稳定就业', '证明回访过、人还在岗', [
      'tracking-record',
      'wage-flow',
      'labour-contract',
    ]),
    FIRM_ACCOUNT,
  ],
})
