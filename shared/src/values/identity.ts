// Check digits of the numbers people and firms are known by, and how such numbers are shown to others.
import { isDay } from './dates.js'
import { bad, type Reading } from './reading.js'
import { bare, settled } from './text.js'

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ID_CHECKS = '10X98765432'

/** Resident identity number, GB 11643-1999: 18 places, a birthday that exists, the check character (X upper or lower case). */
export function isIdNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dXx]$/.test(text)) return false
  if (!isDay(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`)) return false
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return ID_CHECKS[sum % 11] === text[17]?.toUpperCase()
}

/** A resident identity number as it is kept: upper case, without spaces, dashes and quotes; signs like an X at the end are one. */
export const normalIdNumber = settled((text) =>
  bare(text).replace(/[\u00d7\u0425\u03a7\u2715\u2716\u2573\u274c]$/, 'X'),
)

/** A spreadsheet keeps 15 places of a number: the rest become zeros, or the whole an exponent. */
const wasRounded = (text: string): boolean =>
  /^\d(?:\.\d+)?E\+?\d+$/.test(text) || (/^\d{15}000$/.test(text) && !isIdNumber(text))

/** A resident identity number in a cell of a spreadsheet, which may have spoilt it before anybody could read it. */
export const readIdCell = (text: string): Reading<string> =>
  wasRounded(normalIdNumber(text))
    ? bad('Excel 把身份证号改了，请把这一列设为文本再粘贴')
    : readIdNumber(text)

/** A resident identity number as people write it. */
export function readIdNumber(text: string): Reading<string> {
  const value = normalIdNumber(text)
  if (value === '') return bad('请填写身份证号')
  if (/^\d{15}$/.test(value)) return bad('这是 15 位的老号码，请填 18 位的身份证号')
  if (value.length !== 18) return bad(`身份证号是 18 位，现在是 ${value.length} 位`)
  return isIdNumber(value) ? { value } : bad('身份证号校验不对，请逐位核对')
}

/** The birthday that an identity number carries. */
export const birthdayOf = (idNumber: string): string =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Unified social credit code, GB 32100-2015: 18 places without I, O, S, V, Z, modulus 31. */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text)) return false
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, at) => total + weight * CREDIT_ALPHABET.indexOf(text[at] ?? ''),
    0,
  )
  return CREDIT_ALPHABET[(31 - (sum % 31)) % 31] === text[17]
}

const masked = (text: string, head: number, tail: number): string =>
  text.length <= head + tail
    ? '*'.repeat(text.length)
    : text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(text.length - tail)

/** 520121********1234 */
export const maskIdNumber = (text: string): string => masked(text, 6, 4)
/** 138****1234 */
export const maskPhone = (text: string): string => masked(text, 3, 4)
/** The last four digits only. */
export const maskAccount = (text: string): string => masked(text, 0, 4)
/** 王小明 → 王*明, 王明 → 王*: the first character, and the last of three or more. */
export function maskName(name: string): string {
  const letters = Array.from(name)
  if (letters.length <= 1) return name === '' ? '' : '*'
  return letters.length === 2
    ? `${letters[0]}*`
    : `${letters[0]}${'*'.repeat(letters.length - 2)}${letters[letters.length - 1]}`
}
