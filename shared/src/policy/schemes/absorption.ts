// 二（五）「落实吸纳建档立卡贫困劳动力和易地扶贫搬迁劳动力稳定就业补贴。对签订1年以上劳动合同的各类农民合作社、种养大户、家庭农场等
// “合作社式扶贫车间”、“居家就业式扶贫车间”、建筑业小微作业企业等经营主体，可按500元每人对企业一次性补贴。」
import { FIRM_ACCOUNT, LICENCE, POOR, RELOCATED, proof } from '../documents.js'
import type { EntityType } from '../facts.js'
import { dated } from '../kernel/parameter.js'
import { amount, check, scheme } from '../kernel/scheme.js'
import { PLAN_FROM, plan } from './sources.js'

const clause = '二（五）'
const perWorker = dated({
  id: 'absorption.per-worker',
  title: '每吸纳一人',
  unit: 'fen',
  clause,
  values: [{ from: PLAN_FROM, value: 500_00, source: plan(clause) }],
})
const contractMonths = dated({
  id: 'absorption.contract-months',
  title: '劳动合同最短期限',
  unit: 'months',
  clause,
  values: [{ from: PLAN_FROM, value: 12, source: plan(clause) }],
})
const ENTITIES: readonly EntityType[] = [
  'farmer-cooperative',
  'large-grower',
  'family-farm',
  'cooperative-workshop',
  'home-workshop',
  'small-construction',
]
const isWorkshop = (entity: EntityType | undefined): boolean =>
  entity === 'cooperative-workshop' || entity === 'home-workshop'

export const absorption = scheme({
  id: 'absorption',
  title: '吸纳稳定就业补贴',
  plain: '招脱贫户、搬迁户稳定就业补贴',
  clause,
  summary:
    '合作社、种养大户、家庭农场、扶贫车间、建筑小微企业招用脱贫户或搬迁户并签 1 年以上合同，每招一人领 500 元。',
  audience: 'firm',
  judgedOn: 'hiredOn',
  pays: true,
  roster: true,
  facts: ['entityType'],
  workerFacts: ['categories', 'contractMonths', 'hiredOn', 'alreadyGranted'],
  rates: [perWorker, contractMonths],
  checks: [
    check({
      id: 'entity',
      says: '是农民合作社、种养大户、家庭农场、扶贫车间或建筑业小微作业企业',
      clause,
      needs: ['entityType'],
      holds: (f) => ENTITIES.includes(f.entityType),
    }),
    check({
      id: 'category',
      says: '招用的是建档立卡贫困劳动力或易地扶贫搬迁劳动力',
      clause,
      needs: ['categories'],
      holds: (f) => f.categories.includes('registered-poor') || f.categories.includes('relocated'),
    }),
    check({
      id: 'contract',
      says: '签订 1 年以上劳动合同',
      clause,
      needs: ['contractMonths'],
      holds: (f, rates) => f.contractMonths >= rates.value(contractMonths),
      remedy: '续签或改签满 1 年的劳动合同后可以申请',
    }),
    check({
      id: 'first-time',
      says: '这名职工以前没有领过这项一次性补贴',
      clause,
      needs: ['alreadyGranted'],
      holds: (f) => !f.alreadyGranted,
    }),
  ],
  amount: amount([], (_, sheet) => sheet.rate(perWorker)),
  exclusion: { says: '同一职工只补一次', clause, by: 'subject', schemes: ['absorption'] },
  proofs: [
    LICENCE,
    proof('workshop', '扶贫车间资格', '车间要经过认定', ['workshop-recognition', 'village-proof'], (facts) =>
      isWorkshop(facts.entityType),
    ),
    proof('roster', '吸纳人员名册', '逐人核对', ['worker-roster']),
    proof('contract', '一年以上劳动合同', '证明稳定就业', ['labour-contract']),
    POOR,
    RELOCATED,
    FIRM_ACCOUNT,
  ],
})
