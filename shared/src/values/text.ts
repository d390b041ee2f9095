/* eslint-disable no-misleading-character-class -- joiners, selectors and halves of pairs are meant one by one */
// One way of writing for whatever people paste and type. Texts come out of WeChat, spreadsheets, PDF files and Chinese
// keyboards: full-width signs, signs that nobody sees, five kinds of dash. Clean first, count then.
import { bad, type Reading } from './reading.js'

/** Signs that show nothing: soft hyphen, joiners, marks of direction, fillers of Hangul, selectors of variants, tags. */
const UNSEEN =
  /[\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|\udb40[\udc00-\uddef]|\ud834[\udd73-\udd7a]|\ud82f[\udca0-\udca3]|\ud80d[\udc30-\udc3f]|\ud804[\udcbd\udccd]/g
/** Half of a sign: what is left when a text was cut between the two. */
const HALVES = /([\ud800-\udbff][\udc00-\udfff])|[\ud800-\udfff]/g
/** Control characters besides tab and the line's end. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g
// eslint-disable-next-line no-control-regex -- vertical tabs break lines too
const BREAKS = /\r\n|[\r\u0085\u2028\u2029\u000b\u000c]/g
const SPACES = /[\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800]+/g
const DASHES =
  /[\u002d\u058a\u2010-\u2015\u2043\u207b\u208b\u2212\u2500\u2501\u2e3a\u2e3b\u30fc\ufe58\ufe63\uff0d\uff70]/g
const FULL_WIDTH = /[\uff01-\uff5e]/g
const SINGLE_QUOTES = /[\u0060\u00b4\u02b9\u02bb-\u02bf\u2018-\u201b\u2032\uff07]/g
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u301d-\u301f\uff02]/g

/** Where an ideograph begins (〇 and 々 too; rare ones are two halves), and where one ends. For use inside `[]`. */
export const HAN = '\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\ud88f'
export const HAN_END = `${HAN}\udc00-\udfff`
const BETWEEN_HAN = new RegExp(`([${HAN_END}]) +(?=[${HAN}])`, 'g')

const seen = (text: string): string => text.replace(UNSEEN, '').replace(HALVES, '$1').replace(CONTROLS, '')

/** What is taken away may bring together what composes, so a step is taken until it changes nothing more. */
export const settled =
  (step: (text: string) => string) =>
  (text: string): string => {
    let before = text
    let after = step(text)
    for (let round = 0; after !== before && round < 5; round++) [before, after] = [after, step(after)]
    return after
  }

/** A text of one line, as it reads: no unseen signs, single spaces, no space at the ends or between two Han characters. */
export const tidyLine = settled((text) =>
  seen(text.normalize('NFC').replace(BREAKS, '\n'))
    .replace(/\n/g, ' ')
    .replace(SPACES, ' ')
    .replace(BETWEEN_HAN, '$1')
    .trim(),
)

/** A text of several lines; at most one empty line in a row. */
export const tidyLines = settled((text) =>
  seen(text.normalize('NFC').replace(BREAKS, '\n'))
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim(),
)

/**
 * One form for numbers, codes and comparing: compatibility forms folded (NFKC; full-width signs by hand too, because old
 * engines of WeChat leave them), one kind of dash, quote and space. Not for prose: 「，」 becomes 「,」.
 */
export const fold = settled((text) =>
  seen(
    text
      .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replace(SINGLE_QUOTES, "'")
      .normalize('NFKC')
      .replace(BREAKS, '\n'),
  )
    .replace(DASHES, '-')
    .replace(DOUBLE_QUOTES, '"')
    .replace(/\n/g, ' ')
    .replace(SPACES, ' ')
    .trim(),
)

/** Folded, and without any space: what two texts are compared by. */
export const squeeze = settled((text) => fold(text).replace(/ /g, ''))

/** A number or code as it is kept: folded, upper case, without spaces, dashes and quotes, which only set it out. */
export const bare = settled((text) =>
  fold(text)
    .replace(/[ '"-]/g, '')
    .toUpperCase(),
)

/** Letters as a reader counts them, so that a rare ideograph is one. */
export const lengthOf = (text: string): number => {
  let length = 0
  for (const _sign of text) length += 1
  return length
}

export interface TextRule {
  /** Letters at most, after tidying. */
  readonly most: number
  /** What it is called in the sentence that refuses. */
  readonly label: string
  readonly lines?: boolean
  readonly optional?: boolean
}

/** A text that people read, tidied and then counted. */
export function readText(
  text: string,
  { most, label, lines = false, optional = false }: TextRule,
): Reading<string> {
  const value = lines ? tidyLines(text) : tidyLine(text)
  if (value === '' && !optional) return bad(`请填写${label}`)
  const length = lengthOf(value)
  return length > most ? bad(`${label}最多 ${most} 字，现在是 ${length} 字`) : { value }
}
