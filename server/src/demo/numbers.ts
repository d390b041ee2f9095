/**
 * Numbers of the demo county: right by their check digits, impossible by their content. Area 520199 was never assigned
 * in GB/T 2260, so no such id number or credit code exists; 1990000xxxx to 1990009xxxx stand for the county's phones.
 */
const UNASSIGNED_AREA = '520199'

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CODE_LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const ORG_LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

const weightedSum = (text: string, weights: readonly number[], letters: string): number =>
  weights.reduce((sum, weight, at) => sum + weight * letters.indexOf(text.charAt(at)), 0)

/** Citizen id number (GB 11643) of a birth day `YYYY-MM-DD` and a sequence 0 to 999, in the unassigned area. */
export function fictionalIdNumber(birthDay: string, sequence: number): string {
  const body = UNASSIGNED_AREA + birthDay.replaceAll('-', '') + String(sequence).padStart(3, '0')
  return body + '10X98765432'.charAt(weightedSum(body, ID_WEIGHTS, '0123456789') % 11)
}

/** Unified social credit code (GB 32100) number `sequence`; `prefix` is department and kind: 91 firm, 92 household, 93 cooperative. */
export function fictionalCreditCode(prefix: '91' | '92' | '93', sequence: number): string {
  const organisation = `MADEM${String(sequence).padStart(3, '0')}`
  const check = 11 - (weightedSum(organisation, ORG_WEIGHTS, ORG_LETTERS) % 11)
  const body =
    prefix + UNASSIGNED_AREA + organisation + (check === 10 ? 'X' : check === 11 ? '0' : String(check))
  return body + CODE_LETTERS.charAt((31 - (weightedSum(body, CODE_WEIGHTS, CODE_LETTERS) % 31)) % 31)
}

/** Mobile number of a person (`range` 1 to 5) or a firm (`range` 9). */
export const fictionalPhone = (range: number, sequence: number): string =>
  `19900${String(range * 10_000 + sequence).padStart(6, '0')}`

/** A 19-digit account that no bank can have issued: its last digit breaks the Luhn rule on purpose. */
export function fictionalBankAccount(sequence: number): string {
  const body = `620000000000${String(sequence).padStart(6, '0')}`
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const value = at % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return body + String((10 - (sum % 10) + 1) % 10)
}
