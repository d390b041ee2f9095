import type { Option } from '../../ui/choices'

export const OTHER = '其他'

/** What most people here do, in the words of the posts, so that a search for one finds the other. */
export const TRADES: readonly Option[] = [
  { value: '普工', label: '厂里普工', help: '流水线、包装、搬运，不要经验' },
  { value: '缝纫工', label: '缝纫工' },
  { value: '建筑工', label: '工地上的活', help: '砌砖、抹灰、钢筋、木工、小工' },
  { value: '焊工', label: '电焊、钳工、维修' },
  { value: '司机', label: '开车、开叉车、送货' },
  { value: '服务员', label: '饭店、宾馆、超市', help: '服务员、后厨、收银、理货' },
  { value: '保洁', label: '保洁、家政、护理', help: '打扫、带孩子、照顾老人' },
  { value: '保安', label: '保安、门卫' },
  { value: '农活', label: '种地、采茶、养殖' },
  { value: OTHER, label: '其他', help: '自己写' },
]
