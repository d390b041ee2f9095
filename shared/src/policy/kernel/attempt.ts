// Running a rule on facts of which some may be unknown.
import { FACTS, type FactKey, type FactValues } from '../facts.js'
import { MissingFact, factReader } from './reader.js'
import type { Parameter } from './parameter.js'
import { NoValue } from './sheet.js'
import type { KnownFacts } from './values.js'

/**
 * `first` stops the rule now; `then` would be read for some value of what comes before; `whatever` is the answer when it is
 * the same whatever the missing facts are. The last two are found out only when asked.
 */
export interface Wanted {
  readonly kind: 'wanted'
  readonly first: FactKey
  readonly then: () => ReadonlySet<FactKey>
  readonly whatever: () => unknown
}
export const wantedAlone = (first: FactKey): Wanted => ({
  kind: 'wanted',
  first,
  then: () => new Set(),
  whatever: () => undefined,
})
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
    return {
      kind: 'wanted',
      first,
      then: () => further(rule, known, first),
      whatever: () => {
        const found = certainly(rule, known, first)
        return found === OPEN ? undefined : found
      },
    }
  }
}

function further(rule: Rule<unknown>, known: KnownFacts, first: FactKey): ReadonlySet<FactKey> {
  const found = new Set<FactKey>()
  probe(rule, known, first, found)
  found.delete(first)
  return found
}

/** What a rule comes to with `missing` put at a value: a result, or the fact that it lacks then. */
function supposing(
  rule: Rule<unknown>,
  supposed: KnownFacts,
): { readonly value: unknown } | { readonly lacks: FactKey } | null {
  try {
    return { value: rule(factReader(supposed)) }
  } catch (signal) {
    if (signal instanceof NoValue) return null
    if (!(signal instanceof MissingFact)) throw signal
    return { lacks: signal.fact }
  }
}

// Which further facts could still matter? Put typical values in the place of the missing one and see what is read next,
// for every value of what came before: a fact may be read only after some of them.
function probe(rule: Rule<unknown>, known: KnownFacts, missing: FactKey, found: Set<FactKey>): void {
  for (const sample of SAMPLES[missing]) {
    const supposed: KnownFacts = new Map(known).set(missing, sample)
    const come = supposing(rule, supposed)
    if (come === null || !('lacks' in come)) continue
    found.add(come.lacks)
    // Supposed already and still lacking a part: there is nothing more to suppose.
    if (!supposed.has(come.lacks)) probe(rule, supposed, come.lacks, found)
  }
}

const OPEN = Symbol('open')

/** The one value that a rule has for every value of the missing fact and of those read after it; only where all can be tried. */
function certainly(rule: Rule<unknown>, known: KnownFacts, missing: FactKey): unknown {
  const every = EVERY[missing]
  if (every === undefined) return OPEN
  let same: unknown = OPEN
  for (const value of every) {
    const supposed: KnownFacts = new Map(known).set(missing, value)
    const come = supposing(rule, supposed)
    if (come === null || ('lacks' in come && supposed.has(come.lacks))) return OPEN
    const result = 'lacks' in come ? certainly(rule, supposed, come.lacks) : come.value
    if (result === OPEN || (same !== OPEN && same !== result)) return OPEN
    same = result
  }
  return same
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

/** Every value of a fact, where they are few enough to try them all. */
function everyOf(key: FactKey): readonly unknown[] | undefined {
  const { type, options = [] } = FACTS[key]
  const values = options.map((option) => option.value)
  if (type === 'boolean') return [true, false]
  if (type === 'choice') return values
  if (type !== 'choices') return undefined
  return values.reduce<unknown[][]>((sets, value) => [...sets, ...sets.map((set) => [...set, value])], [[]])
}
const EVERY = Object.fromEntries(Object.keys(FACTS).map((key) => [key, everyOf(key as FactKey)])) as Record<
  FactKey,
  readonly unknown[] | undefined
>
