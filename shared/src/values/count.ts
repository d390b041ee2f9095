import { bad, type Reading } from './reading.js'
import { squeeze } from './text.js'

export interface CountRule {
  readonly min?: number
  readonly max?: number
  /** What is counted: 个月, 课时, 天, 人, 年. */
  readonly unit?: string
}

/** Ways to write the same unit, and how many of the asked one it makes. */
const UNITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  个月: { 个月: 1, 月: 1, 年: 12, 个年头: 12 },
  年: { 年: 1 },
  天: { 天: 1, 日: 1 },
  课时: { 课时: 1, 学时: 1, 节: 1, 节课: 1 },
  人: { 人: 1, 个人: 1, 名: 1, 位: 1 },
  小时: { 小时: 1, 时: 1 },
}
const PIECES: Readonly<Record<string, number>> = { 个: 1, 本: 1, 张: 1, 人: 1, 名: 1, 份: 1 }

/** '12 个月' → 12; '1年' → 12 where months are asked. Another unit than the one asked is refused, never dropped. */
export function readCount(
  text: string,
  { min = 0, max = Number.MAX_SAFE_INTEGER, unit = '' }: CountRule = {},
): Reading<number> {
  const written = squeeze(text)
  if (written === '') return bad('请填写数字')
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?([^\d.,]*)$/.exec(written)
  const given = match?.[2] ?? ''
  const times = given === '' ? 1 : unit === '' ? PIECES[given] : (UNITS[unit] ?? { [unit]: 1 })[given]
  if (match === null || times === undefined)
    return bad(
      match !== null && given !== '' && unit !== ''
        ? `这里填多少${unit}，看不懂「${given.slice(0, 10)}」`
        : '只能填整数，例如 12',
    )
  const value = Number((match[1] ?? '').replace(/,/g, '')) * times
  if (value < min) return bad(`不能少于 ${min}${unit}`)
  return value > max ? bad(`不能多于 ${max}${unit}，请再看看`) : { value }
}
