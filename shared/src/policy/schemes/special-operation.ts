// 二（八）2「对个人和企业组织与20xx年1月1日以后新取得特种作业操作证（特种设备作业人员证）的，给予每证600元/人培训补贴。」
import { IDENTITY, proof } from '../documents.js'
import { dated } from '../kernel/parameter.js'
import { amount, scheme } from '../kernel/scheme.js'
import { certificateFirstTime, issuedFrom, issuedInTime } from './certificates.js'
import { PLAN_FROM, plan } from './sources.js'
import { STARTUP_ACCOUNT } from './startup.js'

const clause = '二（八）2'
const perCertificate = dated({
  id: 'special-operation.per-certificate',
  title: '每证',
  unit: 'fen',
  clause,
  values: [{ from: PLAN_FROM, value: 600_00, source: plan(clause) }],
})

export const specialOperation = scheme({
  id: 'special-operation',
  title: '特种作业操作证培训补贴',
  plain: '电工、焊工等操作证补贴',
  clause,
  summary: '2020 年以后新取得特种作业操作证或特种设备作业人员证，每本证补 600 元，个人和企业都能领。',
  audience: 'person',
  audiences: ['person', 'firm'],
  judgedOn: 'appliedOn',
  pays: true,
  roster: false,
  facts: ['count', 'issuedOn', 'alreadyGranted', 'appliedOn'],
  workerFacts: [],
  rates: [perCertificate, issuedFrom],
  checks: [issuedInTime(), certificateFirstTime()],
  amount: amount(['count'], (f, sheet) =>
    sheet.fen(`每证补贴 × ${f.count} 本`, sheet.rate(perCertificate) * f.count),
  ),
  exclusion: { says: '同一本证书只补一次', clause, by: 'certificate', schemes: ['special-operation'] },
  proofs: [
    IDENTITY,
    proof('certificate', '操作证', '任选一样', [
      'special-certificate',
      'equipment-certificate',
      'certificate-query',
    ]),
    STARTUP_ACCOUNT,
  ],
})
