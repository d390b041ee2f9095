import { FACT_KEYS, type FactKey, type FactValues } from '../facts.js'
import type { KnownFacts } from './values.js'

/** Thrown when a rule reads a fact that is not known; the assessment turns it into "unknown", it never leaves the kernel. */
export class MissingFact extends Error {
  constructor(readonly fact: FactKey) {
    super(`missing ${fact}`)
  }
}

// One instance a fact, made once: reading a missing fact is ordinary and should not cost a stack trace.
const MISSING = new Map(FACT_KEYS.map((key) => [key, new MissingFact(key)]))

class Reader {
  constructor(readonly known: KnownFacts) {}
}
for (const key of FACT_KEYS) {
  Object.defineProperty(Reader.prototype, key, {
    get(this: Reader): unknown {
      const value = this.known.get(key)
      if (value === undefined) throw MISSING.get(key) ?? new MissingFact(key)
      return value
    },
  })
}

/** Facts as a rule sees them: reading one that is not known stops the rule there, so facts are wanted only as they are needed. */
export const factReader = (known: KnownFacts): FactValues => new Reader(known) as unknown as FactValues

/** For a rule that finds a fact there but without the part it needs: the fact counts as missing. */
export function factIsMissing(key: FactKey): never {
  throw MISSING.get(key) ?? new MissingFact(key)
}
