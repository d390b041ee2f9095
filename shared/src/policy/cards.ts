// What a list of schemes shows, without the rules: the phone's tabs must not carry seventeen calculations to print seventeen
// names. `cards.spec.ts` holds each to its scheme.
import type { SchemeId } from '../contract/policy.js'
import type { Audience } from './kernel/scheme.js'

export interface SchemeCard {
  readonly id: SchemeId
  readonly title: string
  readonly plain: string
  readonly summary: string
  readonly audiences: readonly Audience[]
}

export const SCHEME_CARDS: readonly SchemeCard[] = [
  {
    id: 'job-seeking',
    title: '一次性求职创业补贴',
    plain: '外出找工作补贴',
    summary: '脱贫户、易地搬迁户由劳务公司或政府统一组织到外县、外省务工，每人领 500 元或 1000 元。',
    audiences: ['person'],
  },
  {
    id: 'placement-tracking',
    title: '一次性跟踪服务补贴',
    plain: '带人外出务工、跟踪服务补贴',
    summary: '人力资源机构、劳务经纪人组织脱贫劳动力外出并稳定就业，按人数领取；方案没有写金额，由县里核定。',
    audiences: ['firm'],
  },
  {
    id: 'placement-service',
    title: '就业创业服务补贴',
    plain: '职业介绍补贴',
    summary: '人力资源服务机构介绍人就业，按人数领取；方案没有写金额，由县里核定。',
    audiences: ['firm'],
  },
  {
    id: 'startup-lump-sum',
    title: '自主创业一次性补贴',
    plain: '自己开店办厂补贴',
    summary: '个体户和小微企业正常营业满 12 个月（疫情期间停业算营业）可领一次；方案没有写金额，由县里核定。',
    audiences: ['person', 'firm'],
  },
  {
    id: 'startup-rent',
    title: '创业场所租赁补贴',
    plain: '租店面厂房补贴',
    summary: '个体户和小微企业租场地做生意，按月补租金；方案没有写金额，由县里核定。',
    audiences: ['person', 'firm'],
  },
  {
    id: 'startup-loan-priority',
    title: '创业担保贷款优先支持',
    plain: '创业贷款优先办',
    summary: '受疫情影响的个人和企业申请创业担保贷款，优先办理；这一项不发钱。',
    audiences: ['person', 'firm'],
  },
  {
    id: 'absorption',
    title: '吸纳稳定就业补贴',
    plain: '招脱贫户、搬迁户稳定就业补贴',
    summary:
      '合作社、种养大户、家庭农场、扶贫车间、建筑小微企业招用脱贫户或搬迁户并签 1 年以上合同，每招一人领 500 元。',
    audiences: ['firm'],
  },
  {
    id: 'stable-jobs-refund',
    title: '稳岗返还',
    plain: '不裁员、退失业保险费',
    summary: '参保企业承诺不裁员少裁员，可退回上一年实际缴纳的失业保险费，最高全额。',
    audiences: ['firm'],
  },
  {
    id: 'hardship-refund',
    title: '困难企业稳岗返还',
    plain: '困难企业不裁员返还',
    summary:
      '暂时困难但有望恢复、坚持不裁员少裁员的参保企业，可按 6 个月失业保险金或 6 个月社保费的一半返还。',
    audiences: ['firm'],
  },
  {
    id: 'unemployment-benefit',
    title: '失业保险金',
    plain: '失业金',
    summary:
      '失业保险交满 1 年，不是自己不干才失业的，每月领当地最低工资的 90%，按缴费年数最长领 3 到 24 个月；在“贵阳人社通”办理。',
    audiences: ['person'],
  },
  {
    id: 'insurance-deferral',
    title: '缓缴社会保险费',
    plain: '社保费晚点交',
    summary:
      '受疫情影响、确实交不上社保费的中小微企业，养老、失业、工伤保险最多缓缴 6 个月，不收滞纳金，到期要足额补上。',
    audiences: ['firm'],
  },
  {
    id: 'onboarding-training',
    title: '岗前培训补贴',
    plain: '新员工培训补贴',
    summary:
      '企业给入职 12 个月内的新员工办 30 课时以上的岗前培训并取得证书，每人每天补 100 元，每人最高 500 元。',
    audiences: ['firm'],
  },
  {
    id: 'upgrade-training',
    title: '岗位技能提升培训补贴',
    plain: '职工技能提升培训补贴',
    summary:
      '企业给职工办 30 到 120 课时的技能提升、安全技能或转岗培训，取得证书后每 6 课时算一天，每人每天补 100 元。',
    audiences: ['firm'],
  },
  {
    id: 'skill-certificate',
    title: '职业资格（技能等级）证书培训补贴',
    plain: '职工考证补贴',
    summary: '企业职工经培训取得职业资格或技能等级证书，按等级补给企业：初级 1000 元到高级技师 6000 元。',
    audiences: ['firm'],
  },
  {
    id: 'special-operation',
    title: '特种作业操作证培训补贴',
    plain: '电工、焊工等操作证补贴',
    summary: '2020 年以后新取得特种作业操作证或特种设备作业人员证，每本证补 600 元，个人和企业都能领。',
    audiences: ['person', 'firm'],
  },
  {
    id: 'apprenticeship',
    title: '企业新型学徒制培训补贴',
    plain: '师傅带徒弟补贴',
    summary: '企业办 1 到 2 年的新型学徒制培训，每名学徒每年最多补 4000 元，不超过实际培训支出。',
    audiences: ['firm'],
  },
  {
    id: 'work-for-training',
    title: '以工代训补贴',
    plain: '边干边学补贴',
    summary:
      '单位招用脱贫户、搬迁户、就业困难人员或零就业家庭成员并边干边训，按工资的 30% 补，每人每月最高 500 元，最长 6 个月。',
    audiences: ['firm'],
  },
]
