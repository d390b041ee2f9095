// What cannot be, though it is of the right kind: said on the phone while one types, and by the server before it keeps
// anything. The rules themselves refuse only what is outside a fact's type.
import { addMonths, addToMonth, isDay, isMonth } from '../values/dates.js'
import { birthdayOf, isIdNumber } from '../values/identity.js'
import { yuan } from '../values/money.js'
import { FACTS, FACT_KEYS, type Facts } from './facts.js'

/** One hundred thousand yuan. */
export const MOST_WAGE_FEN = 10_000_000
/** Fifty years. */
export const MOST_CONTRACT_MONTHS = 600
const MOST_HOURS_A_DAY = 12
export const LEAST_AGE = 16

export interface Implausible {
  readonly key: string
  readonly says: string
}

/** Above these a number is a slip of the finger. */
const MOST: Readonly<Record<string, number>> = {
  contractMonths: MOST_CONTRACT_MONTHS,
  years: 10,
  months: 600,
  hours: 12_000,
  days: 1_000,
  count: 2_000,
  contributionMonths: 720,
  insuredHeadcount: 1_000_000,
  placements: 100_000,
}

const dayAt = (facts: Facts, key: string): string | null => {
  const value = facts[key]
  return isDay(value) ? value : null
}
const numberAt = (facts: Facts, key: string): number | null => {
  const value = facts[key]
  return typeof value === 'number' ? value : null
}

/** What is wrong with the birthday in an id number, or with the age on the day of hire. */
export function implausibleBirthday(idNumber: unknown, hiredOn: string | null, today: string): string | null {
  if (typeof idNumber !== 'string' || !isIdNumber(idNumber)) return null
  const birthday = birthdayOf(idNumber)
  if (birthday > today) return `身份证号里的出生日期 ${birthday} 还没有到，请核对`
  return hiredOn !== null && addMonths(birthday, LEAST_AGE * 12) > hiredOn
    ? `入职那天还不满 ${LEAST_AGE} 周岁（${birthday} 出生），不能用工`
    : null
}

const tooMany = (facts: Facts): Implausible[] =>
  Object.entries(MOST).flatMap(([key, most]) => {
    const value = numberAt(facts, key)
    const fact = FACTS[key as keyof typeof FACTS]
    if (value === null || value <= most) return []
    if (key === 'contractMonths') return [{ key, says: '劳动合同不会超过 50 年，请核对' }]
    return [{ key, says: `${fact.label}不会超过 ${most} ${fact.unit ?? ''}，请核对`.replace(' ，', '，') }]
  })

const ahead = (facts: Facts, today: string): Implausible[] =>
  FACT_KEYS.filter((key) => FACTS[key].type === 'day' && (dayAt(facts, key) ?? '') > today).map((key) => ({
    key,
    says: `${FACTS[key].label} ${dayAt(facts, key)} 还没有到，请核对`,
  }))

function wages(facts: Facts, today: string): Implausible[] {
  const { monthlyWagesFen: sums, startMonth } = facts
  if (!Array.isArray(sums)) return []
  const found: Implausible[] = []
  if (sums.some((sum) => typeof sum === 'number' && sum > MOST_WAGE_FEN))
    found.push({ key: 'monthlyWagesFen', says: `一个月工资超过 ${yuan(MOST_WAGE_FEN)} 元，请核对` })
  if (isMonth(startMonth) && sums.length > 0) {
    const last = addToMonth(startMonth, sums.length - 1)
    if (last > today.slice(0, 7))
      found.push({ key: 'startMonth', says: `填到了 ${last}，这个月还没有到，请核对` })
  }
  return found
}

function hours(facts: Facts): Implausible[] {
  const [sum, days] = [numberAt(facts, 'hours'), numberAt(facts, 'days')]
  return sum !== null && days !== null && days > 0 && sum > days * MOST_HOURS_A_DAY
    ? [{ key: 'hours', says: `${days} 天上了 ${sum} 课时，一天超过 ${MOST_HOURS_A_DAY} 小时，请核对` }]
    : []
}

/** What cannot be in the contract of a hire: longer than fifty years, or a wage with a nought too many. */
export function implausibleHire(hire: {
  readonly contractFrom: string
  readonly contractTo: string
  readonly payFen: number
}): Implausible[] {
  const { contractFrom, contractTo, payFen } = hire
  return [
    ...(isDay(contractFrom) && contractTo > addMonths(contractFrom, MOST_CONTRACT_MONTHS)
      ? [{ key: 'contractTo', says: '劳动合同不会超过 50 年，请核对' }]
      : []),
    ...(payFen > MOST_WAGE_FEN
      ? [{ key: 'payFen', says: `一个月工资超过 ${yuan(MOST_WAGE_FEN)} 元，请核对` }]
      : []),
  ]
}

/** Everything in a set of facts that cannot be, on the day `today`; a roster line may carry an id number among them. */
export function implausible(facts: Facts, today: string): Implausible[] {
  const birthday = implausibleBirthday(facts.idNumber, dayAt(facts, 'hiredOn'), today)
  return [
    ...tooMany(facts),
    ...ahead(facts, today),
    ...wages(facts, today),
    ...hours(facts),
    ...(birthday === null ? [] : [{ key: 'idNumber', says: birthday }]),
  ]
}
