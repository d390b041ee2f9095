// The one vocabulary of facts, each asked once, with the words in which a person is asked.
import { type FactValues } from './fact-values.js'

export * from './fact-values.js'
export type FactKey = keyof FactValues
/** Facts as they arrive: plain JSON, nothing about them known yet. */
export type Facts = Readonly<Record<string, unknown>>

export type FactType =
  | 'boolean'
  | 'day'
  | 'month'
  | 'integer'
  | 'fen'
  | 'region'
  | 'choice'
  | 'choices'
  | 'fen-list'
  | 'periods'
  | 'fen-by-insurance'
export interface FactOption {
  readonly value: string | number
  readonly label: string
  readonly help?: string
}
export interface Fact {
  readonly key: FactKey
  /** A noun for tables and "check your answers". */
  readonly label: string
  /** The question, in plain words. */
  readonly ask: string
  readonly help?: string
  readonly type: FactType
  readonly unit?: string
  /** What a form takes; the rules themselves refuse only what is outside the type (kernel/values.ts). */
  readonly min?: number
  readonly max?: number
  readonly options?: readonly FactOption[]
  /** What yes and no are called where 是 and 否 would not answer the question. */
  readonly yes?: string
  readonly no?: string
  readonly audience: 'person' | 'firm' | 'both'
}

const option = (value: string | number, label: string, help?: string): FactOption =>
  help === undefined ? { value, label } : { value, label, help }
const INSURANCE_OPTIONS = [
  option('pension', '养老保险'),
  option('unemployment', '失业保险'),
  option('work-injury', '工伤保险'),
  option('medical', '医疗保险'),
  option('maternity', '生育保险'),
]
/** A thousand million yuan: above it a number is a slip of the finger, and no product leaves the safe integers. */
const MOST_FEN = 100_000_000_000

type Wording = Omit<Fact, 'key'>
const WORDINGS = {
  householdRegion: {
    label: '户籍所在县',
    ask: '您的户口在哪个县（区）？',
    help: '看户口簿或身份证上的地址',
    type: 'region',
    audience: 'person',
  },
  workRegion: {
    label: '工作地点',
    ask: '您在哪个县（区）干活？',
    help: '看实际干活的地方，不看公司注册地',
    type: 'region',
    audience: 'person',
  },
  categories: {
    label: '人员类别',
    ask: '符合下面哪些情况？',
    help: '可以多选；以扶贫、就业部门登记为准',
    type: 'choices',
    audience: 'both',
    options: [
      option('registered-poor', '建档立卡户（脱贫户）', '有扶贫手册，或在村里建过档'),
      option('relocated', '易地扶贫搬迁户', '从老家搬到安置点'),
      option('hard-to-employ', '就业困难人员', '在社区登记认定过'),
      option('zero-employment-household', '零就业家庭', '家里劳动力都没有工作'),
      option('rural-labourer', '农村劳动力', '农村户口、能干活'),
    ],
  },
  organised: {
    label: '有组织输出',
    ask: '是通过劳务公司、劳务经纪人或政府、村里统一组织出去的吗？',
    help: '自己买票出去的不算',
    type: 'boolean',
    audience: 'both',
  },
  alreadyGranted: {
    label: '以前领过',
    ask: '这项补贴，以前领过吗？',
    help: '同一个人、同一本证书只能领一次',
    type: 'boolean',
    audience: 'both',
  },
  departedOn: { label: '外出日期', ask: '哪天出发去外地干活的？', type: 'day', audience: 'person' },
  appliedOn: { label: '申请日期', ask: '哪天申请？', type: 'day', audience: 'both' },
  issuedOn: { label: '发证日期', ask: '证书上写的发证日期是哪天？', type: 'day', audience: 'both' },
  completedOn: { label: '培训结束日期', ask: '培训是哪天结束的？', type: 'day', audience: 'firm' },
  openedOn: {
    label: '开业日期',
    ask: '哪天开业的？',
    help: '看营业执照上的成立日期',
    type: 'day',
    audience: 'both',
  },
  hiredOn: { label: '入职日期', ask: '哪天入职的？', type: 'day', audience: 'firm' },
  entityType: {
    label: '单位类型',
    ask: '是哪一类单位？',
    type: 'choice',
    audience: 'both',
    options: [
      option('enterprise', '企业', '有限公司、工厂等'),
      option('farmer-cooperative', '农民专业合作社'),
      option('large-grower', '种养大户'),
      option('family-farm', '家庭农场'),
      option('cooperative-workshop', '合作社式扶贫车间'),
      option('home-workshop', '居家就业式扶贫车间'),
      option('small-construction', '建筑业小微作业企业'),
      option('self-employed', '个体工商户', '小店、摊位等'),
      option('hr-agency', '人力资源服务机构', '职业介绍、劳务派遣公司'),
      option('labour-broker', '劳务经纪人'),
    ],
  },
  enterpriseSize: {
    label: '企业规模',
    ask: '企业规模有多大？',
    help: '不清楚的看年报上的划型',
    type: 'choice',
    audience: 'both',
    options: [
      option('micro', '微型', '一般不到 20 人'),
      option('small', '小型', '一般 20 到 300 人'),
      option('medium', '中型', '一般 300 到 1000 人'),
      option('large', '大型'),
    ],
  },
  insured: { label: '参加失业保险', ask: '单位参加失业保险了吗？', type: 'boolean', audience: 'firm' },
  pledgedNoLayoffs: {
    label: '承诺不裁员',
    ask: '能承诺不裁员或者少裁员吗？',
    type: 'boolean',
    audience: 'firm',
  },
  temporaryHardship: {
    label: '暂时困难',
    ask: '现在生产经营暂时有困难吗？',
    type: 'boolean',
    audience: 'firm',
  },
  recoverable: {
    label: '有望恢复',
    ask: '以后有希望恢复吗？',
    help: '例如还有订单、项目未停',
    type: 'boolean',
    audience: 'firm',
  },
  affectedByEpidemic: {
    label: '受疫情影响',
    ask: '受疫情影响了吗？',
    help: '例如停工、少了订单、收入下降',
    type: 'boolean',
    audience: 'both',
  },
  unableToPay: {
    label: '无力足额缴费',
    ask: '确实没有能力足额交社保费吗？',
    type: 'boolean',
    audience: 'firm',
  },
  lastYearPremiumFen: {
    label: '上年度失业保险费',
    ask: '上一年实际交了多少失业保险费？',
    help: '单位和个人部分合计，可在社保网厅查',
    type: 'fen',
    unit: '元',
    max: MOST_FEN,
    audience: 'firm',
  },
  insuredHeadcount: {
    label: '参保职工人数',
    ask: '参保职工有多少人？',
    type: 'integer',
    unit: '人',
    max: 1_000_000,
    audience: 'firm',
  },
  monthlyContributionFen: {
    label: '每月应缴社会保险费',
    ask: '每月应交社保费多少？',
    help: '单位和职工部分合计',
    type: 'fen',
    unit: '元',
    max: MOST_FEN,
    audience: 'firm',
  },
  basis: {
    label: '核定办法',
    ask: '按哪种办法核定？',
    help: '由工作人员采用其中一种',
    type: 'choice',
    audience: 'firm',
    options: [
      option('unemployment-benefit', '按 6 个月人均失业保险金'),
      option('social-insurance', '按 6 个月社会保险费的一半'),
    ],
  },
  contractMonths: {
    label: '合同期限',
    ask: '签了多久的劳动合同？',
    type: 'integer',
    unit: '个月',
    max: 1200,
    audience: 'firm',
  },
  years: {
    label: '学徒年限',
    ask: '学徒培训几年？',
    type: 'integer',
    unit: '年',
    max: 100,
    audience: 'firm',
  },
  months: {
    label: '月数',
    ask: '一共几个月？',
    help: '租赁补贴填已交租金的月数；缓缴填要缓缴的月数',
    type: 'integer',
    unit: '个月',
    max: 1200,
    audience: 'both',
  },
  hours: {
    label: '培训课时',
    ask: '一共上了多少课时？',
    type: 'integer',
    unit: '课时',
    max: 100_000,
    audience: 'firm',
  },
  days: {
    label: '培训天数',
    ask: '实际培训了几天？',
    type: 'integer',
    unit: '天',
    min: 1,
    max: 10_000,
    audience: 'firm',
  },
  count: {
    label: '数量',
    ask: '有几个？',
    help: '证书填本数，学徒填人数',
    type: 'integer',
    min: 1,
    max: 1_000_000,
    audience: 'both',
  },
  certificateObtained: {
    label: '取得证书',
    ask: '培训后拿到证书了吗？',
    help: '专项能力证、培训合格证、安全证或其他相应证书',
    type: 'boolean',
    audience: 'firm',
  },
  level: {
    label: '证书等级',
    ask: '是几级证书？',
    type: 'choice',
    audience: 'both',
    options: [
      option('junior', '初级工（五级）'),
      option('intermediate', '中级工（四级）'),
      option('senior', '高级工（三级）'),
      option('technician', '技师（二级）'),
      option('senior-technician', '高级技师（一级）'),
    ],
  },
  trainingCostFen: {
    label: '培训支出',
    ask: '培训实际花了多少钱？',
    help: '有票据的才算',
    type: 'fen',
    unit: '元',
    max: MOST_FEN,
    audience: 'firm',
  },
  monthlyWagesFen: {
    label: '每月工资',
    ask: '每个月发了多少工资？',
    help: '从第一个月起按顺序填',
    type: 'fen-list',
    unit: '元',
    max: MOST_FEN,
    audience: 'firm',
  },
  insurances: {
    label: '缓缴险种',
    ask: '要缓缴哪几种保险？',
    help: '只能缓缴养老、失业和工伤',
    type: 'choices',
    audience: 'firm',
    options: INSURANCE_OPTIONS,
  },
  monthlyDueFen: {
    label: '各险种每月应缴',
    ask: '每种保险每月应交多少？',
    type: 'fen-by-insurance',
    unit: '元',
    max: MOST_FEN,
    audience: 'firm',
    options: INSURANCE_OPTIONS,
  },
  startMonth: { label: '开始月份', ask: '从哪个月开始？', type: 'month', audience: 'firm' },
  closures: {
    label: '停业时间',
    ask: '开业以后停过业吗？从哪天到哪天？',
    help: '没有停过就选「没有停过」',
    type: 'periods',
    audience: 'both',
  },
  minimumWageTier: {
    label: '最低工资类区',
    ask: '所在县的最低工资是几类区？',
    type: 'choice',
    audience: 'person',
    options: [option(1, '一类区'), option(2, '二类区'), option(3, '三类区')],
  },
  contributionMonths: {
    label: '失业保险缴费月数',
    ask: '失业保险一共交了多少个月？',
    help: '换过单位的加在一起',
    type: 'integer',
    unit: '个月',
    max: 1200,
    audience: 'person',
  },
  involuntaryJobLoss: {
    label: '非本人意愿失业',
    ask: '工作是怎么没的？是单位不要了，还是自己不干的？',
    help: '单位辞退、合同到期单位不续、单位停工倒闭，都不算自己不干',
    type: 'boolean',
    yes: '单位不要了',
    no: '自己不干的',
    audience: 'person',
  },
  registeredUnemployed: {
    label: '已办失业登记',
    ask: '办过失业登记、登记了要找工作吗？',
    help: '没办也能先申请，领第一个月之前补办就行',
    type: 'boolean',
    yes: '办了',
    no: '还没办',
    audience: 'person',
  },
  placements: {
    label: '介绍就业人数',
    ask: '介绍成了多少人就业？',
    help: '跟踪服务填稳定就业的人数',
    type: 'integer',
    unit: '人',
    max: 1_000_000,
    audience: 'firm',
  },
} as const satisfies Record<FactKey, Wording>

export const FACT_KEYS = Object.keys(WORDINGS) as readonly FactKey[]
export const FACTS: Readonly<Record<FactKey, Fact>> = Object.fromEntries(
  FACT_KEYS.map((key) => [key, { min: 0, ...(WORDINGS[key] as Wording), key }]),
) as Record<FactKey, Fact>
