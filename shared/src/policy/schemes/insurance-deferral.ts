// 二（七）「对受疫情影响面临暂时性生产经营困难，确实无力足额缴纳社会保险费的中小企业，予以缓缴养老保险、失业保险和工伤保险费，缓缴期限
// 最长6个月。缓缴期间免收滞纳金……缓缴期满后，企业足额补缴缓缴的社会保险费」
import { addToMonth, lastDayOfMonth } from '../../dates.js'
import { LICENCE, proof } from '../documents.js'
import type { Insurance } from '../facts.js'
import { dated } from '../kernel/parameter.js'
import { factIsMissing } from '../kernel/reader.js'
import { check, grant, scheme } from '../kernel/scheme.js'
import { hasOwn } from '../own.js'
import { PLAN_FROM, plan } from './sources.js'

const clause = '二（七）'
const maxMonths = dated({
  id: 'insurance-deferral.max-months',
  title: '缓缴最长月数',
  unit: 'months',
  clause,
  values: [{ from: PLAN_FROM, value: 6, source: plan(clause) }],
})
const DEFERRABLE: readonly Insurance[] = ['pension', 'unemployment', 'work-injury']

export const insuranceDeferral = scheme({
  id: 'insurance-deferral',
  title: '缓缴社会保险费',
  plain: '社保费晚点交',
  clause,
  summary:
    '受疫情影响、确实交不上社保费的中小微企业，养老、失业、工伤保险最多缓缴 6 个月，不收滞纳金，到期要足额补上。',
  audience: 'firm',
  judgedOn: 'appliedOn',
  pays: false,
  roster: false,
  facts: [
    'enterpriseSize',
    'affectedByEpidemic',
    'unableToPay',
    'insurances',
    'months',
    'startMonth',
    'monthlyDueFen',
    'appliedOn',
  ],
  workerFacts: [],
  rates: [maxMonths],
  checks: [
    check({
      id: 'size',
      says: '是中小微企业',
      clause,
      needs: ['enterpriseSize'],
      holds: (f) => f.enterpriseSize !== 'large',
    }),
    check({
      id: 'affected',
      says: '受疫情影响',
      clause,
      needs: ['affectedByEpidemic'],
      holds: (f) => f.affectedByEpidemic,
    }),
    check({
      id: 'unable',
      says: '确实无力足额缴纳社会保险费',
      clause,
      needs: ['unableToPay'],
      holds: (f) => f.unableToPay,
    }),
    check({
      id: 'insurances',
      says: '只缓缴养老、失业、工伤保险',
      clause,
      needs: ['insurances'],
      holds: (f) =>
        f.insurances.length > 0 && f.insurances.every((insurance) => DEFERRABLE.includes(insurance)),
      remedy: '只选养老、失业、工伤保险',
    }),
    check({
      id: 'months',
      says: '缓缴 1 到 6 个月',
      clause,
      needs: ['months'],
      holds: (f, rates) => f.months >= 1 && f.months <= rates.value(maxMonths),
      remedy: '把期限改为 6 个月以内',
    }),
  ],
  grants: grant(['insurances', 'months', 'startMonth', 'monthlyDueFen'], (f) => {
    const { insurances, months, startMonth, monthlyDueFen } = f
    const chosen = DEFERRABLE.filter((insurance) => insurances.includes(insurance))
    const dueFen = Object.fromEntries(
      chosen.map((insurance) => [
        insurance,
        hasOwn(monthlyDueFen, insurance) ? (monthlyDueFen[insurance] ?? 0) : factIsMissing('monthlyDueFen'),
      ]),
    )
    const eachMonthFen = Object.values(dueFen).reduce((total, due) => total + due, 0)
    // Paid by the end of the month after the deferral's last month.
    const payBy = lastDayOfMonth(addToMonth(startMonth, months))
    return {
      lateFeeFen: 0,
      totalDeferredFen: eachMonthFen * months,
      schedule: Array.from({ length: months }, (_, at) => ({
        month: addToMonth(startMonth, at),
        dueFen: { ...dueFen },
        payBy,
      })),
    }
  }),
  proofs: [
    LICENCE,
    proof('hardship', '经营困难', '任选一样', ['hardship-statement', 'financial-statement', 'tax-decline']),
    proof('affected', '受疫情影响', '说明影响', ['epidemic-statement', 'tax-decline']),
    proof('plan', '缓缴和补缴计划', '约定什么时候补交', ['deferral-plan']),
    proof('premiums', '应缴金额', '核对每月应缴多少', ['premium-record']),
  ],
})
