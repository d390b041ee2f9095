import { isCreditCode, isIdNumber } from '@wengang/shared/identity'
import { plainText } from '@wengang/shared/vetting-text'

/** What a member of staff typed or pasted to find a claim: a whole number of somebody, part of a reference, or a name. */
export type ClaimKeyword =
  | { readonly kind: 'identity'; readonly number: string }
  | { readonly kind: 'phone'; readonly number: string }
  /** A pattern of LIKE over `WG-2026-000123-7`. */
  | { readonly kind: 'reference'; readonly like: string }
  | { readonly kind: 'name'; readonly text: string }

const DASHES = /[-‐‑‒–—―−－]/gu
const SERIAL_DIGITS = 6

/** `WG20260004682`, `20260004682`, `000468`, `0004682`, `468`: what is there of year, number and check digit. */
function referenceOf(text: string): string | null {
  const found = /^(?:WG)?(?<year>20\d\d)?(?<serial>\d{6})(?<check>\d)?$/.exec(text)?.groups
  if (found !== undefined) return `WG-${found.year ?? '____'}-${found.serial}-${found.check ?? '_'}`
  const short = /^(?:WG)?(\d{1,5})$/.exec(text)?.[1]
  return short === undefined ? null : `WG-____-${short.padStart(SERIAL_DIGITS, '0')}-_`
}

/** Reads it in whatever form it was written: full-width, spaced, dashed, with +86. */
export function readKeyword(typed: string): ClaimKeyword {
  const plain = plainText(typed)
  const number = plain.replace(DASHES, '').toUpperCase()
  if (isIdNumber(number) || isCreditCode(number)) return { kind: 'identity', number }
  const phone = /^(?:\+?86)?(1[3-9]\d{9})$/.exec(number)?.[1]
  // A reference without its letters has eleven digits as well, and begins with 20.
  if (phone !== undefined) return { kind: 'phone', number: phone }
  const like = referenceOf(number)
  if (like !== null) return { kind: 'reference', like }
  return { kind: 'name', text: plain.replace(/[•．・‧∙･]/gu, '·') }
}
