// Facts come from the internet. This file is the only door: own keys only, every known key of its type, the rest ignored.
import { isDay, isMonth } from '../../dates.js'
import { isRegion } from '../../region.js'
import { FACTS, FACT_KEYS, INSURANCES, type Fact } from '../facts.js'
import { BadFacts } from './errors.js'

/** The facts of one assessment, checked: key → value of the fact's type. */
export type KnownFacts = Map<string, unknown>

const MOST_ENTRIES = 400
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** A thousand million yuan, and a million of anything else: above them a number is a slip of the finger. */
const MOST_FEN = 100_000_000_000
const MOST_COUNT = 1_000_000
const upTo =
  (most: number) =>
  (_: Fact, value: unknown): boolean =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most
const isCount = upTo(MOST_COUNT)
const isFen = upTo(MOST_FEN)
const isOption = (fact: Fact, value: unknown): boolean =>
  fact.options?.some((option) => option.value === value) === true
const isPeriod = (value: unknown): boolean =>
  isObject(value) && isDay(value.from) && isDay(value.to) && value.from <= value.to
const all = (value: unknown, fits: (entry: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= MOST_ENTRIES && value.every(fits)

const FITS: { readonly [T in Fact['type']]: (fact: Fact, value: unknown) => boolean } = {
  boolean: (_, value) => typeof value === 'boolean',
  day: (_, value) => isDay(value),
  month: (_, value) => isMonth(value),
  integer: isCount,
  fen: isFen,
  region: (_, value) => isRegion(value),
  choice: isOption,
  choices: (fact, value) => all(value, (entry) => isOption(fact, entry)),
  'fen-list': (fact, value) => all(value, (entry) => isFen(fact, entry)),
  periods: (_, value) => all(value, isPeriod),
  'fen-by-insurance': (fact, value) =>
    isObject(value) &&
    Object.keys(value).every(
      (key) => (INSURANCES as readonly string[]).includes(key) && isFen(fact, value[key]),
    ),
}

const EXPECTED: { readonly [T in Fact['type']]: string } = {
  boolean: '应回答“是”或“否”',
  day: '应为真实存在的日期（如 2020-03-05）',
  month: '应为月份（如 2020-03）',
  integer: '应为 0 到 1,000,000 的整数',
  fen: '应为 0 到 10 亿元的金额（整数，单位：分）',
  region: '应为现行或曾用的 6 位县级行政区划代码',
  choice: '不在可选范围内',
  choices: '含有不认识的选项',
  'fen-list': '应为按月排列的金额，每月 0 到 10 亿元（整数，单位：分）',
  periods: '应为起止日期，且开始不晚于结束',
  'fen-by-insurance': '应为各险种的金额，每种 0 到 10 亿元（整数，单位：分）',
}

const CHECKS: ReadonlyMap<string, { fact: Fact; fits: (fact: Fact, value: unknown) => boolean }> = new Map(
  FACT_KEYS.map((key) => [key, { fact: FACTS[key], fits: FITS[FACTS[key].type] }]),
)

/**
 * Checks facts and lets only those of the vocabulary in. Keys it does not know are ignored; `undefined` is absence.
 * @throws BadFacts naming the first fact whose value is outside its type
 */
export function readFacts(facts: unknown, into: KnownFacts = new Map()): KnownFacts {
  if (!isObject(facts)) throw new BadFacts('facts', '情况（facts）应是一个对象，例如 {"hours": 33}')
  for (const key of Object.keys(facts)) {
    const check = CHECKS.get(key)
    const value = facts[key]
    if (check === undefined || value === undefined) continue
    if (!check.fits(check.fact, value))
      throw new BadFacts(key, `${check.fact.label}（${key}）${EXPECTED[check.fact.type]}`)
    into.set(key, value)
  }
  return into
}
