import type { ENTITY_TYPES } from '@wengang/shared/contract/employers'
import type { Sector } from './trades.js'

export type EntityType = (typeof ENTITY_TYPES)[number]

/** Kinds of firm: the tail of the name, the trades it hires for, and how many of a hundred firms are of the kind. */
export interface FirmKind {
  readonly entityType: EntityType
  readonly weight: number
  readonly sectors: readonly Sector[]
  readonly tails: readonly string[]
  readonly prefix: '91' | '92' | '93'
}

export const FIRM_KINDS: readonly FirmKind[] = [
  {
    entityType: 'enterprise',
    weight: 14,
    sectors: ['phosphate'],
    tails: ['磷化工有限公司', '磷业有限责任公司', '精细化工有限公司', '矿业有限公司'],
    prefix: '91',
  },
  {
    entityType: 'enterprise',
    weight: 10,
    sectors: ['garment'],
    tails: ['服饰有限公司', '制衣有限公司', '校服制造有限公司'],
    prefix: '91',
  },
  {
    entityType: 'enterprise',
    weight: 8,
    sectors: ['electronics'],
    tails: ['电子有限公司', '电子科技有限公司', '精密塑胶有限公司'],
    prefix: '91',
  },
  {
    entityType: 'enterprise',
    weight: 9,
    sectors: ['logistics'],
    tails: ['物流有限公司', '快递服务有限公司', '冷链运输有限公司'],
    prefix: '91',
  },
  {
    entityType: 'enterprise',
    weight: 10,
    sectors: ['service'],
    tails: ['酒店管理有限公司', '物业服务有限公司', '商贸有限公司', '旅游开发有限公司'],
    prefix: '91',
  },
  {
    entityType: 'enterprise',
    weight: 5,
    sectors: ['care'],
    tails: ['养老服务有限公司', '家政服务有限公司'],
    prefix: '91',
  },
  {
    entityType: 'enterprise',
    weight: 5,
    sectors: ['public'],
    tails: ['环境服务有限公司', '供水有限公司', '公路养护有限公司'],
    prefix: '91',
  },
  {
    entityType: 'enterprise',
    weight: 5,
    sectors: ['tea'],
    tails: ['富硒茶业有限公司', '茶叶有限公司'],
    prefix: '91',
  },
  {
    entityType: 'enterprise',
    weight: 7,
    sectors: ['food'],
    tails: ['食品有限公司', '农产品加工有限公司'],
    prefix: '91',
  },
  {
    entityType: 'farmer-cooperative',
    weight: 8,
    sectors: ['farm', 'tea'],
    tails: ['种植农民专业合作社', '养殖农民专业合作社', '茶叶农民专业合作社'],
    prefix: '93',
  },
  { entityType: 'large-grower', weight: 3, sectors: ['farm'], tails: ['种植场', '养殖场'], prefix: '92' },
  { entityType: 'family-farm', weight: 4, sectors: ['farm'], tails: ['家庭农场'], prefix: '92' },
  {
    entityType: 'cooperative-workshop',
    weight: 4,
    sectors: ['workshop', 'garment'],
    tails: ['合作社式扶贫车间'],
    prefix: '93',
  },
  {
    entityType: 'home-workshop',
    weight: 3,
    sectors: ['workshop'],
    tails: ['居家就业扶贫车间'],
    prefix: '92',
  },
  {
    entityType: 'small-construction',
    weight: 6,
    sectors: ['building'],
    tails: ['建筑劳务有限公司', '建筑装饰工程有限公司'],
    prefix: '91',
  },
  {
    entityType: 'self-employed',
    weight: 8,
    sectors: ['service', 'logistics', 'care'],
    tails: ['餐馆', '超市', '家政服务部', '快递网点', '食品店'],
    prefix: '92',
  },
  {
    entityType: 'hr-agency',
    weight: 4,
    sectors: ['electronics', 'logistics', 'garment', 'building'],
    tails: ['人力资源服务有限公司', '劳务派遣有限公司'],
    prefix: '91',
  },
  {
    entityType: 'labour-broker',
    weight: 2,
    sectors: ['electronics', 'building', 'garment'],
    tails: ['劳务服务部'],
    prefix: '92',
  },
]

/** Two-character trade names; with 「示范」 in front of none of them could be mistaken for a firm of the county. */
export const FIRM_NAMES = [
  '云岭',
  '紫江',
  '清水',
  '远山',
  '青禾',
  '禾润',
  '千峰',
  '山泉',
  '枫林',
  '春晖',
  '恒顺',
  '同心',
  '众力',
  '启程',
  '宏图',
  '金穗',
  '丰裕',
  '和顺',
  '瑞祥',
  '新绿',
  '星河',
  '朝晖',
  '长青',
  '德润',
  '润泽',
  '华盛',
  '聚力',
  '惠民',
  '乐居',
  '百味',
  '晨光',
  '东篱',
  '南坡',
  '西林',
  '北岭',
  '硒源',
  '翠屏',
  '石林',
  '玉泉',
  '银杏',
] as const
