import { refuse, type Refusal } from '../platform/http/refusal.js'
import { dictionary } from '@zxcvbn-ts/language-common'

export const PASSWORD_LENGTH = 10
/** What must be left of a password beside the user name in it. */
const BESIDE_NAME = 6

const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common'])

/**
 * Why a password would soon be guessed, as a sentence for its owner; null when nothing speaks against it. Length and a
 * list of what others use, as NIST SP 800-63B has it; no rules about digits and capitals, which only bring Passw0rd!.
 */
export function passwordWeakness(password: string, username: string): string | null {
  const plain = password.toLowerCase()
  const name = username.trim().toLowerCase()
  if ([...password].length < PASSWORD_LENGTH) return `密码至少 ${PASSWORD_LENGTH} 位`
  if (new Set(plain).size === 1) return '密码不能全是同一个字符'
  if (COMMON.has(plain)) return '这个密码太常见，一猜就中，请换一个'
  if (name !== '' && plain.includes(name) && plain.replaceAll(name, '').length < BESIDE_NAME)
    return '密码不能就是用户名，请换一个'
  return null
}

/** The refusal of a weak password, beside the field it was typed into. */
export const weakPassword = (path: string, message: string): Refusal =>
  refuse('bad-input', `${message}。`, { fields: [{ path, message }] })
