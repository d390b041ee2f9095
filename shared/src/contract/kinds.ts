// What people send, by its kind: the same readers as on the phone clean it, check it and say what is wrong. The phone's
// bundle leaves this file out (miniapp/src/api/schemas-stay-home.ts): there the readers are called by themselves.
import { readAccount, type AccountOf } from '../values/account.js'
import { readCreditCode } from '../values/credit-code.js'
import { readIdNumber } from '../values/identity.js'
import { readFirmName, readName } from '../values/names.js'
import { readPhone } from '../values/phone.js'
import type { Reading } from '../values/reading.js'
import { readRegion, readScope } from '../values/region.js'
import { bare, readText, type TextRule } from '../values/text.js'
import { z } from './zod.js'

/** A text that its reader cleans before it is checked, so that spaces, dashes and full-width signs cost nobody an error. */
const kind = (read: (text: string) => Reading<string>) =>
  z
    .string()
    .overwrite((text) => {
      const reading = read(text)
      return 'value' in reading ? reading.value : text
    })
    .superRefine((text, context) => {
      const reading = read(text)
      if ('error' in reading) context.addIssue({ code: 'custom', message: reading.error })
    })

/** A line that people read: tidied, then counted. */
export const Text = (most: number, label = '内容') => kind((text) => readText(text, { most, label }))
/** Several lines that people read. */
export const Lines = (most: number, label = '内容') =>
  kind((text) => readText(text, { most, label, lines: true }))
/** A text that may also be left empty. */
export const OptionalText = (most: number, label: string, rule: Pick<TextRule, 'lines'> = {}) =>
  kind((text) => readText(text, { most, label, optional: true, ...rule }))
/** Words to search by; what is too long to be found anywhere is said, not cut. */
export const Keyword = kind((text) =>
  // Spaces between Han characters set words apart here, so they stay (`lines`).
  readText(text.replace(/\s+/g, ' '), { most: 80, label: '搜索词', optional: true, lines: true }),
)
export const Phone = kind(readPhone)
export const PersonName = (label = '姓名') => kind((text) => readName(text, label))
export const FirmName = kind((text) => readFirmName(text))
export const IdNumber = kind(readIdNumber)
export const CreditCode = kind(readCreditCode)
export const BankAccount = (of: AccountOf) => kind((text) => readAccount(text, of))
/** A county that exists, or a township or village of one; an earlier code becomes the one in force. */
export const GivenRegion = kind(readRegion)
/** Also a whole city or province. */
export const GivenScope = kind(readScope)
/** Digits of a code that was sent or shown, spaced as one likes. */
export const Digits = (count: number, label: string) =>
  kind((text) => {
    const value = bare(text)
    return /^\d+$/.test(value) && value.length === count ? { value } : { error: `${label}是 ${count} 位数字` }
  })
