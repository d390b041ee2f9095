// Region codes: GB/T 2260 (6 digits: province, city, county) with the statistical township and village digits after it.
import { bad, type Reading } from './reading.js'
import { COUNTIES, FORMER_COUNTIES } from './region-codes.js'
import { bare } from './text.js'

let existing: ReadonlySet<string> | undefined
let became: ReadonlyMap<string, readonly string[]> | undefined

/** `step` digits at a time of what follows the first `head` of each word. */
const unpack = (
  packed: string,
  head: number,
  step: number,
  take: (head: string, part: string) => void,
): void => {
  for (const word of packed.split(' '))
    for (let at = head; at < word.length; at += step) take(word.slice(0, head), word.slice(at, at + step))
}

const counties = (): ReadonlySet<string> => {
  if (existing === undefined) {
    const codes = new Set<string>()
    unpack(COUNTIES, 4, 2, (city, county) => codes.add(city + county))
    existing = codes
  }
  return existing
}

const formerCounties = (): ReadonlyMap<string, readonly string[]> => {
  if (became === undefined) {
    const codes = new Map<string, readonly string[]>()
    unpack(FORMER_COUNTIES, 8, 4, (cities, pair) => {
      const old = cities.slice(0, 4) + pair.slice(0, 2)
      codes.set(old, [...(codes.get(old) ?? []), cities.slice(4) + pair.slice(2)])
    })
    became = codes
  }
  return became
}

/** A county of the national list, or one that it had: 6 digits. A city with counties (520100) and a province are none. */
export const isCounty = (code: unknown): code is string =>
  typeof code === 'string' && (counties().has(code) || formerCounties().has(code))

/** A county, or a township (9 digits) or village (12) of a county. */
export const isRegion = (code: unknown): code is string =>
  typeof code === 'string' && /^\d{6}(\d{3}){0,2}$/.test(code) && isCounty(code.slice(0, 6))

/** What an office can be in charge of: a county or what lies in it, a city (520100) or a province (520000). */
export const isScope = (code: unknown): code is string => {
  if (isRegion(code)) return true
  if (typeof code !== 'string' || !/^\d{4}00$/.test(code)) return false
  const prefix = scopePrefix(code)
  for (const county of counties()) if (county.startsWith(prefix)) return true
  return false
}

export const countyOf = (code: string): string => code.slice(0, 6)
export const provinceOf = (code: string): string => code.slice(0, 2)

/** The counties that a county is today: itself, what it became, or the parts of one that was divided. */
export const countiesOf = (code: string): readonly string[] => {
  const county = countyOf(code)
  return counties().has(county) ? [county] : (formerCounties().get(county) ?? [county])
}

/** The code in force for an earlier one (黔西县 520522 → 黔西市 520581), with its township digits; itself where it was divided. */
export const currentRegion = (code: string): string => {
  const now = countiesOf(code)
  return now.length === 1 ? `${now[0]}${code.slice(6)}` : code
}

/** Whether two codes lie in one county, whatever it was called when they were written down. */
export const sameCounty = (a: string, b: string): boolean => {
  if (countyOf(a) === countyOf(b)) return true
  const others = countiesOf(b)
  return countiesOf(a).some((county) => others.includes(county))
}
export const sameProvince = (a: string, b: string): boolean => {
  const others = countiesOf(b).map(provinceOf)
  return countiesOf(a).some((county) => others.includes(provinceOf(county)))
}

/** Some other county of the same province, for questions that ask no more than that. */
export function otherCountyInProvince(code: string): string {
  for (const county of counties()) if (sameProvince(county, code) && !sameCounty(county, code)) return county
  return code
}

/** What a scope code stands for: trailing zero pairs of a 6-digit code are wildcards (520100 → 5201), longer codes are themselves. */
export const scopePrefix = (scope: string): string =>
  scope.length === 6 && !counties().has(scope) ? scope.replace(/(00){1,3}$/, '') : scope

/** Whether `code` lies in `scope`: 520100 covers 520121 and 520121101; a county covers itself and its townships. */
export const covers = (scope: string, code: string): boolean =>
  currentRegion(code).startsWith(scopePrefix(currentRegion(scope)))

/** A region as people and systems write it: the code in force, or in plain words why it is none. */
export function readRegion(text: string): Reading<string> {
  const code = bare(text)
  if (code === '') return bad('请选择地区')
  if (!/^\d{6}(\d{3}){0,2}$/.test(code)) return bad('地区代码应为 6、9 或 12 位数字')
  return isRegion(code) ? { value: currentRegion(code) } : bad('没有这个县（区），请重新选择地区')
}

/** An office's region, where a whole city or province will do too. */
export function readScope(text: string): Reading<string> {
  const code = bare(text)
  return isScope(code) ? { value: currentRegion(code) } : bad('没有这个地区，请重新选择')
}
