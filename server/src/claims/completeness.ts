import type { Assessment, FactsJson, RosterAssessment } from '@wengang/shared/contract/policy'
import { FACTS, type FactKey, type Scheme } from '@wengang/shared/policy/index'
import { certificateNumbers, particularsOf } from '@wengang/shared/workflow/claim-particulars'
import { refuse, type Refusal } from '../platform/http/refusal.js'
import { isRosterAssessment } from './claim-assessor.service.js'
import type { RequirementView } from './requirement.service.js'
import type { Worker } from './roster.js'

export interface ClaimToCheck {
  readonly scheme: Scheme
  readonly facts: FactsJson
  readonly assessment: Assessment | RosterAssessment
  readonly workers: readonly Worker[] | null
  readonly requirements: readonly RequirementView[]
  readonly payeeMasked: string | null
  /** Whether name and id number (credit code) of the subject are known. */
  readonly identified: boolean
}

interface Missing {
  path: string
  message: string
}

const labelOf = (key: string): string => (Object.hasOwn(FACTS, key) ? FACTS[key as FactKey].label : key)
const absent = (value: FactsJson[string] | undefined): boolean =>
  value === undefined || value === null || value === ''

/** Everything that is still missing, in one list: an applicant is told once and completely (一次性告知). */
export function missingOf(claim: ClaimToCheck): Missing[] {
  const missing: Missing[] = []
  const add = (path: string, message: string): void => void missing.push({ path, message })
  if (!claim.identified) add('profile.idNumber', '请先在“我的”里填写姓名和身份证号')
  if (isRosterAssessment(claim.assessment)) {
    if ((claim.workers ?? []).length === 0) add('workers', '请填写花名册')
    claim.assessment.lines.forEach((line, index) => {
      for (const fact of line.missing)
        add(placeOf(claim.scheme, fact, index), `第 ${index + 1} 人还差：${labelOf(fact)}`)
    })
    ;(claim.workers ?? []).forEach((worker, index) => {
      if (worker.name === null) add(`workers.${index}.name`, `第 ${index + 1} 人还差：姓名`)
      if (worker.idIndex === null) add(`workers.${index}.idNumber`, `第 ${index + 1} 人还差：身份证号`)
      for (const { key, label } of particularsOf(claim.scheme))
        if (absent(worker.facts[key])) add(`workers.${index}.${key}`, `第 ${index + 1} 人还差：${label}`)
    })
  } else {
    for (const fact of claim.assessment.missing) add(`facts.${fact}`, `还差：${labelOf(fact)}`)
    for (const { key, label } of particularsOf(claim.scheme))
      if (absent(claim.facts[key])) add(`facts.${key}`, `还差：${label}`)
    const numbers = certificateNumbers(claim.facts.certificateNumber)
    if (numbers.length > 0 && typeof claim.facts.count === 'number' && numbers.length !== claim.facts.count)
      add('facts.certificateNumber', `填了 ${claim.facts.count} 本证书，编号却有 ${numbers.length} 个`)
  }
  for (const requirement of claim.requirements)
    if (!requirement.satisfied)
      add(
        `materials.${requirement.id}`,
        `还差材料：${requirement.title}（${requirement.documents.map((document) => document.title).join('、')}，任选一样）`,
      )
  if (claim.scheme.pays && claim.payeeMasked === null) add('payee', '还差：收款账户')
  return [...new Map(missing.map((item) => [item.path, item])).values()]
}

const placeOf = (scheme: Scheme, fact: string, index: number): string =>
  (scheme.workerFacts as readonly string[]).includes(fact) ? `workers.${index}.${fact}` : `facts.${fact}`

/** Why the claim cannot be sent in as it is; null when it can. Not eligible is said before anybody is sent for papers. */
export function submissionRefusal(claim: ClaimToCheck): Refusal | null {
  const { outcome } = claim.assessment
  if (outcome === 'not-in-force')
    return refuse('not-eligible', `“${claim.scheme.plain}”在这个日期没有政策依据，不能申请`)
  if (outcome === 'ineligible') {
    const reasons = failedChecks(claim.assessment)
    return refuse('not-eligible', `不符合条件：${reasons.map((reason) => reason.message).join('；')}`, {
      fields: reasons,
    })
  }
  const missing = missingOf(claim)
  if (missing.length > 0)
    return refuse('incomplete', `还差 ${missing.length} 项，补齐后就能提交`, {
      fields: missing.slice(0, 200),
    })
  return null
}

/** Every failed condition once, with what can still be done about it. */
export function failedChecks(assessment: Assessment | RosterAssessment): Missing[] {
  const lines = isRosterAssessment(assessment) ? assessment.lines : [assessment]
  const failed = lines.flatMap((line) => line.checks.filter((check) => check.answer === 'no'))
  return [
    ...new Map(
      failed.map((check) => [
        check.id,
        { path: `checks.${check.id}`, message: `没有满足“${check.says}”（${check.clause}）` },
      ]),
    ).values(),
  ]
}
