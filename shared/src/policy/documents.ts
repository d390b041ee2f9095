// The papers a county accepts. A requirement is proved by any one of its papers; the plan itself prescribes none, these are
// the usual ones of handling windows (domain notes), so that nobody is sent home for a paper another would have replaced.
import type { FactValues } from './facts.js'
import type { Proof } from './kernel/scheme.js'

export const DOCUMENTS = {
  'id-card': '居民身份证',
  'household-register': '户口簿',
  'social-security-card': '社会保障卡',
  'poverty-handbook': '扶贫手册（脱贫户明白卡）',
  'poverty-record': '扶贫（乡村振兴）系统查询截图',
  'village-proof': '村（居）委会证明',
  'relocation-agreement': '易地扶贫搬迁安置协议',
  'relocation-list': '安置点名册证明',
  'hard-to-employ-certificate': '就业困难人员认定表',
  'zero-employment-certificate': '零就业家庭认定表',
  'employment-record': '就业创业证',
  'labour-contract': '劳动合同',
  'employer-proof': '用工单位务工证明',
  'wage-flow': '近三个月银行工资流水',
  'pension-record': '养老保险缴费记录',
  'casual-work-statement': '零工务工情况说明（村干部联签）',
  'export-roster': '有组织输出人员名册',
  'dispatch-agreement': '劳务输出协议',
  'transport-record': '集中乘车（包车）记录',
  'business-licence': '营业执照',
  'cooperative-licence': '合作社登记证',
  'workshop-recognition': '扶贫车间认定文件',
  'grower-record': '种养大户（家庭农场）备案证明',
  'service-permit': '人力资源服务许可证',
  'broker-record': '劳务经纪人备案证明',
  'placement-roster': '介绍就业人员名册',
  'tracking-record': '跟踪回访记录',
  'bank-payroll': '银行代发工资明细',
  'payroll-sheet': '工资表（职工签字）',
  'worker-roster': '人员花名册',
  'training-plan': '培训计划（大纲、课时）',
  attendance: '培训签到表',
  'training-photos': '培训现场照片（带时间）',
  certificate: '专项职业能力证书',
  'training-certificate': '培训合格证书',
  'safety-certificate': '安全证书',
  'skill-certificate': '国家职业资格证书',
  'level-certificate': '职业技能等级证书',
  'special-certificate': '特种作业操作证',
  'equipment-certificate': '特种设备作业人员证',
  'certificate-query': '证书官网查询截图',
  'apprentice-agreement': '企校双师培养协议',
  'cost-vouchers': '培训支出票据',
  'cost-ledger': '职工教育经费明细账',
  lease: '场地租赁合同',
  'rent-receipt': '租金发票或收据',
  'transfer-record': '租金转账记录',
  'business-photos': '经营场所照片',
  'tax-record': '纳税或开票记录',
  'premium-record': '社会保险费缴费凭证',
  'insured-list': '参保人员名单',
  'no-layoff-pledge': '不裁员少裁员承诺书',
  'hardship-statement': '生产经营困难情况说明',
  'financial-statement': '近期财务报表',
  'deferral-plan': '缓缴和补缴计划',
  'epidemic-statement': '受疫情影响情况说明',
  'tax-decline': '收入下降的申报表',
  'corporate-account': '对公账户开户证明',
  'bank-card': '本人银行卡',
  'leaving-proof': '解除劳动关系证明',
  'unemployment-registration': '失业登记凭证',
} as const
export type DocumentId = keyof typeof DOCUMENTS

/** One thing to prove, with the papers of which any one is enough. */
export const proof = (
  id: string,
  title: string,
  why: string,
  documents: readonly DocumentId[],
  when?: (facts: Partial<FactValues>) => boolean,
): Proof => ({
  id,
  title,
  why,
  documents: documents.map((document) => ({ id: document, title: DOCUMENTS[document] })),
  ...(when === undefined ? {} : { when }),
})

/** Proofs that several schemes share. */
export const IDENTITY = proof('identity', '本人身份', '补贴发给本人，要核对是谁', [
  'id-card',
  'social-security-card',
  'household-register',
])
export const PERSON_ACCOUNT = proof('account', '收款账户', '钱打到本人账户', [
  'social-security-card',
  'bank-card',
])
export const FIRM_ACCOUNT = proof('account', '对公账户', '钱打到单位对公账户', ['corporate-account'])
export const LICENCE = proof('licence', '主体资格', '证明单位依法登记', [
  'business-licence',
  'cooperative-licence',
  'grower-record',
])
export const POOR = proof(
  'registered-poor',
  '建档立卡（脱贫户）身份',
  '这项补贴给脱贫户',
  ['poverty-handbook', 'poverty-record', 'village-proof'],
  (facts) => facts.categories?.includes('registered-poor') === true,
)
export const RELOCATED = proof(
  'relocated',
  '易地扶贫搬迁身份',
  '这项补贴给搬迁户',
  ['relocation-agreement', 'relocation-list', 'village-proof'],
  (facts) =>
    facts.categories?.includes('relocated') === true && !facts.categories.includes('registered-poor'),
)
