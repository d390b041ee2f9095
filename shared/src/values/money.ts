// Money is integer fen everywhere; only this file turns it into what a person reads.
import { bad, type Reading } from './reading.js'
import { squeeze } from './text.js'

/** Fen as yuan for reading: 123450 → "1,234.5", 100000 → "1,000". Negative fen keep their sign. */
export function yuan(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100)
  const rest = Math.abs(fen) % 100
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`
  return `${fen < 0 ? '-' : ''}${grouped}${decimals}`
}

// Percentages carry at most four decimals, so a share is an integer number of millionths.
const MILLION = 1_000_000

/**
 * `percent` of `fen`, rounded half up to the fen. Integer arithmetic throughout: the amount is split so that no product
 * leaves the safe integers (no BigInt: old phones lack it).
 * @param fen integer ≥ 0, at most 10^13
 * @param percent ≥ 0, at most four decimals, at most 1000
 */
export function percentOfFen(fen: number, percent: number): number {
  const millionths = Math.round(percent * 10_000)
  const high = Math.floor(fen / MILLION)
  const low = fen - high * MILLION
  return high * millionths + Math.floor((low * millionths + MILLION / 2) / MILLION)
}

/** Integer division rounded half up, for whole things such as days: 33 ÷ 6 → 6. Both integers, divisor > 0. */
export const divideHalfUp = (value: number, by: number): number => Math.floor((2 * value + by) / (2 * by))

const AMOUNT = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/

/** '1,234.5' or '¥1234.50 元' → 123450 fen. A comma stands before three digits or it is refused: 「3,5」 is not 35. */
export function readYuan(text: string, most = Number.MAX_SAFE_INTEGER): Reading<number> {
  const written = squeeze(text)
    .replace(/^(?:¥|RMB|CNY|人民币)/i, '')
    .replace(/(?:元整?|块钱?)$/, '')
  if (written === '') return bad('请填写金额')
  const match = AMOUNT.exec(written)
  if (match === null) return bad('金额只能填数字，例如 3500 或 3500.5')
  if ((match[1] ?? '').length > 2) return bad('金额最多到分（两位小数）')
  const [whole = '', part = ''] = written.replace(/,/g, '').split('.')
  const fen = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  return fen > most ? bad(`这个数太大了，最多 ${yuan(most)} 元，请再看看单位是不是元`) : { value: fen }
}
