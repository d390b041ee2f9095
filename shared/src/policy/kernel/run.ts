import type { FactValues } from '../facts.js'
import { attempt, wantedAlone, type Attempt } from './attempt.js'
import { factReader } from './reader.js'
import type { Book } from './release.js'
import type { ParameterUse } from './result.js'
import type { Scheme } from './scheme.js'
import { Rates } from './sheet.js'
import type { KnownFacts } from './values.js'

/** Runs one rule of a scheme on the facts and the values in force. */
export type Run = <T>(rule: (f: FactValues, rates: Rates) => T) => Attempt<T>

/** A runner for facts whose judging date is `on`; what is read of the values is noted in `used`. */
export function runOn(on: string, known: KnownFacts, book: Book, used: ParameterUse[]): Run {
  const reader = factReader(known)
  return (rule) => attempt((f) => rule(f, new Rates(book, on, used)), known, reader)
}

/**
 * A runner for facts without a judging date. A rule is tried on each day on which a value of the scheme begins: when it
 * answers the same on all of them the date cannot matter to it, else the date is what it lacks.
 */
export function runUndated(scheme: Scheme, known: KnownFacts, book: Book): Run {
  const days = [...new Set(scheme.rates.flatMap((rate) => book.valuesOf(rate).map((entry) => entry.from)))]
  return <T>(rule: (f: FactValues, rates: Rates) => T): Attempt<T> => {
    const tries = days
      .map((day) => runOn(day, known, book, [])(rule))
      .filter((tried) => tried.kind !== 'no-value')
    const lacking = tries.find((tried) => tried.kind === 'wanted')
    // What is certain on one day need not be on another.
    if (lacking !== undefined) return { ...lacking, whatever: () => undefined }
    const [first] = tries
    return first !== undefined && tries.every((tried) => sameValue(tried, first))
      ? first
      : wantedAlone(scheme.judgedOn)
  }
}

const sameValue = (a: Attempt<unknown>, b: Attempt<unknown>): boolean =>
  a.kind === 'value' && b.kind === 'value' && a.value === b.value
