/** How a post's text is read before its words are matched: what is hidden between the letters hides nothing. */

// Format and control characters, lone surrogates, and the letter that draws nothing (U+3164, after NFKC U+1160).
// eslint-disable-next-line no-misleading-character-class -- single signs, not sequences
const UNSEEN = /[\p{Cf}\p{Cc}\p{Cs}\u3164\u1160\u115f\uffa0\ufe0e\ufe0f]/gu

/** One form of writing for all: full-width digits and letters, stray spaces, characters that nobody sees. */
export const plainText = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/gu, '').replace(UNSEEN, '')

// Marks that belong into a sentence between two characters (a list, a clause, a bracket) stay; the others only break a word.
const BREAKING = /(?<=\p{Script=Han})(?:[.*·•・‧_~|+^#@&%$"'=…—–-]|\p{So}|\p{Sk}){1,4}(?=\p{Script=Han})/gu

const DIGITS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  一: '1',
  壹: '1',
  幺: '1',
  二: '2',
  贰: '2',
  三: '3',
  叁: '3',
  四: '4',
  肆: '4',
  五: '5',
  伍: '5',
  六: '6',
  陆: '6',
  七: '7',
  柒: '7',
  八: '8',
  捌: '8',
  九: '9',
  玖: '9',
}
const SPELT = new RegExp(`[\\d${Object.keys(DIGITS).join('')}]{11,}`, 'gu')
const spelt = (run: string): string => run.replace(/./gu, (sign) => DIGITS[sign] ?? sign)

/** The same text with the marks taken out that only break a word (押.金, 押*金) and spelt-out numbers in digits (一三八…). */
export const unbroken = (plain: string): string => plain.replace(BREAKING, '').replace(SPELT, spelt)
