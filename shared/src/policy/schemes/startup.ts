// What the start-up subsidies of 二（四） share.
import { proof } from '../documents.js'
import { check, type Check } from '../kernel/scheme.js'

/** 「小微企业或个体工商户」 */
export const startupApplicant = (clause: string): Check =>
  check({
    id: 'applicant',
    says: '是个体工商户，或微型、小型企业',
    clause,
    needs: ['entityType', 'enterpriseSize'],
    holds: (f) =>
      f.entityType === 'self-employed' ||
      (f.entityType === 'enterprise' && (f.enterpriseSize === 'micro' || f.enterpriseSize === 'small')),
  })

export const BUSINESS = proof('licence', '营业执照', '证明依法登记', ['business-licence'])
export const OPERATOR = proof('operator', '经营者身份', '核对经营者或法定代表人', [
  'id-card',
  'social-security-card',
])
export const STARTUP_ACCOUNT = proof('account', '收款账户', '个体户用本人账户，企业用对公账户', [
  'corporate-account',
  'bank-card',
  'social-security-card',
])
