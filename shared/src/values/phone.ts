import { bad, type Reading } from './reading.js'
import { bare, settled } from './text.js'

/** A mobile number as it is kept: digits alone, without the country's code. 「+86 138-0013 8000」 → 「13800138000」. */
export const normalPhone = settled((text) =>
  bare(text)
    .replace(/[().·]/g, '')
    .replace(/^(?:\+86|0086|86(?=1[3-9]\d{9}$))/, ''),
)

export const isPhone = (text: string): boolean => /^1[3-9]\d{9}$/.test(text)

/** A mobile number as people write it. */
export function readPhone(text: string): Reading<string> {
  const value = normalPhone(text)
  if (value === '') return bad('请填写手机号')
  return isPhone(value) ? { value } : bad('手机号应为 11 位')
}
