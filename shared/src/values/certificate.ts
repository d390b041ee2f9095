import { bad, type Reading } from './reading.js'
import { bare, lengthOf } from './text.js'

const MOST_SIGNS = 40
/** A comma, a pause, a semicolon or a new line stands between two numbers; a space may stand inside one. */
const BETWEEN = /[、,，;；|\n\r\u2028\u2029]+/

/** The number of a certificate as it is compared: 「T001」, 「Ｔ００１」, 「t－001」 and 「T 001」 are one. */
export const normalCertificate = (text: string): string => bare(text)

/** The numbers in a text such as 「T001、T002」, each once, as they are compared. */
export const certificatesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(BETWEEN)
      .map(normalCertificate)
      .filter((number) => number !== ''),
  ),
]

/** One or several numbers as people write them, kept with 「、」 between. */
export function readCertificates(text: string): Reading<string> {
  const numbers = certificatesIn(text)
  if (numbers.length === 0) return bad('请填写证书编号')
  const odd = numbers.find((number) => !/[0-9]/.test(number))
  if (odd !== undefined) return bad(`「${odd.slice(0, 20)}」不像证书编号，编号里至少有一个数字`)
  const long = numbers.find((number) => lengthOf(number) > MOST_SIGNS)
  if (long !== undefined) return bad(`证书编号最多 ${MOST_SIGNS} 位；几本证书用顿号分开`)
  return { value: numbers.join('、') }
}
