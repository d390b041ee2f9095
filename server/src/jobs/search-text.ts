import { createHash } from 'node:crypto'
import { scopePrefix } from '@wengang/shared/region'

/** Folds full-width forms (NFKC) and case, so that 「ＣＮＣ」, `cnc` and `CNC` are one word. */
export const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

/** The column a keyword is looked for in. */
export const searchable = (parts: readonly string[]): string => parts.map(fold).join('\n')

/** Longest useful query: more words only slow the search down. */
const MOST_WORDS = 8

/** Words of a query, all of which must be found; Chinese needs no spaces, a part of a word is enough. */
export const words = (keyword: string): string[] =>
  [
    ...new Set(
      fold(keyword)
        .split(/[\s,，、;；]+/u)
        .filter(Boolean),
    ),
  ].slice(0, MOST_WORDS)

/** `LIKE` pattern for a part of a word, to be used with `ESCAPE '!'`: MySQL and SQLite differ about backslashes. */
export const likePart = (word: string): string => `%${word.replace(/[!%_]/g, '!$&')}%`

/** `LIKE` pattern for codes below a region: the trailing zero pairs of a six-digit code stand for all of it. */
export const likeRegion = (code: string): string => `${scopePrefix(code)}%`

/** Equal for posts that say the same, whatever their spacing, width or case. */
export const digest = (parts: readonly string[]): string =>
  createHash('sha256')
    .update(parts.map((part) => fold(part).replace(/\s/gu, '')).join('\n'))
    .digest('hex')
