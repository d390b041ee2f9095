import type { EnterpriseSize, EntityType } from '../employers/employer.entity.js'
import { demoId } from './demo-id.js'

interface PersonaEmployer {
  id: string
  name: string
  creditCode: string
  entityType: EntityType
  size: EnterpriseSize
  region: string
  regionName: string
  address: string
  contactName: string
  phone: string
  verifiedDaysAgo: number
}

/** Firms of the demo personas. The codes pass GB 32100 and belong to nobody. */
export const PERSONA_EMPLOYERS = {
  employer: {
    id: demoId(1001),
    name: '演示县晨光食品有限公司',
    creditCode: '91520121MADEM0001D',
    entityType: 'enterprise',
    size: 'small',
    region: '520121',
    regionName: '开阳县',
    address: '县经济开发区一号路 1 号（演示地址）',
    contactName: '演示李经理',
    phone: '19900092001',
    verifiedDaysAgo: 30,
  },
  employer2: {
    id: demoId(1002),
    name: '演示县青山种植农民专业合作社',
    creditCode: '93520121MADEM0002A',
    entityType: 'farmer-cooperative',
    size: 'micro',
    region: '520121',
    regionName: '开阳县',
    address: '青山村 2 组（演示地址）',
    contactName: '演示赵社长',
    phone: '19900092002',
    verifiedDaysAgo: 12,
  },
  agency: {
    id: demoId(1003),
    name: '演示县同路人力资源服务有限公司',
    creditCode: '91520121MADEM0003K',
    entityType: 'hr-agency',
    size: 'micro',
    region: '520121',
    regionName: '开阳县',
    address: '县城东街 3 号（演示地址）',
    contactName: '演示周主任',
    phone: '19900092003',
    verifiedDaysAgo: 60,
  },
} as const satisfies Record<string, PersonaEmployer>
