import type { SchemeId } from '@wengang/shared/contract/policy'
import { FACTS, type Fact, type FactKey } from '@wengang/shared/policy/index'

type Wording = Partial<Pick<Fact, 'label' | 'ask' | 'help' | 'unit'>>

/** Facts that mean several things are asked in the words of the one scheme a person is filling in. */
const WORDS: Partial<Record<SchemeId, Partial<Record<FactKey, Wording>>>> = {
  'special-operation': {
    count: {
      label: '操作证数量',
      ask: '这次为几本操作证申请？',
      help: '电工证、焊工证、登高证、叉车证等',
      unit: '本',
    },
    issuedOn: { ask: '操作证上写的发证日期是哪天？', help: '有几本就填最早的那一本' },
    alreadyGranted: { ask: '这几本证，以前领过补贴吗？', help: '同一本证书只能领一次' },
  },
  'startup-rent': {
    months: { label: '已付租金的月数', ask: '已经交了几个月的租金？', help: '看租金收据或转账记录' },
  },
  'insurance-deferral': {
    months: { label: '缓缴月数', ask: '想缓缴几个月？', help: '最长 6 个月，到期要足额补上' },
    startMonth: { ask: '从哪个月开始缓缴？' },
  },
  'placement-tracking': { placements: { ask: '带出去的人里，稳定就业的有多少人？', help: '要有回访记录' } },
  'placement-service': { placements: { ask: '介绍成了多少人就业？', help: '要有花名册' } },
}

/** The fact as this scheme asks it. */
export const askedIn = (scheme: SchemeId, key: FactKey): Fact => ({ ...FACTS[key], ...WORDS[scheme]?.[key] })
