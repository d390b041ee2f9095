import { isCreditCode } from './identity.js'
import { bad, type Reading } from './reading.js'
import { bare } from './text.js'

/** A unified social credit code as it is kept: 18 signs, upper case. */
export const normalCreditCode = (text: string): string => bare(text)

/** A unified social credit code as people write it, spaced or in lower case. */
export function readCreditCode(text: string): Reading<string> {
  const value = normalCreditCode(text)
  if (value === '') return bad('请填写统一社会信用代码')
  if (value.length !== 18) return bad(`统一社会信用代码是 18 位，现在是 ${value.length} 位`)
  return isCreditCode(value) ? { value } : bad('统一社会信用代码校验不对，请对照营业执照核对')
}
