// What the certificate subsidies of 二（八）2 share.
import { dated } from '../kernel/parameter.js'
import { check, type Check } from '../kernel/scheme.js'
import { PLAN_FROM, plan } from './sources.js'

const clause = '二（八）2'
export const issuedFrom = dated({
  id: 'certificate.issued-from',
  title: '证书最早取得日期',
  unit: 'day',
  clause,
  values: [{ from: PLAN_FROM, value: '2020-01-01', source: plan(clause) }],
})

/** 「20xx年1月1日以后取得」 */
export const issuedInTime = (): Check =>
  check({
    id: 'dated',
    says: '证书在 2020 年 1 月 1 日（含）以后取得',
    clause,
    needs: ['issuedOn'],
    holds: (f, rates) => f.issuedOn >= rates.value(issuedFrom),
  })
export const certificateFirstTime = (): Check =>
  check({
    id: 'first-time',
    says: '这本证书以前没有领过补贴',
    clause,
    needs: ['alreadyGranted'],
    holds: (f) => !f.alreadyGranted,
  })
