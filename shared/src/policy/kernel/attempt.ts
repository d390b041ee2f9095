// Running a rule on facts of which some may be unknown.
import { FACTS, type FactKey, type FactValues } from '../facts.js'
import { MissingFact, factReader } from './reader.js'
import type { Parameter } from './parameter.js'
import { NoValue } from './sheet.js'
import type { KnownFacts } from './values.js'

/** `first` stops the rule now; `then` would be read for some value of what comes before (found out only when asked). */
export interface Wanted {
  readonly kind: 'wanted'
  readonly first: FactKey
  readonly then: () => ReadonlySet<FactKey>
}
export const wantedAlone = (first: FactKey): Wanted => ({ kind: 'wanted', first, then: () => new Set() })
export type Attempt<T> =
  | { readonly kind: 'value'; readonly value: T }
  | Wanted
  | { readonly kind: 'no-value'; readonly parameter: Parameter }

type Rule<T> = (f: FactValues) => T

/** Runs a rule; a fact or parameter that it reads and that is absent becomes part of the answer. Other errors are faults. */
export function attempt<T>(rule: Rule<T>, known: KnownFacts, reader = factReader(known)): Attempt<T> {
  try {
    return { kind: 'value', value: rule(reader) }
  } catch (signal) {
    if (signal instanceof NoValue) return { kind: 'no-value', parameter: signal.parameter }
    if (!(signal instanceof MissingFact)) throw signal
    const first = signal.fact
    return { kind: 'wanted', first, then: () => further(rule, known, first) }
  }
}

function further(rule: Rule<unknown>, known: KnownFacts, first: FactKey): ReadonlySet<FactKey> {
  const found = new Set<FactKey>()
  probe(rule, known, first, found)
  found.delete(first)
  return found
}

// Which further facts could still matter? Put typical values in the place of the missing one and see what is read next.
function probe(rule: Rule<unknown>, known: KnownFacts, missing: FactKey, found: Set<FactKey>): void {
  for (const sample of SAMPLES[missing]) {
    const supposed: KnownFacts = new Map(known).set(missing, sample)
    try {
      rule(factReader(supposed))
    } catch (signal) {
      if (signal instanceof NoValue) continue
      if (!(signal instanceof MissingFact)) throw signal
      if (!found.has(signal.fact)) {
        found.add(signal.fact)
        probe(rule, supposed, signal.fact, found)
      }
    }
  }
}

const TYPICAL: Readonly<Record<string, readonly unknown[]>> = {
  boolean: [true, false],
  day: ['2010-01-01', '2020-06-30', '2039-12-31'],
  month: ['2020-06'],
  integer: [0, 1, 2, 12, 1000],
  fen: [0, 100_000],
  region: ['520121', '440306'],
  'fen-list': [[100_000]],
  periods: [[]],
  'fen-by-insurance': [{}],
}
const samplesOf = (key: FactKey): readonly unknown[] => {
  const { type, options } = FACTS[key]
  const values = options?.map((option) => option.value) ?? []
  return type === 'choice'
    ? values
    : type === 'choices'
      ? [[], ...values.map((value) => [value])]
      : (TYPICAL[type] ?? [])
}
const SAMPLES = Object.fromEntries(
  Object.keys(FACTS).map((key) => [key, samplesOf(key as FactKey)]),
) as Record<FactKey, readonly unknown[]>
