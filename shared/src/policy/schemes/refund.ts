// What the two refunds of 二（六） share.
import { proof } from '../documents.js'
import { check, type Check, type Exclusion } from '../kernel/scheme.js'

export const REFUND_CLAUSE = '二（六）'
export const insured = (): Check =>
  check({
    id: 'insured',
    says: '是参加失业保险的企业',
    clause: REFUND_CLAUSE,
    needs: ['insured'],
    holds: (f) => f.insured,
    remedy: '参保缴费后，以后年度可以申请',
  })
export const pledge = (): Check =>
  check({
    id: 'pledge',
    says: '承诺不裁员、少裁员',
    clause: REFUND_CLAUSE,
    needs: ['pledgedNoLayoffs'],
    holds: (f) => f.pledgedNoLayoffs,
    remedy: '签署不裁员少裁员承诺书后可以申请',
  })

/** 同一年里稳岗返还和困难企业稳岗返还只能享受一项。 */
export const ONE_REFUND_A_YEAR: Exclusion = {
  says: '同一年稳岗返还与困难企业稳岗返还不能重复享受',
  clause: REFUND_CLAUSE,
  by: 'year',
  schemes: ['stable-jobs-refund', 'hardship-refund'],
}
export const PREMIUMS = proof('premiums', '缴费情况', '核对实际缴了多少', ['premium-record', 'insured-list'])
export const PLEDGE = proof('pledge', '不裁员承诺', '返还的前提', ['no-layoff-pledge'])
