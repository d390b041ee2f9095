// Facts and dated values in the words of a person.
import { chineseDay, chineseMonth } from '../dates.js'
import { yuan } from '../money.js'
import { FACTS, INSURANCES, type Fact, type FactKey, type Facts, type Period } from './facts.js'
import type { ParameterValueOf, Unit } from './kernel/parameter.js'

const labelOf = (fact: Fact, value: unknown): string =>
  fact.options?.find((option) => option.value === value)?.label ?? String(value)
const money = (fen: unknown): string => `${yuan(Number(fen))} 元`

/** A fact's value as a person says it; the value must be of the fact's type. `region` turns a code into a place name when given. */
export function factInWords(
  key: FactKey,
  value: unknown,
  region: (code: string) => string = (code) => code,
): string {
  const fact = FACTS[key]
  switch (fact.type) {
    case 'boolean':
      return value === true ? (fact.yes ?? '是') : (fact.no ?? '否')
    case 'day':
      return chineseDay(String(value), true)
    case 'month':
      return chineseMonth(String(value))
    case 'integer':
      return fact.unit === undefined ? String(value) : `${String(value)} ${fact.unit}`
    case 'fen':
      return money(value)
    case 'region':
      return region(String(value))
    case 'choice':
      return labelOf(fact, value)
    case 'choices':
      return (value as readonly unknown[]).map((entry) => labelOf(fact, entry)).join('、') || '都没有'
    case 'fen-list':
      return (
        (value as readonly unknown[]).map((fen, at) => `第 ${at + 1} 个月 ${money(fen)}`).join('，') || '没有'
      )
    case 'periods':
      return (
        (value as readonly Period[])
          .map(({ from, to }) => `${chineseDay(from, true)}至${chineseDay(to, true)}`)
          .join('，') || '没有'
      )
    case 'fen-by-insurance': {
      const due = value as Readonly<Record<string, unknown>>
      return INSURANCES.filter((insurance) => due[insurance] !== undefined)
        .map((insurance) => `${labelOf(fact, insurance)} ${money(due[insurance])}`)
        .join('，')
    }
  }
}

/** Facts as lines of a table, in the order of the keys. */
export const factsInWords = (
  facts: Facts,
  keys: readonly FactKey[],
  region?: (code: string) => string,
): { key: FactKey; label: string; value: string }[] =>
  keys
    .filter((key) => facts[key] !== undefined)
    .map((key) => ({ key, label: FACTS[key].label, value: factInWords(key, facts[key], region) }))

/** Schemes that pay by the month: their sum is never said without 每月. */
export const isMonthly = (scheme: string): boolean => scheme === 'unemployment-benefit'

/** A sum of a scheme as it is said: 「每月 1,701 元」. */
export const sumInWords = (scheme: string, fen: number): string =>
  `${isMonthly(scheme) ? '每月 ' : ''}${yuan(fen)} 元`

/** Where a rule is written: a clause of the county's plan, or a law or regulation by its own name. */
export const clauseInWords = (clause: string): string => (clause.startsWith('《') ? clause : `方案${clause}`)

/** A parameter's value with its unit. */
export function valueInWords(unit: Unit, value: ParameterValueOf | null): string {
  if (value === null) return '停止执行'
  switch (unit) {
    case 'fen':
      return money(value)
    case 'percent':
      return `${String(value)}%`
    case 'months':
      return `${String(value)} 个月`
    case 'years':
      return `${String(value)} 年`
    case 'hours':
      return `${String(value)} 课时`
    case 'day':
      return chineseDay(String(value), true)
    case 'flag':
      return value === true ? '执行' : '停止执行'
    case 'tier':
      return `${['一', '二', '三'][Number(value) - 1] ?? ''}类区`
    case 'table':
      return typeof value === 'object'
        ? value.map(([from, step]) => `满 ${from} 年 ${step} 个月`).join('，')
        : ''
  }
}
