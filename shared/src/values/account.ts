import { bad, type Reading } from './reading.js'
import { bare } from './text.js'

export type AccountOf = 'person' | 'firm'

/** An account number as it is kept: digits alone. */
export const normalAccount = (text: string): string => bare(text)

/** Longest first: the sentence says how many there should be. */
const LENGTHS: Readonly<Record<AccountOf, { readonly least: number; readonly most: number }>> = {
  person: { least: 12, most: 19 },
  firm: { least: 8, most: 30 },
}

/** The number of a person's card or of a firm's account, as people write it. */
export function readAccount(text: string, of: AccountOf): Reading<string> {
  const value = normalAccount(text)
  const { least, most } = LENGTHS[of]
  if (value === '') return bad('请填写银行账号')
  if (!/^\d+$/.test(value)) return bad('银行账号应为数字，请对照卡面或开户许可证重填')
  if (value.length < least || value.length > most)
    return bad(`银行账号应为 ${least} 至 ${most} 位数字，现在是 ${value.length} 位`)
  return /^(\d)\1*$/.test(value) ? bad('这不是一个银行账号，请对照卡面重填') : { value }
}

const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 1 : 2)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

/**
 * What to look at again in a number that may still be right: cards of 16 to 19 digits carry a check digit, but some
 * rural banks issue numbers that do not. Null when there is nothing to say.
 */
export const doubtOfAccount = (account: string, of: AccountOf): string | null =>
  of === 'person' && account.length >= 16 && account.length <= 19 && !passesLuhn(account)
    ? '这个卡号的校验位不对，可能有一位写错了，请核对'
    : null
