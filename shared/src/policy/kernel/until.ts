import { attempt } from './attempt.js'
import type { Book } from './release.js'
import type { Scheme } from './scheme.js'
import { Rates } from './sheet.js'
import type { KnownFacts } from './values.js'

/** The first day on which a failed check of the scheme will hold by time alone, when the facts tell. */
export function holdsFrom(
  scheme: Scheme,
  checkId: string,
  known: KnownFacts,
  book: Book,
): string | undefined {
  const until = scheme.checks.find((check) => check.id === checkId)?.until
  const on = known.get(scheme.judgedOn)
  if (until === undefined || typeof on !== 'string') return undefined
  const tried = attempt((f) => until(f, new Rates(book, on, [])), known)
  return tried.kind === 'value' ? tried.value : undefined
}
