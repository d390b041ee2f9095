import { bad, type Reading } from './reading.js'
import { fold, HAN, HAN_END, lengthOf, settled, tidyLine } from './text.js'

/** One limit for a person's name wherever one is given. */
export const PERSON_NAME_MOST = 30
export const FIRM_NAME_MOST = 80

const DOTS =
  / ?[\u00b7\u0387\u16eb\u2022\u2024\u2027\u2218\u2219\u22c5\u25cf\u25e6\u26ab\u2981\u2e31\u2e33\u30fb\uff65\uff0e.] ?/g
const SPACE_AT_HAN = new RegExp(`([${HAN_END}]) +| +(?=[${HAN}])`, 'g')

/** Letters of the scripts that names in this country are written in; the private area holds rare characters of old sets. */
const LETTERS = `A-Za-z\u00c0-\u024f\u0300-\u036f\u0400-\u052f\u0600-\u06ff\u0f00-\u0fff\u1100-\u11ff\u1800-\u18af\u1950-\u19df\u1a00-\u1aaf\u3040-\u30ff\u3130-\u318f\ua000-\ua4cf\uac00-\ud7a3\ue000-\uf8ff${HAN}`
const A_LETTER = new RegExp(`[${LETTERS}]`)
const ONLY_NAME_SIGNS = new RegExp(`^[${LETTERS}\udc00-\udfff·' -]+$`)

/** A name as it is kept: 「阿卜杜・买买提」 and 「阿卜杜.买买提」 are one, 「王  芳」 is 「王芳」. */
export const normalName = settled((text) =>
  fold(text)
    .replace(DOTS, '·')
    .replace(SPACE_AT_HAN, '$1')
    .replace(/·+/g, '·')
    .replace(/^[· '"-]+|[· '"-]+$/g, ''),
)

/** A person's name as people write it. */
export function readName(text: string, label = '姓名'): Reading<string> {
  const value = normalName(text)
  if (tidyLine(text) === '') return bad(`请填写${label}`)
  if (/\d/.test(value)) return bad(`${label}里不能有数字，请按身份证填写`)
  if (!A_LETTER.test(value)) return bad(`${label}里没有文字，请按身份证填写`)
  if (!ONLY_NAME_SIGNS.test(value)) return bad(`${label}里有不该有的符号，请按身份证填写`)
  const length = lengthOf(value)
  return length > PERSON_NAME_MOST
    ? bad(`${label}最多 ${PERSON_NAME_MOST} 字，现在是 ${length} 字`)
    : { value }
}

/** A firm's name as it is kept: brackets in their narrow form, no spaces between Han characters. */
export const normalFirmName = settled((text) => fold(text).replace(SPACE_AT_HAN, '$1'))

/** A firm's name as people write it; digits belong in some. */
export function readFirmName(text: string, label = '单位名称'): Reading<string> {
  const value = normalFirmName(text)
  if (value === '') return bad(`请填写${label}`)
  if (!A_LETTER.test(value)) return bad(`${label}里没有文字，请按营业执照填写`)
  const length = lengthOf(value)
  return length > FIRM_NAME_MOST ? bad(`${label}最多 ${FIRM_NAME_MOST} 字，现在是 ${length} 字`) : { value }
}
