// 二（八）2「符合条件的企业职工通过培训于20xx年1月1日以后取得国家职业资格、技能等级证书的，按照初级工1000元、中级工1500元、高级工2000元、
// 技师4000元、高级技师6000元标准给予企业培训补贴」
import { FIRM_ACCOUNT, LICENCE, proof } from '../documents.js'
import type { Level } from '../facts.js'
import { datedOneOf, type Parameter } from '../kernel/parameter.js'
import { amount, scheme } from '../kernel/scheme.js'
import { certificateFirstTime, issuedFrom, issuedInTime } from './certificates.js'
import { PLAN_FROM, plan } from './sources.js'

const clause = '二（八）2'
const rate = (level: Level, title: string, yuan: number): Parameter<number> =>
  datedOneOf({
    id: `skill-certificate.${level}`,
    title,
    unit: 'fen',
    clause,
    values: [{ from: PLAN_FROM, value: yuan * 100, source: plan(clause) }],
  })
const rates: Readonly<Record<Level, Parameter<number>>> = {
  junior: rate('junior', '初级工', 1000),
  intermediate: rate('intermediate', '中级工', 1500),
  senior: rate('senior', '高级工', 2000),
  technician: rate('technician', '技师', 4000),
  'senior-technician': rate('senior-technician', '高级技师', 6000),
}

export const skillCertificate = scheme({
  id: 'skill-certificate',
  title: '职业资格（技能等级）证书培训补贴',
  plain: '职工考证补贴',
  clause,
  summary: '企业职工经培训取得职业资格或技能等级证书，按等级补给企业：初级 1000 元到高级技师 6000 元。',
  audience: 'firm',
  judgedOn: 'appliedOn',
  pays: true,
  roster: true,
  facts: ['appliedOn'],
  workerFacts: ['level', 'issuedOn', 'alreadyGranted'],
  rates: [...Object.values(rates), issuedFrom],
  checks: [issuedInTime(), certificateFirstTime()],
  amount: amount(['level'], (f, sheet) => sheet.rate(rates[f.level])),
  exclusion: { says: '同一本证书只补一次', clause, by: 'certificate', schemes: ['skill-certificate'] },
  proofs: [
    LICENCE,
    proof('roster', '取证职工名册', '逐人核对', ['worker-roster']),
    proof('certificate', '技能证书', '核对等级和日期', [
      'skill-certificate',
      'level-certificate',
      'certificate-query',
    ]),
    proof('employed', '本企业职工', '任选一样', ['labour-contract', 'insured-list', 'payroll-sheet']),
    FIRM_ACCOUNT,
  ],
})
