import type { ENTITY_TYPES, Employer } from '@wengang/shared/contract/employers'

export const ENTITY_TYPE_NAMES: Readonly<Record<(typeof ENTITY_TYPES)[number], string>> = {
  enterprise: '企业',
  'farmer-cooperative': '农民专业合作社',
  'large-grower': '种养大户',
  'family-farm': '家庭农场',
  'cooperative-workshop': '合作社扶贫车间',
  'home-workshop': '居家就业扶贫车间',
  'small-construction': '小型建设施工队',
  'self-employed': '个体工商户',
  'hr-agency': '人力资源服务机构',
  'labour-broker': '劳务经纪人',
}

export const SIZE_NAMES: Readonly<Record<Employer['size'], string>> = {
  micro: '微型',
  small: '小型',
  medium: '中型',
  large: '大型',
}
