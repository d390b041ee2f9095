import type { FactValues } from '@wengang/shared/policy/index'

type Category = FactValues['categories'][number]

/** What a person can be on the county's lists; ids as in the policy facts, titles as in the plan. */
const TITLES = {
  'registered-poor': '建档立卡贫困劳动力',
  relocated: '易地扶贫搬迁劳动力',
  'hard-to-employ': '就业困难人员',
  'zero-employment-household': '零就业家庭成员',
  'rural-labourer': '农村劳动力',
} as const satisfies Record<Category, string>

/** Official title of a category; an id from a newer list is shown as it is. */
export const categoryTitle = (category: string): string => (isKnown(category) ? TITLES[category] : category)

const isKnown = (category: string): category is Category => category in TITLES
